#include <domain/letter/words.hpp>

#include <fmt/format.h>

#include <array>

namespace letter {

Text day_in_words(Date day) {
    static constexpr std::array months{"January",   "February", "March",    "April",
                                       "May",       "June",     "July",     "August",
                                       "September", "October",  "November", "December"};
    return Text::mended(fmt::format("{} {} {}", day.day(), months[day.month() - 1], day.year()));
}

// Small numbers are words, as a person would write them: "one month", "30 days".
Text figure_in_words(const claim::Figure& figure) {
    static constexpr std::array small{"one",   "two",   "three", "four", "five",   "six",
                                      "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
    std::string words = figure.text();
    const std::size_t space = words.find(' ');
    for (std::size_t number = 1; number <= small.size(); ++number)
        if (space != std::string::npos && words.substr(0, space) == std::to_string(number))
            return Text::mended(small[number - 1] + words.substr(space));
    return Text::mended(words);
}

} // namespace letter
