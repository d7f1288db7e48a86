// How hard a text is to read: the Flesch–Kincaid grade, for English.
//
// Grade = 0.39 × words a sentence + 11.8 × syllables a word − 15.59. Syllables are counted by
// groups of vowels with the usual silent endings, which is right for about nine words in ten: good
// enough to tell a page of short words from one of long ones, and not a measure of anything else.
#pragma once

#include <domain/guide/guide.hpp>

namespace guide {

int syllables(std::string_view word);

struct Reading {
    std::size_t words = 0, sentences = 0, syllables = 0;
    double grade() const;
};

// Prose only: headings, citations, code, glossary words and what stands between quotation marks are
// left out.
Reading reading_of(const Page& page);

// Every word that is read out, quotations and glossary words too; no heading and no effort line.
std::size_t words_in(const Page& page);

} // namespace guide
