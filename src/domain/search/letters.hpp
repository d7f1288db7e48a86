// Letters of any script, one at a time, and their folded form.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace search {

struct Letter {
    char32_t code = 0;
    std::size_t bytes = 0; // 1 for a byte that begins no letter; then code is U+FFFD
};

// The first letter of `bytes`, which is not empty.
Letter first_letter(std::string_view bytes);
void append_letter(std::string& bytes, char32_t code);

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
