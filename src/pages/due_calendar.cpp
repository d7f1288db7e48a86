#include <pages/due_calendar.hpp>

#include <pages/marks.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace pages {

namespace {

using namespace std::chrono;

// In em of the drawing: letters of another size would be placed by their own. A small phone is some
// 17 em of these wide.
constexpr double cell = 2.3, head = 1.7, wide = 7 * cell;
constexpr std::size_t most_months = 6;

constexpr std::array weekdays{"due.weekday.monday"_msg,    "due.weekday.tuesday"_msg,
                              "due.weekday.wednesday"_msg, "due.weekday.thursday"_msg,
                              "due.weekday.friday"_msg,    "due.weekday.saturday"_msg,
                              "due.weekday.sunday"_msg};

Text em(double length) { return text(fmt::format("{:.2f}em", length)); }

Date first_of_month(Date day) { return day.plus_days(1 - static_cast<int>(day.day())); }
Date next_month(Date first) { return first_of_month(first.plus_days(32)); }
unsigned column_of(Date day) { return weekday(sys_days(day.ymd())).iso_encoding() - 1; }

std::set<Date> marked_days(const deadline::Answer& answer) {
    std::set<Date> days;
    for (const auto& day : {answer.received, answer.target_due, answer.surely_overdue_after})
        if (day) days.insert(*day);
    for (const deadline::Step& step : answer.because)
        if (step.day) days.insert(*step.day);
    return days;
}

// All months from the first to the last day, or those with a day when that would be many.
std::vector<Date> months_of(const std::set<Date>& days) {
    std::set<Date> months;
    for (const Date day : days) months.insert(first_of_month(day));
    if (days_between(*months.begin(), *months.rbegin()) < 31 * 5)
        for (Date month = *months.begin(); month < *months.rbegin(); month = next_month(month))
            months.insert(month);
    const auto many = std::min(months.size(), most_months);
    return {months.begin(), std::next(months.begin(), static_cast<std::ptrdiff_t>(many))};
}

class Month {
public:
    Month(const deadline::Answer& answer, const law::Calendar& calendar, Date today,
          const Voice& voice)
        : answer_(answer), calendar_(calendar), days_(marked_days(answer)), today_(today),
          voice_(voice) {}

    Html draw(Date first) {
        Html inside;
        for (unsigned column = 0; column < 7; ++column)
            inside += words("cal-w", x_of(column), 1.1, voice_.say(weekdays[column]));
        const unsigned offset = column_of(first);
        unsigned row = 0;
        for (Date day = first; day < next_month(first); day = day.plus_days(1)) {
            row = (offset + day.day() - 1) / 7;
            inside += cell_of(day, x_of(column_of(day)), head + cell * row);
        }
        return Html(R"(<svg class="cal" aria-hidden="true" width=")") + em(wide) +
               Markup(R"(" height=")") + em(head + cell * (row + 1)) + Markup(R"(">)") + inside +
               Markup("</svg>");
    }

private:
    double x_of(unsigned column) const {
        const bool is_mirrored = voice_.language().direction == Direction::rtl;
        return cell * (is_mirrored ? 6 - column : column);
    }
    static Html words(std::string_view kind, double x, double y, const Text& said) {
        return Html(R"(<text class=")") + text(kind) + Markup(R"(" text-anchor="middle" x=")") +
               em(x + cell / 2) + Markup(R"(" y=")") + em(y) + Markup(R"(">)") + said +
               Markup("</text>");
    }
    static Html box(std::string_view kind, double x, double y) {
        return Html(R"(<rect class=")") + text(kind) + Markup(R"(" x=")") + em(x + 0.06) +
               Markup(R"(" y=")") + em(y + 0.06) + Markup(R"(" width=")") + em(cell - 0.12) +
               Markup(R"(" height=")") + em(cell - 0.12) + Markup(R"(" rx="0.3em"/>)");
    }
    bool is_stopped(Date day) const {
        return std::ranges::any_of(answer_.stopped, [&](const deadline::Span& span) {
            return day >= span.from && day <= span.to;
        });
    }

    Html cell_of(Date day, double x, double y) const {
        Html drawn;
        std::string_view letters = "cal-n";
        if (calendar_.is_rest(day)) drawn += box("cal-rest", x, y);
        if (is_stopped(day)) drawn += box("cal-stop", x, y);
        if (answer_.target_due == day) {
            drawn += box("cal-due", x, y);
            letters = "cal-n cal-n--due";
        } else if (answer_.surely_overdue_after == day) drawn += box("cal-late", x, y);
        else if (answer_.received == day) drawn += box("cal-from", x, y);
        else if (days_.contains(day)) drawn += box("cal-step", x, y);
        drawn += words(letters, x, y + 1.5, text(std::to_string(day.day())));
        if (day == today_) drawn += words("cal-n", x, y + 1.8, text("_"));
        return drawn;
    }

    const deadline::Answer& answer_;
    const law::Calendar& calendar_;
    std::set<Date> days_;
    Date today_;
    const Voice& voice_;
};

} // namespace

std::vector<MonthDrawing> due_months(const deadline::Answer& answer, const law::Law& law,
                                     Date today, const Voice& voice) {
    const std::set<Date> days = marked_days(answer);
    std::vector<MonthDrawing> drawn;
    if (days.empty()) return drawn;
    Month month(answer, calendar_of(answer, law), today, voice);
    for (const Date first : months_of(days))
        drawn.push_back(
            {voice.day(PartialDate::parse(first.iso().substr(0, 7)).value()), month.draw(first)});
    return drawn;
}

} // namespace pages
