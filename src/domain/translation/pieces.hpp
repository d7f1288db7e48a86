// The body of a page cut into the pieces that are translated one by one, and put together again.
//
// A piece is a paragraph, a heading, an item of a list or a cell of a table, as Markdown. A page of
// the guide has nothing else (docs/design/content.md): no quotations, no lists in lists. In a
// translated page each piece stands below its mark (see guide/translation.hpp).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace translation {

struct Piece {
    enum class Kind { paragraph, heading, item, cell };
    Kind kind = Kind::paragraph;
    std::string words;   // Markdown, without what is in `opening` and `closing`; lines by newline
    std::string opening; // "## ", "1. ", "- "
    std::string closing; // " {short}"
    std::string mark;    // the number of the English words it was made from; empty: no mark
    int group = 0;       // items of one list, cells of one table: the same number
    int row = 0;         // of a table, from 0: the heads

    friend bool operator==(const Piece&, const Piece&) = default;
};

// `body` is what stands below the head of a page.
std::vector<Piece> pieces_of(std::string_view body);
// A body with a mark above each piece that has one. Empty cells have neither.
std::string body_of(const std::vector<Piece>&);

// The body of a page file, from behind the second "---".
std::string_view body_in(std::string_view file);

} // namespace translation
