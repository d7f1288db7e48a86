// The languages Waymark knows of: their own name, their direction, how they count.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace pages {

enum class Direction { ltr, rtl };
std::string_view word_of(Direction);

// The classes of CLDR. A language uses some of them.
enum class Plural { zero, one, two, few, many, other };
inline constexpr std::array all_plurals{Plural::zero, Plural::one,  Plural::two,
                                        Plural::few,  Plural::many, Plural::other};
std::string_view word_of(Plural);

struct Language {
    std::string_view code;     // "ar", as content/strings names it and an address begins
    std::string_view tag;      // for lang="…": "en-GB"
    std::string_view own_name; // "العربية"
    Direction direction = Direction::ltr;
    // The class of a number that is not negative.
    Plural (*plural)(std::int64_t count) = nullptr;
    std::span<const Plural> plurals; // those it uses
};

// nullptr for a language we do not know.
const Language* language(std::string_view code);
const Language& english();

} // namespace pages
