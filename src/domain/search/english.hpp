// What is particular to English words.
#pragma once

#include <string>
#include <string_view>

namespace search {

// The word as the stemmer for English should see it: "took" and "taken" are take, "organization"
// is organisation.
std::string plain_english(std::string_view folded);

// Words so common, in English or Arabic, that they say little about what is meant: "the", "my".
bool is_common(std::string_view folded);

// "eritrea": whatever it is called, it is a country, and it is not misspelt.
bool is_country(std::string_view folded);

// Plain words of daily life. When the guide has none of them they are not misspelt all the same.
bool is_everyday(std::string_view folded);

// What is left without an ending that makes one word from another: "tracker" and "tracking" are
// track. Cruder than a stem, for words that are not found otherwise.
std::string root_of(std::string_view folded);

// How an English word sounds, roughly: "phone" and "fone" are equal, so are "wrong" and "rong".
std::string sound_of(std::string_view folded);

} // namespace search
