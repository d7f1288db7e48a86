#include <domain/document/plain_text.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

using namespace document;

namespace {

Text text(const char* words) { return Text::parse(words).value(); }

Runs runs(const char* words) { return {Run{text(words)}}; }

Document of(std::vector<Block> blocks) {
    Document document;
    document.blocks = std::move(blocks);
    return document;
}

} // namespace

TEST_CASE("no line is longer than 78 letters or ends in a space") {
    std::string long_words = "A letter in Tigrinya: ";
    for (int i = 0; i < 50; ++i) long_words += "ትግርኛ ቃላት   ";
    std::istringstream lines(plain_text(of({Paragraph{runs(long_words.c_str())}})));
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        CHECK(line.back() != ' ');
        CHECK(std::ranges::count_if(line, [](char c) { return (c & 0xC0) != 0x80; }) <= 78);
    }
    CHECK(count == 7);
}

TEST_CASE("a word longer than a line has a line of its own") {
    const std::string word(100, 'x');
    CHECK(wrapped("before " + word + " after", 78) == "before\n" + word + "\nafter");
}

TEST_CASE("lines of an address stand together, other blocks have an empty line between") {
    using enum Paragraph::Purpose;
    CHECK(
        plain_text(of({Paragraph{runs("Lamp Office"), recipient, {}},
                       Paragraph{runs("1 Lamp Street"), recipient, {}},
                       Paragraph{runs("Dear Lamp Office")}, Paragraph{runs("Please answer.")}})) ==
        "Lamp Office\n1 Lamp Street\n\nDear Lamp Office\n\nPlease answer.\n");
}

TEST_CASE("lists keep their numbers, and a long item its margin") {
    List list{.numbered = true, .items = {}};
    for (int i = 0; i < 10; ++i) list.items.push_back(runs("an item"));
    const std::string words = plain_text(of({list}));
    CHECK(words.starts_with(" 1. an item\n 2. an item\n"));
    CHECK(words.ends_with("\n10. an item\n"));
    CHECK(plain_text(of({List{.numbered = false, .items = {runs("one\ntwo")}}})) ==
          "- one\n  two\n");
}

TEST_CASE("a small table stands in columns, a wide one as pairs") {
    Table table;
    table.columns.resize(2);
    table.heads = {runs("Day"), runs("What")};
    table.rows = {{"", {runs("3 March 2026"), runs("sent")}}};
    CHECK(plain_text(of({table})) == "Day           What\n3 March 2026  sent\n");
    table.rows[0].key = "act/x#1";
    table.rows[0].cells[1] = runs(std::string(80, 'x').c_str());
    CHECK(plain_text(of({table})) ==
          "act/x#1\nDay: 3 March 2026\nWhat:\n  " + std::string(80, 'x') + "\n");
}

TEST_CASE("a blank shows what goes there, and a link where it leads") {
    Run blank{text("your name"), Run::Manner::blank, {}, "name"};
    Run nameless{text(""), Run::Manner::blank, {}, ""};
    Run link{text("our page"), Run::Manner::plain, Url::parse("https://lamps.example").value(), ""};
    CHECK(plain_text(of({Paragraph{{blank, nameless, link}}})) ==
          "[your name]____________our page (https://lamps.example)\n");
}

TEST_CASE("headings are underlined") {
    CHECK(plain_text(of({Heading{1, runs("陈 A"), {}}, Heading{3, runs("B"), {}}})) ==
          "陈 A\n====\n\nB\n");
}
