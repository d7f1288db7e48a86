// Translations, paragraph by paragraph.
//
// In a translated page each paragraph, heading, item and cell stands below a mark that names the
// English words it was made from: <!-- en: 1a2b3c4d -->. When the English changes, its number
// changes, and the checker sees which paragraphs are stale and which have none.
#pragma once

#include <domain/guide/guide.hpp>

namespace guide {

bool is_translation_mark(std::string_view html);

// The number of a run of English words: FNV-1a of its plain words, as eight hexadecimal digits.
std::string translation_number(std::string_view plain_words);

// The numbers of every paragraph, heading, item and cell of an English page, with their places.
std::vector<std::pair<std::string, Place>> translation_numbers(const Page& english);
// The numbers that the marks of a translated page name.
std::vector<std::pair<std::string, Place>> translated_numbers(const Tree& body);

} // namespace guide
