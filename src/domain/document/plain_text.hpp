// A document as plain text, for a form that takes nothing else or the body of a message: lines of
// at most 78 letters, no space at the end of a line, one empty line between blocks.
#pragma once

#include <domain/document/document.hpp>

#include <string>

namespace document {

// A word longer than a line stands in a line of its own. Ends with a newline unless empty.
std::string plain_text(const Document&);

// Words as lines of at most `width` letters, each after `margin`; a newline in them stays.
std::string wrapped(const std::string& words, std::size_t width, const std::string& margin = "");

} // namespace document
