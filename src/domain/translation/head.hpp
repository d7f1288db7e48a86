// The head of a page: the lines that are translated, and those a translation takes over.
#pragma once

#include <base/tree.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace translation {

struct HeadLine {
    std::string key;   // title, for, summary, asked-as
    std::string words; // of asked-as: a name a line
};

// Those that have words, in the order above.
std::vector<HeadLine> head_lines(const Tree& head);
std::string head_words(const Tree& head, std::string_view key);

// The head of an English file with these words in place of its own, from "---" to "---", both
// included. Nobody qualified has read the new words: read-by is none.
std::string translated_head(std::string_view english_file, const std::vector<HeadLine>& lines);

} // namespace translation
