#include <domain/letter/checks.hpp>

#include <domain/letter/names.hpp>

#include <algorithm>

namespace letter {

namespace {

// The predicate that makes sure a blank is filled; empty when it always is.
std::string guard_of(const std::string& blank, const Letter& letter) {
    const auto question = std::ranges::find(letter.questions, blank, &Question::name);
    if (question != letter.questions.end())
        return question->is_optional ? "has_" + blank : std::string();
    const auto date = std::ranges::find_if(letter.dates, [&](const Counted& one) {
        return one.name == blank || one.name + "_surely" == blank;
    });
    const bool may_be_unknown =
        date != letter.dates.end() && date->from == Counted::From::events && date->period.empty();
    return may_be_unknown ? date->name + "_known" : std::string();
}

} // namespace

void check_open_blanks(const Checked& checked, Findings& findings) {
    for (const Part* part : checked.parts())
        for (const Piece& piece : part->pieces) {
            if (piece.kind != Piece::Kind::blank) continue;
            const std::string guard = guard_of(base_name(piece.text), checked.letter);
            if (guard.empty() || std::ranges::find(part->when, guard) != part->when.end()) continue;
            findings.push_back(
                Finding{piece.place,
                        static_cast<int>(piece.text.size()) + 4,
                        Severity::error,
                        "letter/open-blank",
                        {"letter.open-blank"_msg, {{"name", piece.text}, {"guard", guard}}},
                        std::nullopt});
        }
}

} // namespace letter
