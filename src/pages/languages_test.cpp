#include <pages/languages.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace pages;

TEST_CASE("Arabic counts in six ways") {
    struct Row {
        std::int64_t number;
        Plural plural;
    };
    for (const Row& row :
         {Row{0, Plural::zero}, Row{1, Plural::one}, Row{2, Plural::two}, Row{3, Plural::few},
          Row{10, Plural::few}, Row{11, Plural::many}, Row{99, Plural::many},
          Row{100, Plural::other}, Row{101, Plural::other}, Row{102, Plural::other},
          Row{103, Plural::few}, Row{111, Plural::many}, Row{1000, Plural::other}}) {
        CAPTURE(row.number);
        CHECK(language("ar")->plural(row.number) == row.plural);
    }
}

TEST_CASE("other languages count as CLDR says") {
    struct Row {
        const char* language;
        std::int64_t number;
        Plural plural;
    };
    for (const Row& row :
         {Row{"en", 0, Plural::other}, Row{"en", 1, Plural::one}, Row{"en", 2, Plural::other},
          Row{"fa", 0, Plural::one}, Row{"vi", 1, Plural::other}, Row{"uk", 1, Plural::one},
          Row{"uk", 11, Plural::many}, Row{"uk", 22, Plural::few}, Row{"uk", 25, Plural::many},
          Row{"pl", 21, Plural::many}, Row{"pl", 22, Plural::few}, Row{"ro", 0, Plural::few},
          Row{"ro", 20, Plural::other}}) {
        CAPTURE(row.language);
        CAPTURE(row.number);
        CHECK(language(row.language)->plural(row.number) == row.plural);
    }
}

TEST_CASE("a language never counts in a class it does not name") {
    for (const char* code : {"en", "ar", "fa", "vi", "uk", "pl", "ro"})
        for (std::int64_t n = 0; n < 250; ++n) {
            const Language& one = *language(code);
            CHECK(std::ranges::find(one.plurals, one.plural(n)) != one.plurals.end());
        }
}

TEST_CASE("Arabic and its neighbours run from right to left") {
    for (const char* code : {"ar", "fa", "ps", "ur", "ckb", "prs"})
        CHECK(language(code)->direction == Direction::rtl);
    CHECK(language("kmr")->direction == Direction::ltr);
    CHECK(language("xx") == nullptr);
}
