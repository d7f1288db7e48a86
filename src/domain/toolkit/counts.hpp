// How much the content holds, in numbers that whoever publishes the guide can repeat.
#pragma once

#include <domain/toolkit/toolkit.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace toolkit {

// One kind of thing, and how it divides. Parts may leave something out, or overlap: of 67 cases
// 12 are told as stories.
struct Tally {
    struct Part {
        std::string of;
        std::size_t number = 0;
    };
    std::string_view of; // a word that stays, for programs too
    std::size_t all = 0;
    std::vector<Part> parts; // may be empty
};

// In a fixed order. Pages are English pages of the main sections; a translation is counted where
// its language is. A claim is counted under the degree of what it says, its further fields are not
// counted.
std::vector<Tally> counts(const Toolkit& toolkit);

} // namespace toolkit
