#include <pages/case_timeline.hpp>

#include <pages/marks.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace pages {

namespace {

// In em of the whole drawing: letters of another size would be placed by their own.
// A small phone is 15.7 em wide between its margins.
constexpr double width = 15.4, line = 1.45, for_year = 2.9, step = 1.05, size = 0.95;
constexpr std::size_t on_a_line = 12;

struct Row {
    int year;
    std::vector<ruling::Outcome> outcomes; // newest first
    std::size_t lines() const {
        return std::max<std::size_t>(1, (outcomes.size() + on_a_line - 1) / on_a_line);
    }
};

// Every year from the last to the first: a year in which nothing happened is seen as well.
std::vector<Row> rows_of(const std::vector<Case>& all) {
    std::vector<Row> rows;
    for (int year = all.front().year(); year >= all.back().year(); --year)
        rows.push_back({year, {}});
    for (const Case& one : all) {
        Row& row = rows[static_cast<std::size_t>(all.front().year() - one.year())];
        row.outcomes.push_back(one.facets->outcome);
    }
    return rows;
}

Text em(double length) { return text(fmt::format("{:.2f}em", length)); }

std::string_view word_of(ruling::Outcome outcome) {
    return ruling::outcome_words[static_cast<std::size_t>(outcome)];
}

// Shapes differ as well as colours, so that nobody has to tell colours apart.
Html shapes() {
    return Markup(
        R"(<defs>)"
        R"(<symbol id="o_won" viewBox="0 0 16 16"><circle class="o-won" cx="8" cy="8" r="7"/></symbol>)"
        R"(<symbol id="o_partly-won" viewBox="0 0 16 16"><circle class="o-ring" cx="8" cy="8" r="6"/><path class="o-won" d="M8 2a6 6 0 0 0 0 12z"/></symbol>)"
        R"(<symbol id="o_lost" viewBox="0 0 16 16"><path class="o-lost" d="M3 3l10 10M13 3L3 13"/></symbol>)"
        R"(<symbol id="o_settled" viewBox="0 0 16 16"><path class="o-settled" d="M2 2h12v12H2zM2 6h12M2 10h12"/></symbol>)"
        R"(<symbol id="o_open" viewBox="0 0 16 16"><circle class="o-open" cx="8" cy="8" r="6"/></symbol>)"
        R"(<symbol id="o_harm-documented" viewBox="0 0 16 16"><path class="o-harm" d="M8 1l7 13H1z"/></symbol>)"
        R"(</defs>)");
}

class Drawing {
public:
    explicit Drawing(Direction direction) : direction_(direction) {}

    void draw(const Row& row) {
        const double bottom = top_ + line * static_cast<double>(row.lines());
        html_ += Html(R"(<text class="y" direction="ltr" x=")") + em(from_the_start(0, 0)) +
                 Markup(R"(" y=")") + em(top_ + 1) + Markup(R"(" text-anchor=")") +
                 text(direction_ == Direction::rtl ? "end" : "start") + Markup(R"(">)") +
                 text(std::to_string(row.year)) + Markup("</text>");
        for (std::size_t i = 0; i < row.outcomes.size(); ++i)
            mark(row.outcomes[i], for_year + step * static_cast<double>(i % on_a_line),
                 top_ + line * static_cast<double>(i / on_a_line) + 0.22);
        html_ += Html(R"(<line class="y-line" x1="0" x2="100%" y1=")") + em(bottom) +
                 Markup(R"(" y2=")") + em(bottom) + Markup(R"("/>)");
        top_ = bottom;
    }

    double height() const { return top_; }
    const Html& html() const { return html_; }

private:
    double from_the_start(double x, double wide) const {
        return direction_ == Direction::rtl ? width - x - wide : x;
    }

    void mark(ruling::Outcome outcome, double x, double y) {
        html_ += Html(R"(<use href="#o_)") + text(word_of(outcome)) + Markup(R"(" x=")") +
                 em(from_the_start(x, size)) + Markup(R"(" y=")") + em(y) + Markup(R"(" width=")") +
                 em(size) + Markup(R"(" height=")") + em(size) + Markup(R"("/>)");
    }

    Direction direction_;
    double top_ = 0;
    Html html_ = Html("");
};

std::ptrdiff_t count_of(const std::vector<Case>& all, ruling::Outcome outcome) {
    return std::ranges::count_if(all,
                                 [&](const Case& one) { return one.facets->outcome == outcome; });
}

// "won: 3", in plain words, for those who do not see the drawing.
std::vector<Text> counts_of(const std::vector<Case>& all, const Voice& voice) {
    std::vector<Text> counts;
    for (std::size_t i = 0; i < ruling::outcome_words.size(); ++i) {
        const auto outcome = static_cast<ruling::Outcome>(i);
        if (const std::ptrdiff_t count = count_of(all, outcome); count > 0)
            counts.push_back(voice.say("cases.outcome-count"_msg,
                                       {{"outcome", voice.say(word_for(outcome)).bytes()},
                                        {"number", std::int64_t{count}}}));
    }
    return counts;
}

} // namespace

MessageId word_for(ruling::Outcome outcome) {
    switch (outcome) {
    case ruling::Outcome::won: return "outcome.won"_msg;
    case ruling::Outcome::partly_won: return "outcome.partly-won"_msg;
    case ruling::Outcome::lost: return "outcome.lost"_msg;
    case ruling::Outcome::settled: return "outcome.settled"_msg;
    case ruling::Outcome::open: return "outcome.open"_msg;
    case ruling::Outcome::harm_documented: return "outcome.harm-documented"_msg;
    }
    return "outcome.open"_msg;
}

Html outcome_mark(ruling::Outcome outcome) {
    return Html(R"(<svg class="o" width="1em" height="1em" aria-hidden="true"><use href="#o_)") +
           text(word_of(outcome)) + Markup(R"(" width="100%" height="100%"/></svg>)");
}

std::vector<Html> outcome_key(const std::vector<Case>& all, const Voice& voice) {
    std::vector<Html> key;
    for (std::size_t i = 0; i < ruling::outcome_words.size(); ++i) {
        const auto outcome = static_cast<ruling::Outcome>(i);
        const std::ptrdiff_t count = count_of(all, outcome);
        if (count == 0) continue;
        key.push_back(
            outcome_mark(outcome) + Markup(" ") +
            voice.html("cases.outcome-count"_msg, {{"outcome", voice.html(word_for(outcome))},
                                                   {"number", static_cast<int>(count)}}));
    }
    return key;
}

Html case_timeline(const std::vector<Case>& all, const Voice& voice) {
    Drawing drawing(voice.language().direction);
    for (const Row& row : rows_of(all)) drawing.draw(row);
    return Html(R"(<svg class="years" role="img" aria-labelledby="years_t years_d" width=")") +
           em(width) + Markup(R"(" height=")") + em(drawing.height()) +
           Markup(R"("><title id="years_t">)") + voice.say("cases.drawing"_msg) +
           Markup(R"(</title><desc id="years_d">)") +
           voice.say("cases.drawing-says"_msg,
                     {{"from", std::to_string(all.back().year())},
                      {"to", std::to_string(all.front().year())},
                      {"outcomes", voice.list(counts_of(all, voice)).bytes()}}) +
           Markup("</desc>") + shapes() + drawing.html() + Markup("</svg>");
}

} // namespace pages
