#include <adapters/system/clock.hpp>

namespace adapters::system {

namespace {

// One o'clock, Greenwich mean time, in the morning of the last Sunday of a month.
Moment last_sunday(std::chrono::year year, std::chrono::month month) {
    const std::chrono::sys_days day = year / month / std::chrono::Sunday[std::chrono::last];
    return day + std::chrono::hours(1);
}

// Summer Time Act 1972, section 1, as put in its place by the Summer Time Order 2002:
//   "The period of summer time for the purposes of this Act is the period beginning at one o'clock,
//    Greenwich mean time, in the morning of the last Sunday in March and ending at one o'clock,
//    Greenwich mean time, in the morning of the last Sunday in October."
bool is_summer_time(Moment moment) {
    const auto year =
        std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(moment)).year();
    return moment >= last_sunday(year, std::chrono::March) &&
           moment < last_sunday(year, std::chrono::October);
}

} // namespace

Date london_day(Moment moment) {
    const Moment local = moment + std::chrono::hours(is_summer_time(moment) ? 1 : 0);
    return Date::of(std::chrono::floor<std::chrono::days>(local));
}

Moment SystemClock::now() const {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

} // namespace adapters::system
