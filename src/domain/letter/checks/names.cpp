#include <domain/letter/checks.hpp>

#include <domain/letter/names.hpp>

#include <algorithm>

namespace letter {

namespace {

constexpr std::string_view period_prefix = "period_"; // which periods there are the toolkit knows

class NameChecker {
public:
    NameChecker(const Checked& checked, Findings& findings)
        : values_(values_of(checked.letter, checked.library)),
          predicates_(predicates_of(checked.letter, checked.library)), findings_(findings) {}

    // A frame serves letters that ask different questions: it may name all shared ones.
    void allow_shared(const Library& library) {
        for (const Question& question : library.shared) {
            values_.insert(question.name);
            predicates_.insert("has_" + question.name);
        }
    }
    void check_value(const Piece& piece) {
        if (piece.kind != Piece::Kind::blank || piece.text.starts_with(period_prefix)) return;
        check(base_name(piece.text), values_, piece.place);
    }
    void check_part(const Part& part) {
        for (const Piece& piece : part.pieces) check_value(piece);
        for (const std::string& name : part.when) check(name, predicates_, part.place);
        for (const std::string& name : part.unless) check(name, predicates_, part.place);
    }
    void check_question(const Question& question) {
        if (!question.when.empty()) check(question.when, predicates_, question.place);
    }

private:
    void check(const std::string& name, const std::set<std::string>& known, const Place& place) {
        if (known.contains(name)) return;
        Finding unknown{place,
                        std::max(1, static_cast<int>(name.size())),
                        Severity::error,
                        "letter/unknown-name",
                        {"letter.unknown-name"_msg, {{"name", name}}},
                        std::nullopt};
        const auto nearest = std::ranges::min_element(
            known, {}, [&](const std::string& one) { return edit_distance(one, name); });
        if (nearest != known.end() && edit_distance(*nearest, name) <= 3)
            unknown.hint = Message{"hint.did-you-mean"_msg, {{"words", *nearest}}};
        findings_.push_back(std::move(unknown));
    }

    std::set<std::string> values_, predicates_;
    Findings& findings_;
};

} // namespace

void check_names(const Checked& checked, Findings& findings) {
    NameChecker names(checked, findings);
    for (const Piece& piece : checked.letter.subject) names.check_value(piece);
    for (const Question& question : checked.letter.questions) names.check_question(question);
    for (const Part& part : checked.letter.parts) names.check_part(part);
    names.allow_shared(checked.library);
    for (const Part& part : checked.frame.parts) names.check_part(part);
}

} // namespace letter
