#include <base/date.hpp>

#include <doctest/doctest.h>

TEST_CASE("a day is written as year, month and day, and exists in the calendar") {
    CHECK(Date::parse("2026-11-23").value().iso() == "2026-11-23");
    CHECK(Date::parse("2028-02-29").value() == "2028-02-29"_date);
    for (const char* wrong : {"", "2026", "2026-2-3", "23-11-2026", "2026-11-23 ", "2026-02-30",
                              "2026-13-01", "0000-01-01", "2026-11-2x"}) {
        CAPTURE(wrong);
        CHECK_FALSE(Date::parse(wrong).has_value());
    }
}

TEST_CASE("a day that looks right but does not exist is told apart from words that are no day") {
    CHECK(Date::parse("2026-02-30").error().what().id == "date.no-such-day"_msg);
    CHECK(Date::parse("tomorrow").error().what().id == "date.not-a-day"_msg);
}

TEST_CASE("days are added and counted across months and leap years") {
    CHECK("2028-02-28"_date.plus_days(1) == "2028-02-29"_date);
    CHECK("2026-12-31"_date.plus_days(1) == "2027-01-01"_date);
    CHECK(days_between("2026-01-01"_date, "2027-01-01"_date) == 365);
    CHECK(days_between("2026-03-01"_date, "2026-02-01"_date) == -28);
}

TEST_CASE("a date known only in part spans every day it can mean") {
    const auto month = PartialDate::parse("2026-02").value();
    CHECK(month.first() == "2026-02-01"_date);
    CHECK(month.last() == "2026-02-28"_date);
    CHECK(month.iso() == "2026-02");
    const auto year = PartialDate::parse("2026").value();
    CHECK(year.last() == "2026-12-31"_date);
    CHECK(year.iso() == "2026");
    CHECK(PartialDate::parse("2026-11-23").value().last() == "2026-11-23"_date);
    CHECK_FALSE(PartialDate::parse("202").has_value());
    CHECK_FALSE(PartialDate::parse("2026-13").has_value());
}
