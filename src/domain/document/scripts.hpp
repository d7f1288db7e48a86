// Which script a letter belongs to, as far as a writer of documents must know: it decides the font,
// the direction and what a screen reader is told.
#pragma once

#include <base/text.hpp>

#include <string_view>
#include <vector>

namespace document {

enum class Script {
    common,   // digits, spaces, punctuation: goes with what stands before it
    western,  // Latin, Greek, Cyrillic, Armenian, Georgian, and all that needs no care
    arabic,   // right to left
    hebrew,   // right to left, as are Syriac, Thaana, N'Ko and Adlam, which share it here
    ethiopic, // Amharic, Tigrinya
    indic,    // Bengali, Devanagari, Gujarati, Gurmukhi, Tamil and their neighbours
    asian,    // other scripts that are shaped: Thai, Lao, Khmer, Burmese, Tibetan
    han,      // Chinese, and the Han letters of Japanese
    kana,
    hangul,
    pictures, // emoji
};

Script script_of(char32_t code);
bool is_right_to_left(Script);

// Words cut where their script changes, in order; together they are the words. Spaces, digits and
// punctuation stay with what stands before them; between two directions, and at either end, they go
// the way of `base`: the script that the paragraph is written in. Empty words have no stretch.
struct Stretch {
    std::string_view words;
    Script script = Script::western;
};
std::vector<Stretch> by_script(std::string_view words, Script base = Script::western);

} // namespace document
