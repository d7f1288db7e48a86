#include <domain/law/calendar.hpp>

#include <base/expects.hpp>

namespace law {

namespace {

using namespace std::chrono;

Date first_of(int year) {
    return Date::of(year_month_day{std::chrono::year(year), January, std::chrono::day(1)});
}

} // namespace

Date months_after(Date day, int months) {
    const year_month_day target = day.ymd() + std::chrono::months(months);
    return Date::of(
        target.ok() ? target : year_month_day(target.year() / target.month() / std::chrono::last));
}

bool is_weekend(Date day) {
    const weekday name{sys_days(day.ymd())};
    return name == Saturday || name == Sunday;
}

// After the method printed in Nature on 20 April 1876, by an anonymous correspondent.
Date easter_sunday(int year) {
    const int golden = year % 19, century = year / 100, rest = year % 100;
    const int moon =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    const int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    const int late = (golden + 11 * moon + 22 * weekday) / 451;
    const int both = moon + weekday - 7 * late + 114;
    return Date::of(year_month_day{std::chrono::year(year),
                                   std::chrono::month(static_cast<unsigned>(both / 31)),
                                   std::chrono::day(static_cast<unsigned>(both % 31 + 1))});
}

Calendar::Calendar(const std::vector<Date>& holidays, int first, int last, OwnDays own)
    : first_(first), last_(last), own_(own) {
    if (last < first) return;
    holiday_.resize(static_cast<std::size_t>(days_between(first_of(first), first_of(last + 1))));
    for (const Date day : holidays) {
        expects(knows(day), "a holiday lies in a published year");
        holiday_[static_cast<std::size_t>(days_between(first_of(first), day))] = true;
    }
}

bool Calendar::is_own(Date day) const {
    if (own_.christmas && day.month() == 12 && day.day() == 25) return true;
    return own_.good_friday && (day.month() == 3 || day.month() == 4) &&
           day == easter_sunday(day.year()).plus_days(-2);
}

bool Calendar::is_rest(Date day) const {
    if (is_weekend(day)) return true;
    if (knows(day) && holiday_[static_cast<std::size_t>(days_between(first_of(first_), day))])
        return true;
    return is_own(day);
}

Date Calendar::roll(Date day) const {
    while (is_rest(day)) day = day.plus_days(1);
    return day;
}

Date Calendar::working_day_after(Date day, int count) const {
    expects(count >= 1, "working days are counted from one");
    while (count > 0) {
        day = day.plus_days(1);
        if (!is_rest(day)) --count;
    }
    return day;
}

} // namespace law
