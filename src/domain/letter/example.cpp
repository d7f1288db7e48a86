// Answers as somebody could give them, from the examples beside the questions.
#include <domain/letter/letter.hpp>

#include <algorithm>

namespace letter {

namespace {

std::vector<std::string> lines_of(const Text& example) {
    std::vector<std::string> lines;
    std::string_view rest = example.bytes();
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        lines.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return lines;
}

// A question is answered when it has an example, and confirmed when it has none but yes or no.
bool answer(const Question& question, Answers& answers) {
    if (answers.contains(question.name)) return false;
    auto lines = lines_of(question.example);
    if (lines.empty()) return false;
    if (question.type != Question::Type::list) lines = {question.example.bytes()};
    answers[question.name] = Answer{std::move(lines), {}};
    return true;
}

} // namespace

Answers example_answers(const Letter& letter, const Sources& sources, Date today, Answers given) {
    Answers answers = std::move(given);
    if (!letter.example_recipient.empty())
        answers.emplace("recipient", Answer{{letter.example_recipient}, {}});
    // What is asked depends on what was answered: a few rounds, until nothing new is asked.
    for (int round = 0; round < 5; ++round) {
        const Draft so_far = draft({letter, answers, Names::printed, today}, sources);
        bool is_new = false;
        for (const Question* question : questions_of(letter, sources.library, &so_far))
            is_new = answer(*question, answers) || is_new;
        if (!is_new) break;
    }
    return answers;
}

} // namespace letter
