#include <domain/translation/pieces.hpp>

#include <doctest/doctest.h>

using translation::body_of;
using translation::Piece;
using translation::pieces_of;

namespace {

constexpr const char* english = R"(## In short {short}

1. They took the lamp. [@lamp]
2. Ask for it
   back.

## Tools

| Tool | Kept |
|---|---|
| Lamp | a \| b |
| | two |

A paragraph
of two lines.

### Do it

*5 minutes.*
)";

} // namespace

TEST_CASE("a page is cut into headings, paragraphs, items and cells") {
    const auto pieces = pieces_of(english);
    REQUIRE(pieces.size() == 13);
    CHECK(pieces[0] == Piece{Piece::Kind::heading, "In short", "## ", " {short}", "", 0, 0});
    CHECK(pieces[1] ==
          Piece{Piece::Kind::item, "They took the lamp. [@lamp]", "1. ", "", "", 1, 0});
    CHECK(pieces[2].words == "Ask for it\nback.");
    CHECK(pieces[4] == Piece{Piece::Kind::cell, "Tool", "", "", "", 2, 0});
    CHECK(pieces[7].words == "a \\| b");
    CHECK(pieces[8].words == "");
    CHECK(pieces[9] == Piece{Piece::Kind::cell, "two", "", "", "", 2, 2});
    CHECK(pieces[10].words == "A paragraph\nof two lines.");
    CHECK(pieces[11].opening == "### ");
}

TEST_CASE("pieces put together are the page, and cut again the same pieces with their marks") {
    auto pieces = pieces_of(english);
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (!pieces[i].words.empty())
            pieces[i].mark = "0000000" + std::string(1, "0123456789abc"[i]);
    CHECK(pieces_of(body_of(pieces)) == pieces);
    for (Piece& piece : pieces) piece.mark.clear();
    CHECK(pieces_of(body_of(pieces)) == pieces);
}

TEST_CASE("a translated page gives each piece the mark above it") {
    const auto pieces =
        pieces_of("<!-- en: 11111111 -->\n## A {short}\n\n1. <!-- en: 22222222 -->\n"
                  "   one\n   more\n\n<!-- en: 33333333 -->\n<!-- en: 44444444 -->\n"
                  "| a | b |\n|---|---|\n");
    REQUIRE(pieces.size() == 4);
    CHECK(pieces[0].mark == "11111111");
    CHECK(pieces[1].mark == "22222222");
    CHECK(pieces[1].words == "one\nmore");
    CHECK(pieces[2].mark == "33333333");
    CHECK(pieces[3].mark == "44444444");
}

TEST_CASE("an item's words may stand below its mark and an empty line") {
    const auto pieces =
        pieces_of("1. <!-- en: 11111111 -->\n\n   one\n\n2. <!-- en: 22222222 -->\n\n   two\n");
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].words == "one");
    CHECK(pieces[1].words == "two");
    CHECK(pieces[1].mark == "22222222");
}
