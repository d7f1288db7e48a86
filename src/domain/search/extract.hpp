// The piece of a text that shows why it was found.
#pragma once

#include <domain/search/search.hpp>

#include <cstddef>
#include <span>
#include <string_view>

namespace search {

// A word of the text that has to do with the query: text.substr(from, to - from).
struct Found {
    std::size_t from = 0;
    std::size_t to = 0;
    std::size_t word = 0; // of the query; two different ones say more than the same one twice
    double weight = 0;    // how much it tells
};

// About `letters` letters around the sentence that has most to do with the query, the beginning of
// the text when none has. `found` goes from left to right; its words are marked. A sentence that
// had to be cut shows "…".
Extract extract(std::string_view text, std::span<const Found> found, std::size_t letters);

} // namespace search
