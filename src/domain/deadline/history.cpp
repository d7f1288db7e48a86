#include <domain/deadline/history.hpp>

#include <base/text.hpp>
#include <base/written_day.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace deadline {

History in_order(History history) {
    std::ranges::stable_sort(history, std::ranges::less(), &Event::day);
    return history;
}

const Event* first_of(const History& history, Kind kind) {
    const auto found = std::ranges::find(history, kind, &Event::kind);
    return found == history.end() ? nullptr : &*found;
}

bool may_precede_receipt(Kind kind) {
    return kind == Kind::draft || kind == Kind::sent || kind == Kind::sent_by_email ||
           kind == Kind::received || kind == Kind::decision_sent || kind == Kind::grounds_arose ||
           kind == Kind::aware || kind == Kind::review_asked;
}

Result<Kind> kind_named(std::string_view word) {
    const auto found = std::ranges::find(kind_words, word);
    if (found != kind_words.end()) return static_cast<Kind>(found - kind_words.begin());
    return Error("due.unknown-event"_msg, {{"words", std::string(word.substr(0, 80))}})
        .hint("due.one-of"_msg, {{"words", fmt::format("{}", fmt::join(kind_words, ", "))}});
}

Result<DayAndTime> read_day_and_time(std::string_view text) {
    // "2026-01-31T14:30", "31 January 2026 14:30": what follows the day has a colon in it.
    const std::string_view typed = trimmed(text);
    const std::size_t split =
        typed.find(':') == std::string_view::npos ? typed.size() : typed.find_last_of("T ");
    const bool has_time = split < typed.size();
    const auto day = read_written_day(typed.substr(0, split));
    if (!day) return day.error();
    if (!has_time) return DayAndTime{*day, std::nullopt};
    const std::string_view time = typed.substr(split + 1);
    const auto digit = [&](std::size_t at) { return time[at] >= '0' && time[at] <= '9'; };
    if (time.size() == 5 && digit(0) && digit(1) && time[2] == ':' && digit(3) && digit(4)) {
        const int hour = (time[0] - '0') * 10 + (time[1] - '0'),
                  minute = (time[3] - '0') * 10 + (time[4] - '0');
        if (hour < 24 && minute < 60) return DayAndTime{*day, hour * 60 + minute};
    }
    return Error("due.not-a-time"_msg, {{"words", Text::mended(typed.substr(0, 40)).bytes()}});
}

} // namespace deadline
