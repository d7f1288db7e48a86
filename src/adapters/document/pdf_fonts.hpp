// Which fonts words are set in, and what to say when none has a letter.
#pragma once

#include <adapters/document/pango.hpp>

#include <base/error.hpp>

#include <optional>

namespace adapters::document {

// The fonts of this machine, for one thread at a time.
FontMap new_font_map();
// For layouts that look the same on paper at any size.
Context new_context(PangoFontMap&);
FontChoice font_of(double size, PangoWeight);

// The first letter that would be shown as a box.
std::optional<char32_t> letter_without_font(PangoLayout*);
// document.no-font, with the letter and the package that brings it.
Error missing_letter(char32_t code);

} // namespace adapters::document
