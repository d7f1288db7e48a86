#include <domain/claim/figure.hpp>

#include <base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace claim {

namespace {

using Unit = Figure::Unit;

struct UnitWord {
    std::string_view word;
    Unit unit;
};

// Longest first where one begins like another.
constexpr std::array unit_words{UnitWord{"working day", Unit::working_days},
                                UnitWord{"school day", Unit::school_days},
                                UnitWord{"calendar day", Unit::days},
                                UnitWord{"hour", Unit::hours},
                                UnitWord{"day", Unit::days},
                                UnitWord{"week", Unit::weeks},
                                UnitWord{"month", Unit::months},
                                UnitWord{"year", Unit::years}};

constexpr std::array<std::string_view, 13> number_words{"zero", "one",    "two",   "three", "four",
                                                        "five", "six",    "seven", "eight", "nine",
                                                        "ten",  "eleven", "twelve"};

// The first bytes of digits, of those words and of "£": most letters of a sentence are none of
// them.
constexpr std::array<bool, 256> begins_figure = [] {
    std::array<bool, 256> begins{};
    for (const char c : std::string_view("0123456789\xC2"))
        begins[static_cast<unsigned char>(c)] = true;
    for (const std::string_view word : number_words)
        begins[static_cast<unsigned char>(word.front())] = true;
    return begins;
}();

// Words that may stand between a number and its unit: "two further months".
constexpr std::array<std::string_view, 5> fillers{"further ", "more ", "whole ", "full ", "extra "};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

struct Number {
    std::string amount;
    std::size_t end;
};

// Digits with thousands commas and one point: "12,500", "72.6". A point at the end of the sentence
// is none of it.
std::optional<Number> digits_at(std::string_view text, std::size_t at) {
    std::string amount;
    bool has_point = false;
    std::size_t i = at;
    for (; i < text.size(); ++i) {
        const bool digit_follows = i + 1 < text.size() && is_digit(text[i + 1]);
        if (is_digit(text[i])) amount += text[i];
        else if (text[i] == ',' && !amount.empty() && digit_follows) continue;
        else if (text[i] == '.' && !has_point && !amount.empty() && digit_follows) {
            amount += '.';
            has_point = true;
        } else break;
    }
    if (amount.empty()) return std::nullopt;
    return Number{amount, i};
}

std::optional<Number> number_word_at(std::string_view lower, std::size_t at) {
    for (std::size_t value = 0; value < number_words.size(); ++value) {
        const std::string_view word = number_words[value];
        const bool ends = at + word.size() >= lower.size() || !is_letter(lower[at + word.size()]);
        if (lower.substr(at).starts_with(word) && ends)
            return Number{std::to_string(value), at + word.size()};
    }
    return std::nullopt;
}

std::size_t skip(std::string_view text, std::size_t at, std::string_view one_of) {
    constexpr std::string_view hard_space = "\u00A0";
    while (at < text.size()) {
        if (one_of.find(text[at]) != std::string_view::npos) ++at;
        else if (text.substr(at).starts_with(hard_space)) at += hard_space.size();
        else break;
    }
    return at;
}

std::optional<FoundFigure> with_unit_word(std::string_view lower, std::size_t start,
                                          const Number& number) {
    std::size_t at = skip(lower, number.end, " -\n");
    if (at == number.end) return std::nullopt;
    for (const std::string_view filler : fillers)
        if (lower.substr(at).starts_with(filler)) at += filler.size();
    for (const auto& [word, unit] : unit_words) {
        if (!lower.substr(at).starts_with(word)) continue;
        std::size_t end = at + word.size();
        if (end < lower.size() && lower[end] == 's') ++end;
        if (end < lower.size() && is_letter(lower[end])) return std::nullopt; // "daylight"
        return FoundFigure{{number.amount, unit}, start, end - start};
    }
    return std::nullopt;
}

std::optional<FoundFigure> percentage(std::string_view lower, std::size_t start,
                                      const Number& number) {
    const std::size_t at = skip(lower, number.end, " \n");
    for (const std::string_view sign : {std::string_view("%"), std::string_view("per cent")})
        if (lower.substr(at).starts_with(sign))
            return FoundFigure{{number.amount, Unit::percent}, start, at + sign.size() - start};
    return std::nullopt;
}

std::optional<FoundFigure> figure_at(std::string_view lower, std::size_t at) {
    constexpr std::string_view pound = "£";
    if (lower.substr(at).starts_with(pound)) {
        const auto sum = digits_at(lower, at + pound.size());
        if (sum) return FoundFigure{{sum->amount, Unit::pounds}, at, sum->end - at};
        return std::nullopt;
    }
    const auto digits = digits_at(lower, at);
    if (digits) {
        const auto share = percentage(lower, at, *digits);
        return share ? share : with_unit_word(lower, at, *digits);
    }
    const auto word = number_word_at(lower, at);
    return word ? with_unit_word(lower, at, *word) : std::nullopt;
}

} // namespace

std::vector<FoundFigure> figures_in(std::string_view sentence) {
    const std::string lower = ascii_lower(sentence);
    std::vector<FoundFigure> found;
    std::size_t at = 0;
    while (at < lower.size()) {
        if (!begins_figure[static_cast<unsigned char>(lower[at])]) {
            ++at;
            continue;
        }
        const bool inside_word = at > 0 && (is_letter(lower[at - 1]) || is_digit(lower[at - 1])) &&
                                 !lower.substr(at).starts_with("£");
        const auto figure = inside_word ? std::nullopt : figure_at(lower, at);
        if (figure) found.push_back(*figure);
        at += figure ? figure->length : 1;
    }
    return found;
}

Result<Figure> Figure::parse(std::string_view text) {
    const auto found = figures_in(text);
    if (found.size() == 1 && found[0].at == 0 && found[0].length == text.size())
        return found[0].figure;
    return Error("claim.not-a-figure"_msg, {{"words", std::string(text.substr(0, 40))}})
        .hint("hint.figure-forms"_msg);
}

std::string Figure::text() const {
    const auto counted = [&](std::string_view word) {
        return fmt::format("{} {}{}", amount, word, amount == "1" ? "" : "s");
    };
    switch (unit) {
    case Unit::hours: return counted("hour");
    case Unit::days: return counted("day");
    case Unit::working_days: return counted("working day");
    case Unit::school_days: return counted("school day");
    case Unit::weeks: return counted("week");
    case Unit::months: return counted("month");
    case Unit::years: return counted("year");
    case Unit::pounds: return "£" + amount;
    case Unit::percent: return amount + " %";
    }
    return amount;
}

} // namespace claim
