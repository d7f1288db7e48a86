// The piece of a text that shows why it was found.
#pragma once

#include <domain/search/search.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace search {

// A word of the text that has to do with the query: text.substr(from, to - from).
struct Found {
    std::size_t from = 0;
    std::size_t to = 0;
    std::size_t word = 0; // of the query; two different ones say more than the same one twice
    double weight = 0;    // how much it tells
};

// A sentence, or what a new line makes one, without the blanks around it.
struct Sentence {
    std::uint32_t from = 0, to = 0;                        // bytes of the text
    std::uint32_t letters_before = 0, letters_through = 0; // of the text, up to `from` and to `to`
    bool begins_line = false; // a new line stands between the one before and this one

    friend bool operator==(const Sentence&, const Sentence&) = default;
};

// All of them, from left to right. Reads the whole text: an index does it ahead of time.
std::vector<Sentence> sentences_of(std::string_view text);

// About `letters` letters around the sentence that has most to do with the query, the beginning of
// the text when none has. `found` goes from left to right; its words are marked. A sentence that
// had to be cut shows "…". `sentences` are those of the text.
Extract extract(std::string_view text, std::span<const Sentence> sentences,
                std::span<const Found> found, std::size_t letters);

} // namespace search
