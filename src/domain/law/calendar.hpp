// Which days are days of rest, and counting with them.
//
// Whose holidays count is a question of law: the nation where the body that answers has its office
// for data rights, any part of the kingdom for FOIA and EIR, Scotland for FOISA. So there is one
// calendar for each, and whoever counts chooses. Holidays are known for the years that were
// published; before and after, a calendar knows Saturdays, Sundays and the days an act names
// itself.
#pragma once

#include <base/date.hpp>

#include <array>
#include <string_view>
#include <vector>

namespace law {

enum class Nation { england_and_wales, scotland, northern_ireland };
inline constexpr std::array<std::string_view, 3> nation_words{"england-and-wales", "scotland",
                                                              "northern-ireland"};
inline constexpr std::array every_nation{Nation::england_and_wales, Nation::scotland,
                                         Nation::northern_ireland};

// The same day number `months` later; the last day of that month if it has no such day. Never
// chained: three months from 31 January are counted at once and end on 30 April.
Date months_after(Date day, int months);
bool is_weekend(Date day);
Date easter_sunday(int year); // in the Gregorian calendar

// Days of rest besides bank holidays, that an act names itself.
struct OwnDays {
    bool christmas = false, good_friday = false;
};

class Calendar {
public:
    Calendar() = default;
    // `holidays` of the years `first` to `last`, all of them, in any order.
    Calendar(const std::vector<Date>& holidays, int first, int last, OwnDays own = {});

    bool is_rest(Date day) const;
    // The day itself, or the first day after it that is no day of rest.
    Date roll(Date day) const;
    // The count-th working day after `day`, which itself never counts. `count` is at least 1.
    Date working_day_after(Date day, int count) const;
    // Are the holidays of this day's year published?
    bool knows(Date day) const { return day.year() >= first_ && day.year() <= last_; }

private:
    bool is_own(Date day) const;

    int first_ = 0, last_ = -1;
    OwnDays own_;
    std::vector<bool> holiday_; // by days since 1 January of first_
};

} // namespace law
