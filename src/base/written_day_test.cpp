#include <base/written_day.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <fmt/format.h>

#include <ostream>

namespace {

std::string read(std::string_view text) {
    const auto day = read_written_day(text);
    return day ? day->iso() : std::string(day.error().what().id.text());
}

} // namespace

TEST_CASE("a day is read as people write it") {
    for (const std::string_view text :
         {"2026-03-13", "13 March 2026", "13 mar 2026", "13th March, 2026", "March 13, 2026",
          "13/03/2026", "13.3.2026", "13-03-2026", "03/13/2026", "  13  MARCH 2026 "}) {
        CAPTURE(text);
        CHECK(read(text) == "2026-03-13");
    }
    CHECK(read("2 Sept 2026") == "2026-09-02");
}

TEST_CASE("figures that can be two days are asked about, and both are named") {
    const auto day = read_written_day("03/04/2026");
    REQUIRE_FALSE(day);
    CHECK(
        day.error().what() ==
        Message{"date.which-day"_msg, {{"one", "2026-04-03"_date}, {"other", "2026-03-04"_date}}});
    CHECK(read("04/04/2026") == "2026-04-04"); // the same day either way
}

TEST_CASE("a day that does not exist is not moved to one that does") {
    for (const std::string_view text :
         {"2026-02-31", "31 February 2026", "31/02/2026", "32/13/2026", "29 Feb 2026"}) {
        CAPTURE(text);
        CHECK(read(text) == "date.no-such-day");
    }
}

TEST_CASE("what is no day is refused") {
    for (const std::string_view text :
         {"", "tomorrow", "3 March", "3 March 26", "3 Ma 2026", "March 2026", "3 March 2026 x",
          "3 March March", "2026", "3/3", "99999 March 2026", "\xff\xfe"}) {
        CAPTURE(text);
        CHECK(read(text) == "date.not-a-written-day");
    }
}

TEST_CASE("every day is read again from its own words") {
    rc::check([] {
        const Date day = ("2000-01-01"_date).plus_days(*rc::gen::inRange(0, 30'000));
        const char* const names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
        RC_ASSERT(read(day.iso()) == day.iso());
        RC_ASSERT(read(fmt::format("{} {} {}", day.day(), names[day.month() - 1], day.year())) ==
                  day.iso());
    });
}
