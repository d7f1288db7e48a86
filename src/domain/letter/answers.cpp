#include <domain/letter/answers.hpp>

#include <domain/deadline/question.hpp>
#include <domain/document/scripts.hpp>
#include <domain/letter/words.hpp>

#include <base/letters.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace letter {

namespace {

constexpr std::size_t most_letters_of_a_line = 200, most_letters_of_words = 4'000, most_items = 60;

// Marks that turn the direction of what follows can make a name read as another.
bool is_direction_mark(char32_t code) {
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

class Checker {
public:
    Checker(const Request& request, const Library& library, Findings& findings)
        : request_(request), library_(library), findings_(findings) {}

    Given check() {
        const auto questions = questions_of(request_.letter, library_);
        for (const Question* question : questions) {
            const auto answer = request_.answers.find(question->name);
            if (answer == request_.answers.end()) continue;
            given_.places.emplace(question->name, answer->second.place);
            if (question->is_personal && request_.names == Names::left_out) continue;
            check(*question, answer->second);
        }
        for (const auto& [name, answer] : request_.answers) check_known(name, answer, questions);
        return std::move(given_);
    }

private:
    void report(const Place& place, std::string_view rule, Message what,
                std::optional<Message> hint = std::nullopt) {
        findings_.push_back(
            Finding{place, 1, Severity::error, rule, std::move(what), std::move(hint)});
    }

    void check_known(const std::string& name, const Answer& answer,
                     const std::vector<const Question*>& questions) {
        const auto is_it = [&](const Question* one) { return one->name == name; };
        if (std::ranges::any_of(questions, is_it)) return;
        const auto nearest = std::ranges::min_element(questions, {}, [&](const Question* one) {
            return edit_distance(one->name, name.substr(0, 80));
        });
        std::optional<Message> hint;
        if (nearest != questions.end() && edit_distance((*nearest)->name, name.substr(0, 80)) <= 3)
            hint = Message{"hint.did-you-mean"_msg, {{"words", (*nearest)->name}}};
        report(answer.place, "answers.unknown",
               {"answers.unknown"_msg, {{"name", name.substr(0, 80)}}}, hint);
    }

    void check(const Question& question, const Answer& answer) {
        std::vector<Text> lines;
        for (const std::string& line : answer.lines) {
            auto words = words_of(question, line, answer.place);
            if (!words) return;
            if (!words->empty()) lines.push_back(std::move(*words));
        }
        if (lines.empty()) return;
        if (lines.size() > most_items) {
            report(
                answer.place, "answers.too-many",
                {"answers.too-many"_msg, {{"name", question.label.bytes()}, {"most", most_items}}});
            return;
        }
        accept(question, std::move(lines), answer.place);
    }

    // The words of one line, when nothing is wrong with them.
    std::optional<Text> words_of(const Question& question, std::string_view given,
                                 const Place& place) {
        const auto label = [&] { return question.label.bytes(); };
        const std::string_view bytes = trimmed(given);
        auto words = Text::parse(bytes);
        if (!words) {
            report(place, "answers.control-character",
                   {"answers.control-character"_msg, {{"name", label()}}});
            return std::nullopt;
        }
        const bool is_words = question.type == Question::Type::words;
        const std::size_t most = is_words ? most_letters_of_words : most_letters_of_a_line;
        std::size_t letters = 0;
        for (std::string_view rest = bytes; !rest.empty(); ++letters) {
            const ::Letter one = first_letter(rest);
            rest.remove_prefix(one.bytes);
            if (is_direction_mark(one.code))
                return refuse(question, place, "answers.direction-mark");
            if (document::script_of(one.code) == document::Script::pictures)
                return refuse(question, place, "answers.picture");
        }
        if (letters > most) {
            report(place, "answers.too-long",
                   {"answers.too-long"_msg,
                    {{"name", label()}, {"letters", letters}, {"most", most}}});
            return std::nullopt;
        }
        if (!is_words && !question.name.ends_with("address") &&
            bytes.find('\n') != std::string_view::npos)
            return refuse(question, place, "answers.one-line");
        return std::move(*words);
    }

    std::optional<Text> refuse(const Question& question, const Place& place,
                               std::string_view rule) {
        const MessageId what = rule == "answers.picture"          ? "answers.picture"_msg
                               : rule == "answers.direction-mark" ? "answers.direction-mark"_msg
                                                                  : "answers.one-line"_msg;
        report(place, rule, {what, {{"name", question.label.bytes()}}});
        return std::nullopt;
    }

    void accept(const Question& question, std::vector<Text> lines, const Place& place) {
        switch (question.type) {
        case Question::Type::line:
        case Question::Type::words:
        case Question::Type::list: given_.words[question.name] = std::move(lines); return;
        case Question::Type::day: return accept_day(question, lines.front(), place);
        case Question::Type::choice: return accept_choice(question, lines.front(), place);
        case Question::Type::yes_no: return accept_yes_no(question, lines.front(), place);
        }
    }

    void accept_day(const Question& question, const Text& words, const Place& place) {
        const auto day = deadline::read_day_and_time(words.bytes());
        if (!day) {
            report(place, "answers.day", day.error().what(), day.error().hint());
            return;
        }
        if (day->day > request_.today && !question.may_be_future) {
            report(
                place, "answers.future-day",
                {"answers.future-day"_msg,
                 {{"name", question.label.bytes()}, {"day", day->day}, {"today", request_.today}}});
            return;
        }
        given_.days.emplace(question.name, day->day);
        given_.words[question.name] = {day_in_words(day->day)};
    }

    void accept_choice(const Question& question, const Text& words, const Place& place) {
        const auto chosen = std::ranges::find(question.choices, words.bytes(), &Choice::name);
        if (chosen != question.choices.end()) {
            given_.chosen[question.name] = chosen->name;
            given_.words[question.name] = {chosen->says};
            return;
        }
        std::vector<std::string> names;
        for (const Choice& one : question.choices) names.push_back(one.name);
        report(place, "answers.choice",
               {"answers.choice"_msg,
                {{"name", question.label.bytes()}, {"words", words.bytes().substr(0, 80)}}},
               Message{"due.one-of"_msg, {{"words", fmt::format("{}", fmt::join(names, ", "))}}});
    }

    void accept_yes_no(const Question& question, const Text& words, const Place& place) {
        const std::string word = ascii_lower(words.bytes());
        if (word == "yes" || word == "no") {
            given_.chosen[question.name] = word;
            return;
        }
        report(place, "answers.choice",
               {"answers.choice"_msg,
                {{"name", question.label.bytes()}, {"words", words.bytes().substr(0, 80)}}},
               Message{"due.one-of"_msg, {{"words", "yes, no"}}});
    }

    const Request& request_;
    const Library& library_;
    Findings& findings_;
    Given given_;
};

Answer answer_of(const Tree& value, Findings& findings) {
    Answer answer{.place = value.place};
    if (value.kind == Tree::Kind::scalar) answer.lines.push_back(value.text);
    if (value.kind == Tree::Kind::list)
        for (const Tree& item : value.children) {
            if (item.kind == Tree::Kind::scalar) answer.lines.push_back(item.text);
            else
                findings.push_back(Finding{item.place,
                                           1,
                                           Severity::error,
                                           "answers.shape",
                                           {"answers.shape"_msg, {}},
                                           std::nullopt});
        }
    if (value.kind == Tree::Kind::map)
        findings.push_back(Finding{value.place,
                                   1,
                                   Severity::error,
                                   "answers.shape",
                                   {"answers.shape"_msg, {}},
                                   std::nullopt});
    return answer;
}

} // namespace

std::string Given::choice(std::string_view name) const {
    const auto found = chosen.find(name);
    return found == chosen.end() ? "" : found->second;
}

Place Given::place_of(std::string_view name) const {
    const auto found = places.find(name);
    return found == places.end() ? Place() : found->second;
}

Answers read_answers(const Tree& tree, Findings& findings) {
    Answers answers;
    if (tree.kind != Tree::Kind::map) {
        findings.push_back(Finding{tree.place,
                                   1,
                                   Severity::error,
                                   "answers.shape",
                                   {"answers.shape"_msg, {}},
                                   std::nullopt});
        return answers;
    }
    for (std::size_t at = 0; at < tree.keys.size(); ++at) {
        Answer answer = answer_of(tree.children[at], findings);
        if (tree.children[at].kind == Tree::Kind::nothing) answer.place = tree.keys[at].place;
        answers.emplace(tree.keys[at].name, std::move(answer));
    }
    return answers;
}

Given check_answers(const Request& request, const Library& library, Findings& findings) {
    return Checker(request, library, findings).check();
}

} // namespace letter
