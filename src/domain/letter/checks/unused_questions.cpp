#include <domain/letter/checks.hpp>

#include <domain/letter/names.hpp>

namespace letter {

namespace {

std::set<std::string> used_names(const Checked& checked) {
    std::set<std::string> used;
    for (const Piece& piece : checked.letter.subject) used.insert(base_name(piece.text));
    for (const Part* part : checked.parts()) {
        for (const Piece& piece : part->pieces) used.insert(base_name(piece.text));
        used.insert(part->when.begin(), part->when.end());
        used.insert(part->unless.begin(), part->unless.end());
    }
    for (const Question& question : checked.letter.questions) used.insert(question.when);
    return used;
}

bool is_used(const Question& question, const std::set<std::string>& used, const Letter& letter) {
    if (question.event || used.contains(question.name) || used.contains("has_" + question.name))
        return true;
    // `right` says which right is counted.
    if (question.name == "right" && !letter.dates.empty()) return true;
    for (const Choice& choice : question.choices)
        if (used.contains(question.name + "_" + choice.name)) return true;
    return false;
}

} // namespace

void check_unused_questions(const Checked& checked, Findings& findings) {
    const std::set<std::string> used = used_names(checked);
    for (const Question& question : checked.letter.questions)
        if (!is_used(question, used, checked.letter))
            findings.push_back(Finding{question.place,
                                       1,
                                       Severity::warning,
                                       "letter/unused-question",
                                       {"letter.unused-question"_msg, {{"name", question.name}}},
                                       std::nullopt});
}

} // namespace letter
