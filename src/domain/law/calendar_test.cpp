#include <domain/law/calendar.hpp>

#include <doctest/doctest.h>

namespace {

// Two years: New Year's Day and a Monday in May.
law::Calendar two_years(law::OwnDays own = {}) {
    return {{"2026-01-01"_date, "2026-05-04"_date, "2027-01-01"_date, "2027-05-03"_date},
            2026,
            2027,
            own};
}

} // namespace

TEST_CASE("a month later is the same day number, or the last day of a month that has none") {
    CHECK(law::months_after("2026-03-10"_date, 1) == "2026-04-10"_date);
    CHECK(law::months_after("2026-01-31"_date, 1) == "2026-02-28"_date);
    CHECK(law::months_after("2028-01-31"_date, 1) == "2028-02-29"_date);
    CHECK(law::months_after("2026-12-31"_date, 2) == "2027-02-28"_date);
}

TEST_CASE("months are counted from where they begin, never one after the other") {
    CHECK(law::months_after("2026-01-31"_date, 3) == "2026-04-30"_date);
    CHECK(law::months_after("2026-11-30"_date, 12) == "2027-11-30"_date);
}

TEST_CASE("Easter falls where the church's table has it") {
    CHECK(law::easter_sunday(2024) == "2024-03-31"_date);
    CHECK(law::easter_sunday(2026) == "2026-04-05"_date);
    CHECK(law::easter_sunday(2038) == "2038-04-25"_date);
    CHECK(law::easter_sunday(2285) == "2285-03-22"_date);
}

TEST_CASE("a day of rest moves on to the next working day, across a chain of them") {
    const auto calendar = two_years();
    CHECK(calendar.roll("2026-05-01"_date) == "2026-05-01"_date); // a Friday
    CHECK(calendar.roll("2026-05-02"_date) == "2026-05-05"_date); // weekend, then the holiday
}

TEST_CASE("the day itself never counts, working day or not") {
    const auto calendar = two_years();
    CHECK(calendar.working_day_after("2026-05-01"_date, 1) == "2026-05-05"_date);
    CHECK(calendar.working_day_after("2026-05-02"_date, 1) == "2026-05-05"_date);
    CHECK(calendar.working_day_after("2026-05-05"_date, 20) == "2026-06-02"_date);
}

TEST_CASE("outside the published years only weekends and an act's own days are known") {
    const auto plain = two_years(), own = two_years({.christmas = true, .good_friday = true});
    CHECK_FALSE(plain.knows("2028-01-01"_date));
    CHECK_FALSE(plain.is_rest("2029-12-25"_date));
    CHECK(own.is_rest("2029-12-25"_date));
    CHECK(own.is_rest("2029-03-30"_date));   // Good Friday
    CHECK(plain.is_rest("2029-12-22"_date)); // a Saturday
}

TEST_CASE("a calendar without years knows weekends") {
    const law::Calendar none;
    CHECK(none.is_rest("2026-05-02"_date));
    CHECK_FALSE(none.is_rest("2026-01-01"_date));
}
