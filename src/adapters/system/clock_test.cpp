#include <adapters/system/child.hpp>
#include <adapters/system/clock.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>

using adapters::system::london_day;

namespace {

Moment at(Date day, int hours, int minutes, int seconds = 0) {
    return std::chrono::sys_days(day.ymd()) + std::chrono::hours(hours) +
           std::chrono::minutes(minutes) + std::chrono::seconds(seconds);
}

} // namespace

TEST_CASE("the day begins at midnight in London, in summer an hour before midnight in Greenwich") {
    struct Row {
        const char* because;
        Moment moment;
        Date day;
    };
    for (const Row& row :
         {Row{"winter", at("2026-11-23"_date, 23, 59, 59), "2026-11-23"_date},
          Row{"winter, midnight", at("2026-11-24"_date, 0, 0), "2026-11-24"_date},
          Row{"summer, last second", at("2026-07-01"_date, 22, 59, 59), "2026-07-01"_date},
          Row{"summer, midnight", at("2026-07-01"_date, 23, 0), "2026-07-02"_date},
          Row{"the Saturday before summer time", at("2026-03-28"_date, 23, 30), "2026-03-28"_date},
          Row{"the first evening of summer time", at("2026-03-29"_date, 23, 30), "2026-03-30"_date},
          Row{"the last evening of summer time", at("2026-10-24"_date, 23, 30), "2026-10-25"_date},
          Row{"the first evening of winter", at("2026-10-25"_date, 23, 30), "2026-10-25"_date}}) {
        CAPTURE(row.because);
        CHECK(london_day(row.moment) == row.day);
    }
}

TEST_CASE("the rule agrees with the time zone files for every hour of twenty years") {
    if (!std::filesystem::exists("/usr/share/zoneinfo/Europe/London")) {
        MESSAGE("skipped: the package tzdata is not installed");
        return;
    }
    CHECK(in_child([] {
        setenv("TZ", "Europe/London", 1);
        tzset();
        for (Moment moment = at("2018-01-01"_date, 0, 30); moment < at("2038-01-01"_date, 0, 0);
             moment += std::chrono::hours(1)) {
            const std::time_t seconds = moment.time_since_epoch().count();
            std::tm local{};
            localtime_r(&seconds, &local);
            const auto day = london_day(moment).ymd();
            if (local.tm_mday != static_cast<int>(static_cast<unsigned>(day.day()))) return false;
        }
        return true;
    }));
}
