// Figures: the periods, sums and percentages that stand in a sentence.
//
// "one month", "20 working days", "£600", "72.6 %". A page that repeats a figure of law must cite
// the claim that carries it, and the checker compares the two; so both are read by the same eyes.
#pragma once

#include <base/result.hpp>

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace claim {

struct Figure {
    enum class Unit {
        hours,
        days,
        working_days,
        school_days,
        weeks,
        months,
        years,
        pounds,
        percent
    };

    std::string amount; // digits with at most one point: "1", "72.6"
    Unit unit;

    // "1 month", "£600", "72.6 %": how content writes a figure. Errors: claim.not-a-figure.
    static Result<Figure> parse(std::string_view text);
    std::string text() const;
    friend auto operator<=>(const Figure&, const Figure&) = default;
};

struct FoundFigure {
    Figure figure;
    std::size_t at;     // byte where it begins
    std::size_t length; // bytes
};

// Every figure of a sentence, in order. Numbers are digits or the words one to twelve; "30-day" and
// "30 calendar days" are 30 days. A number before any other word is no figure.
std::vector<FoundFigure> figures_in(std::string_view sentence);

} // namespace claim
