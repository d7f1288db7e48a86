// Runs of words: citations and glossary words are found by our own scan, since Markdown knows
// neither.
#pragma once

#include <domain/guide/guide.hpp>

namespace guide {

// "[@id]", "[@?id.field, @other]", "[@ours]" and "[[ARC]]", "[[ARC|the card]]" in a run of text.
// Findings: page/citation for a bracket that opens like one and cannot be read.
std::vector<Inline> split_run(std::string_view text, const Place& start, Findings& findings);

// The children of a paragraph, heading or cell.
std::vector<Inline> inlines(const Tree& parent, Findings& findings);

} // namespace guide
