// What a letter of any script is to a search, and its folded form.
#pragma once

#include <base/letters.hpp>

namespace search {

enum class Role {
    letter,     // also digits
    ideograph,  // a word by itself
    mark,       // belongs to the word and says nothing: a vowel sign, a soft hyphen, a join
    apostrophe, // inside a word, says nothing
    hyphen,     // between parts of a word
    quote,      // opens or closes words to be found as they stand
    gap         // everything else
};

Role role_of(char32_t code);

// Appends the folded form of a letter: lower case, no accent, one form for each Arabic letter.
void append_folded(std::string& bytes, char32_t code);

} // namespace search
