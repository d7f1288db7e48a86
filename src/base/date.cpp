#include <base/date.hpp>

#include <fmt/format.h>

Result<Date> Date::parse(std::string_view text) {
    if (const auto day = read(text)) return *day;
    const bool looks_like_a_day = text.size() == 10 && text[4] == '-' && text[7] == '-';
    return Error(looks_like_a_day ? "date.no-such-day"_msg : "date.not-a-day"_msg,
                 {{"words", std::string(text.substr(0, 40))}});
}

std::string Date::iso() const { return fmt::format("{:04}-{:02}-{:02}", year(), month(), day()); }

Result<PartialDate> PartialDate::parse(std::string_view text) {
    const auto complete = [&](const char* missing, Known known) -> Result<PartialDate> {
        const auto day = Date::parse(std::string(text) + missing);
        if (!day)
            return Error("date.not-a-partial-day"_msg,
                         {{"words", std::string(text.substr(0, 40))}});
        return PartialDate(*day, known);
    };
    if (text.size() == 4) return complete("-01-01", Known::year);
    if (text.size() == 7) return complete("-01", Known::month);
    const auto day = Date::parse(text);
    if (!day)
        return Error("date.not-a-partial-day"_msg, {{"words", std::string(text.substr(0, 40))}});
    return PartialDate(*day);
}

Date PartialDate::last() const {
    using namespace std::chrono;
    switch (known_) {
    case Known::day: return first_;
    case Known::month:
        return Date::of(year_month_day(
            year_month_day_last(first_.ymd().year(), month_day_last(first_.ymd().month()))));
    case Known::year: return Date::of(first_.ymd().year() / December / 31);
    }
    return first_;
}

std::string PartialDate::iso() const {
    const std::string whole = first_.iso();
    switch (known_) {
    case Known::day: return whole;
    case Known::month: return whole.substr(0, 7);
    case Known::year: return whole.substr(0, 4);
    }
    return whole;
}
