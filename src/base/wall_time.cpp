#include <base/wall_time.hpp>

#include <fmt/format.h>

#include <chrono>

using namespace std::chrono;

namespace {

// The clocks change at 01:00 UTC on the last Sunday of March, forward, and of October, back (Summer
// Time Act 1972 section 1, as amended in 2002).
sys_days last_sunday(year which, month of) { return sys_days(which / of / Sunday[last]); }

bool is_summer(Moment moment) {
    const year which = year_month_day(floor<days>(moment)).year();
    return moment >= last_sunday(which, March) + 1h && moment < last_sunday(which, October) + 1h;
}

} // namespace

std::string WallTime::iso() const {
    return fmt::format("{}T{:02}:{:02}", day.iso(), minute / 60, minute % 60);
}

Moment moment_of(WallTime wall) {
    const Moment read = sys_days(wall.day.ymd()) + minutes(wall.minute);
    const year which = wall.day.ymd().year();
    const bool is_before_autumn = read < last_sunday(which, October) + 2h;
    return read >= last_sunday(which, March) + 1h && is_before_autumn ? read - 1h : read;
}

WallTime wall_time_of(Moment moment) {
    const Moment read = is_summer(moment) ? moment + 1h : moment;
    const sys_days day = floor<days>(read);
    return {Date::of(year_month_day(day)),
            static_cast<int>(duration_cast<minutes>(read - day).count())};
}
