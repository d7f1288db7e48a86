// A calendar day, and a day that is only partly known.
//
// `Date` has no hour and no zone. It is made by `Date::parse`, by arithmetic, or by a literal that
// the compiler checks: "2026-02-28"_date builds and "2026-02-30"_date does not. Only a Clock turns
// "now" into a day.
#pragma once

#include <base/result.hpp>

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

class Date {
public:
    // Reads exactly YYYY-MM-DD, years 1 to 9999. Errors: date.not-a-day, date.no-such-day.
    static Result<Date> parse(std::string_view text);

    // The same as a literal; a day that does not exist does not compile.
    static consteval Date literal(std::string_view text) {
        const auto day = read(text);
        if (!day) throw "there is no such day"; // not a constant expression: stops the build
        return *day;
    }

    static constexpr Date of(std::chrono::year_month_day day) {
        return Date(std::chrono::sys_days(day));
    }

    constexpr std::chrono::year_month_day ymd() const { return std::chrono::year_month_day(day_); }
    constexpr int year() const { return static_cast<int>(ymd().year()); }
    constexpr unsigned month() const { return static_cast<unsigned>(ymd().month()); }
    constexpr unsigned day() const { return static_cast<unsigned>(ymd().day()); }
    std::string iso() const;

    constexpr Date plus_days(int days) const { return Date(day_ + std::chrono::days(days)); }
    friend constexpr int days_between(Date from, Date to) {
        return static_cast<int>((to.day_ - from.day_).count());
    }
    friend constexpr auto operator<=>(Date, Date) = default;

private:
    explicit constexpr Date(std::chrono::sys_days day) : day_(day) {}

    static constexpr std::optional<Date> read(std::string_view text) {
        if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
        const auto number = [&](std::size_t from, std::size_t count) {
            int value = 0;
            for (const char digit : text.substr(from, count)) {
                if (digit < '0' || digit > '9') return -1;
                value = value * 10 + (digit - '0');
            }
            return value;
        };
        const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
        if (year < 1 || month < 1 || day < 1) return std::nullopt;
        const std::chrono::year_month_day ymd{std::chrono::year(year),
                                              std::chrono::month(static_cast<unsigned>(month)),
                                              std::chrono::day(static_cast<unsigned>(day))};
        if (!ymd.ok()) return std::nullopt;
        return Date(std::chrono::sys_days(ymd));
    }

    std::chrono::sys_days day_;
};

consteval Date operator""_date(const char* text, std::size_t size) {
    return Date::literal({text, size});
}

// A date known to the day, the month or only the year: 2026-11-23, 2026-11, 2026.
class PartialDate {
public:
    enum class Known { year, month, day };

    // Errors: date.not-a-partial-day, date.no-such-day.
    static Result<PartialDate> parse(std::string_view text);
    explicit PartialDate(Date day) : first_(day), known_(Known::day) {}

    Known known() const { return known_; }
    // The first and the last day it can mean.
    Date first() const { return first_; }
    Date last() const;
    std::string iso() const;
    friend auto operator<=>(const PartialDate&, const PartialDate&) = default;

private:
    PartialDate(Date first, Known known) : first_(first), known_(known) {}

    Date first_;
    Known known_;
};
