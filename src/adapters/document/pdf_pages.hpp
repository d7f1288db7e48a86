// Which lines stand on which page, and where.
//
// No line of a paragraph is left alone at the foot or the head of a page; a heading stays with what
// it heads, a signature with what it signs, a row of a table in one piece; heads of a table come
// again on each page. What cannot be kept together because a page is too short is broken anyway.
#pragma once

#include <adapters/document/pdf_units.hpp>

#include <vector>

namespace adapters::document {

// Strips `from` to `to` (excluded) of a unit, the upper edge of the first at `y`.
struct Placed {
    const Unit* unit = nullptr;
    std::size_t from = 0, to = 0;
    double y = 0;
    bool is_repeated = false; // the heads of a table once more: nothing to be read out
    double height() const;
};
using Page = std::vector<Placed>;

// At least one page. The units live longer than the pages.
std::vector<Page> pages_of(const std::vector<Unit>&, const PdfSheet&);

} // namespace adapters::document
