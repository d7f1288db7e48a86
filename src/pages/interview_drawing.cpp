#include <pages/interview_drawing.hpp>

#include <base/html.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace pages {

namespace {

using interview::Answer;
using interview::Outcome;
using interview::Question;

constexpr int line = 18, gap = 30, left = 20, middle = 560, right = 700, width = 1180;
constexpr std::size_t most_letters = 72; // of a line of text

constexpr std::string_view look =
    "text{font:13px sans-serif;fill:#222}.q{font-weight:700}.s{font:700 17px sans-serif}"
    ".d{fill:#a3241b;font-weight:700}.n{fill:#666}path{fill:none;stroke:#2b6a6c;stroke-width:1.2}"
    "rect{fill:#f3f0e8;stroke:#cbbf9f}.today{fill:#f7ddd9}.this-week{fill:#fbefd2}";

std::string cut(std::string words) {
    if (words.size() <= most_letters) return words;
    std::size_t end = most_letters;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
    words.resize(end);
    return words + "…";
}

class Drawing {
public:
    explicit Drawing(const interview::Interview& interview) : interview_(interview) {}

    std::string svg() {
        for (const interview::Situation& one : interview_.situations)
            block(one.name.text(), one.says.bytes(), one.otherwise.text());
        block("", "Everybody is asked last", "");
        return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" "
                           "width=\"{}\"><style>{}</style>\n{}{}</svg>\n",
                           width, y_ + gap, width, look, curves_, body_);
    }

private:
    void say(int x, int y, std::string_view kind, const std::string& words) {
        body_ += fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>\n", kind, x, y,
                             escape(cut(words)));
    }

    void join(int from_y, const std::string& outcome, const char* dash) {
        const auto to = outcome_at_.find(outcome);
        if (to == outcome_at_.end()) {
            say(middle - 90, from_y, "n", "→ " + outcome); // it stands in another block
            return;
        }
        curves_ += fmt::format("<path d=\"M{} {}C{} {} {} {} {} {}\"{}/>\n", middle - 100,
                               from_y - 4, middle, from_y - 4, middle + 20, to->second - 4,
                               right - 8, to->second - 4, dash);
    }

    void block(const std::string& situation, const std::string& title,
               const std::string& otherwise) {
        y_ += gap;
        say(left, y_, "s", title);
        const int otherwise_at = y_;
        y_ += line;
        outcome_at_.clear();
        const int top = y_;
        int below = top;
        for (const Outcome& one : interview_.outcomes)
            if (one.situation == situation) outcome(one, below);
        if (!otherwise.empty()) join(otherwise_at, otherwise, " stroke-dasharray=\"3 4\"");
        for (const Question& one : interview_.questions)
            if (one.situation == situation && one.name.text() != interview::opening) question(one);
        y_ = std::max(y_, below);
    }

    void outcome(const Outcome& one, int& below) {
        body_ += fmt::format("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>\n",
                             interview::urgency_words[static_cast<std::size_t>(one.urgency)],
                             right - 6, below - 14, width - right - 14, line);
        say(right, below, "n", one.title.bytes());
        outcome_at_[one.name.text()] = below;
        below += line + 6;
    }

    void question(const Question& one) {
        say(left, y_, "q", one.asks.bytes());
        y_ += line;
        for (const Answer& answer : one.answers) {
            std::string words = answer.says.bytes();
            for (const auto& next : answer.leads_to) words += " ⇒ " + next.text();
            say(left + 16, y_, answer.danger ? "d" : "n", words);
            for (const auto& found : answer.finds) join(y_, found.text(), "");
            y_ += line;
        }
        y_ += line / 2;
    }

    const interview::Interview& interview_;
    std::map<std::string, int> outcome_at_; // of this block
    std::string body_, curves_;
    int y_ = 0;
};

} // namespace

std::string interview_drawing(const interview::Interview& interview) {
    return Drawing(interview).svg();
}

} // namespace pages
