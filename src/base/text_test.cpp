#include <base/text.hpp>

#include <doctest/doctest.h>

TEST_CASE("text is valid UTF-8 without control characters") {
    for (const char* good : {"", "plain", "émigré", "محامي", "ትግርኛ", "line\nline\ttab", "𐍈"})
        CHECK(Text::parse(good).has_value());
    for (const std::string_view wrong :
         {std::string_view("\xC0\xAF"), std::string_view("\xED\xA0\x80"),
          std::string_view("\xF4\x90\x80\x80"), std::string_view("\x80"),
          std::string_view("\xE2\x82"), std::string_view("a\0b", 3), std::string_view("\x1B[31m"),
          std::string_view("\x7F")}) {
        CAPTURE(wrong);
        CHECK_FALSE(Text::parse(wrong).has_value());
    }
}

TEST_CASE("mended text is always text, and keeps what was good") {
    CHECK(Text::mended("caf\xC3\xA9\xFF!").bytes() == "café\uFFFD!");
    CHECK(Text::mended("a\x01z").bytes() == "az");
}

TEST_CASE("words that begin a sentence get a capital where ASCII has one") {
    CHECK(with_capital(Text::mended("our client’s")).bytes() == "Our client’s");
    CHECK(with_capital(Text::mended("émigré")).bytes() == "émigré");
    CHECK(with_capital(Text()).empty());
}

TEST_CASE("edit distance counts letters added, dropped, changed or swapped") {
    CHECK(edit_distance("title", "titel") == 1);
    CHECK(edit_distance("", "abc") == 3);
    CHECK(edit_distance("phone", "phone") == 0);
    CHECK(edit_distance("kitten", "sitting") == 3);
}
