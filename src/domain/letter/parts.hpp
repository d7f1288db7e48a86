// The body of a letter or a frame: Markdown whose blocks may open with a marker.
//
//     {has: rights; when: under_uk_gdpr} I use my right under … {{reply_by}} [@right-access]
//     1. {unless: has_care} an item
//     {as: letterhead} {{name}}          a frame says what a paragraph is for
//     {body}                             a frame: here the letter stands
#pragma once

#include <domain/letter/letter.hpp>

namespace letter {

// Paragraphs, headings (##), lists of one level and page breaks (---).
// Findings: letter/marker, page/not-supported, page/raw-html, page/citation.
std::vector<Part> parts_of(const Tree& body, Findings& findings);

// A line of words with blanks, as the head of a file has them.
std::vector<Piece> pieces_of(const Text& words, const Place& place, Findings& findings);

} // namespace letter
