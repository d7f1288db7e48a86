#include <domain/deadline/history.hpp>

#include <doctest/doctest.h>

using namespace deadline;

TEST_CASE("events are taken in the order of days, and on one day in the order given") {
    const History history = in_order({{Kind::extension_notice, "2026-03-04"_date},
                                      {Kind::received, "2026-02-10"_date},
                                      {Kind::refused, "2026-03-04"_date}});
    CHECK(history[0].kind == Kind::received);
    CHECK(history[1].kind == Kind::extension_notice);
    CHECK(history[2].kind == Kind::refused);
}

TEST_CASE("every kind of event is found by its word, and no other word is one") {
    for (const std::string_view word : kind_words) CHECK(word_of(*kind_named(word)) == word);
    CHECK_FALSE(kind_named("eaten"));
    CHECK_FALSE(kind_named(""));
}

TEST_CASE("a day may carry a time of day") {
    CHECK(read_day_and_time("2026-02-10")->minute == std::nullopt);
    CHECK(read_day_and_time("2026-02-10T14:30")->minute == 870);
    CHECK(read_day_and_time("10 February 2026 14:30")->minute == 870);
    CHECK(read_day_and_time("10 OCTOBER 2026")->day == "2026-10-10"_date);
    for (const std::string_view text : {"2026-02-30", "2026-02-10T", "2026-02-10T24:00",
                                        "2026-02-10T9:00", "2026-02-10T14:60", "T14:30", ":"}) {
        CAPTURE(text);
        CHECK_FALSE(read_day_and_time(text));
    }
}

TEST_CASE("the first of several events of a kind is the one that counts") {
    const History history =
        in_order({{Kind::received, "2026-02-12"_date}, {Kind::received, "2026-02-10"_date}});
    CHECK(first_of(history, Kind::received)->day == "2026-02-10"_date);
    CHECK(first_of(history, Kind::refused) == nullptr);
}
