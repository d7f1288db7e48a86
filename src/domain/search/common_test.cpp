#include <domain/search/english.hpp>

#include <doctest/doctest.h>

using search::is_common;

TEST_CASE("two small words in one are small, with an apostrophe or without") {
    for (const char* word :
         {"didnt", "wont", "hasnt", "im", "youre", "theyve", "whos", "its", "lets"}) {
        CAPTURE(word);
        CHECK(is_common(word));
    }
}

TEST_CASE("a word that only looks like two small ones says what it says") {
    for (const char* word : {"hell", "shell", "well", "wed", "ill", "tent", "agent", "student"}) {
        CAPTURE(word);
        CHECK_FALSE(is_common(word));
    }
}

TEST_CASE("a country is known by its name, whatever pages speak of") {
    CHECK(search::is_country("eritrea"));
    CHECK(search::is_country("zimbabwe"));
    CHECK_FALSE(search::is_country("eritrean"));
    CHECK_FALSE(search::is_country(""));
}
