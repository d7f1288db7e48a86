#include <base/written_day.hpp>

#include <base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace {

constexpr std::size_t most_shown = 40; // of what was typed

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_letter(char letter) { return letter >= 'a' && letter <= 'z'; }

// "3rd march 2026" is {"3rd", "march", "2026"}.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char letter : ascii_lower(text)) {
        const bool is_between =
            std::string_view(" /.,-\t\n").find(letter) != std::string_view::npos;
        if (!is_between) words.back() += letter;
        else if (!words.back().empty()) words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

// "3", "03", "3rd"; up to four digits.
std::optional<int> number_in(std::string_view word) {
    const std::size_t digits =
        static_cast<std::size_t>(std::ranges::find_if_not(word, is_digit) - word.begin());
    if (digits == 0 || digits > 4) return std::nullopt;
    const std::string_view rest = word.substr(digits);
    if (!rest.empty() && rest != "st" && rest != "nd" && rest != "rd" && rest != "th")
        return std::nullopt;
    return std::stoi(std::string(word.substr(0, digits)));
}

// "march", "mar", "sept".
std::optional<int> month_in(std::string_view word) {
    if (word.size() < 3 || !std::ranges::all_of(word, is_letter)) return std::nullopt;
    const auto found = std::ranges::find_if(
        months, [&](std::string_view month) { return month.starts_with(word); });
    if (found == months.end()) return std::nullopt;
    return static_cast<int>(found - months.begin()) + 1;
}

std::string iso(int year, int month, int day) {
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

Error not_a_day(std::string_view text) {
    return Error("date.not-a-written-day"_msg,
                 {{"words", Text::mended(text.substr(0, most_shown)).bytes()}});
}

// Two numbers and a year: the day may stand first or second.
Result<Date> read_figures(int one, int two, int year) {
    const auto day_first = Date::parse(iso(year, two, one)),
               month_first = Date::parse(iso(year, one, two));
    if (day_first && month_first && *day_first != *month_first)
        return Error("date.which-day"_msg, {{"one", *day_first}, {"other", *month_first}});
    return !day_first && month_first ? month_first : day_first;
}

} // namespace

Result<Date> read_written_day(std::string_view text) {
    const std::string_view typed = trimmed(text);
    if (const auto day = Date::parse(typed); day || day.error().what().id != "date.not-a-day"_msg)
        return day;
    const std::vector<std::string> words = words_of(typed);
    if (words.size() != 3 || words[2].size() != 4) return not_a_day(typed);
    const auto one = number_in(words[0]), two = number_in(words[1]), year = number_in(words[2]);
    if (!year) return not_a_day(typed);
    if (one && two) return read_figures(*one, *two, *year);
    const auto month = month_in(one ? words[1] : words[0]), day = one ? one : two;
    if (!month || !day) return not_a_day(typed);
    return Date::parse(iso(*year, *month, *day));
}
