#include <base/wall_time.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <ostream>

using namespace std::chrono;

namespace {

std::string by_utc(WallTime wall) {
    const Moment moment = moment_of(wall);
    const sys_days day = floor<days>(moment);
    const auto minute = duration_cast<minutes>(moment - day).count();
    return WallTime{Date::of(year_month_day(day)), static_cast<int>(minute)}.iso();
}

} // namespace

TEST_CASE("London is at UTC in winter and an hour before it in summer") {
    CHECK(by_utc({"2026-01-15"_date, 12 * 60}) == "2026-01-15T12:00");
    CHECK(by_utc({"2026-07-15"_date, 30}) == "2026-07-14T23:30");
}

TEST_CASE("the clocks change at one in the morning by UTC, on the last Sunday") {
    CHECK(by_utc({"2026-03-29"_date, 59}) == "2026-03-29T00:59");
    CHECK(by_utc({"2026-03-29"_date, 120}) == "2026-03-29T01:00");
    CHECK(by_utc({"2026-10-25"_date, 90}) == "2026-10-25T00:30"); // the first of two
    CHECK(by_utc({"2026-10-25"_date, 120}) == "2026-10-25T02:00");
}

TEST_CASE(
    "an instant read from the wall is the same instant again, but for the hour that repeats") {
    rc::check([] {
        const auto hours_in = *rc::gen::inRange(0, 24 * 366 * 12);
        const Moment moment = sys_days(2020y / 1 / 1) + hours(hours_in);
        const Moment again = moment_of(wall_time_of(moment));
        RC_ASSERT(again == moment || again == moment - 1h);
    });
}
