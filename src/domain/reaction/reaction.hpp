// What they answered: the eight reactions that come most often, and what each does to a request.
//
// A reaction is told in a reader's words: “they need longer”. Which event of the history that is
// depends on how far the request has come, and is a rule, so it stands here; what a reaction means
// depends on the law that was used, and is told by content/reactions.yaml with its claims:
//
//     reactions.yaml  says, looks, means     Reactions   checked: all eight, for every setting
//     a question + a reaction + its day      Following   the history with it, days, steps, letters
//
// Days come from domain/deadline, steps and letters from domain/escalation. Pure; nothing is kept.
#pragma once

#include <base/finding.hpp>
#include <base/text.hpp>
#include <base/tree.hpp>

#include <domain/deadline/deadline.hpp>
#include <domain/escalation/escalation.hpp>
#include <domain/guide/guide.hpp>

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace reaction {

enum class Reaction { automatic, identity, meaning, longer, part, no, wrong_team, nothing };
// In the order of the enumeration, which is that of a page.
inline constexpr std::array<std::string_view, 8> reaction_words{
    "automatic", "identity", "meaning", "longer", "part", "no", "wrong-team", "nothing"};
inline std::string_view word_of(Reaction reaction) {
    return reaction_words[static_cast<std::size_t>(reaction)];
}
std::optional<Reaction> reaction_named(std::string_view word);

// What must be known besides the day; most need nothing.
enum class Detail { none, with_reasons, without_reasons, same_body, another_body };
inline constexpr std::array<std::string_view, 5> detail_words{"", "with-reasons", "without-reasons",
                                                              "same-body", "another-body"};
inline std::string_view word_of(Detail detail) {
    return detail_words[static_cast<std::size_t>(detail)];
}
std::optional<Detail> detail_named(std::string_view word);
std::vector<Detail> details_of(Reaction reaction); // to choose from; empty: none is needed
bool has_day(Reaction reaction);                   // silence has none

// Which words fit: the law that was used, or that it is past the request.
enum class Setting {
    data,         // UK GDPR
    police,       // Part 3, law enforcement
    intelligence, // Part 4
    information,  // FOIA, EIR and their Scottish sisters
    complaint,    // they have a complaint
    later         // a review, the regulator, a tribunal, a court
};
inline constexpr std::array<std::string_view, 6> setting_words{
    "data", "police", "intelligence", "information", "complaint", "later"};
Setting setting_of(const deadline::Question& question, escalation::State where);

struct Told {
    Reaction reaction = Reaction::nothing;
    Detail detail = Detail::none;
    Date day; // of silence: today
};
// The event to note; none where one moves nothing that is counted.
std::optional<deadline::Kind> event_of(const Told& told, Setting setting, escalation::State where);

// Everything that follows when it is noted in the history.
struct Following {
    deadline::Question question; // with the event in its history, if it is one
    Setting setting = Setting::data;
    escalation::Next next;
    // The last days of the request without it and with it; none once it is about a complaint or
    // later, or where no day can be counted.
    std::optional<deadline::Answer> before, after;
    bool begins_anew = false;              // another body has to be asked: a request of its own …
    std::vector<std::string_view> letters; // … and then its letters, else those of `next`
};
// Errors: those of escalation::next.
Result<Following> follow(const deadline::Question& question, const Told& told, const law::Law& law);

// ---- what content holds ----------------------------------------------------------------------

struct Words {
    Reaction reaction = Reaction::nothing;
    Text says;                                                          // the button
    Text looks;                                                         // how to know it
    std::array<std::vector<guide::Inline>, setting_words.size()> means; // by setting, cited
    Place place;

    const std::vector<guide::Inline>& means_in(Setting setting) const {
        return means[static_cast<std::size_t>(setting)];
    }
};
struct Reactions {
    std::vector<Words> all; // empty, or all eight in the order of the enumeration
    const Words* find(Reaction reaction) const;
};

// Everything a reader may be shown, in the order of the file, for whoever checks citations.
void each_words(const Reactions& reactions, const auto& visit) {
    for (const Words& one : reactions.all)
        for (const std::vector<guide::Inline>& words : one.means) visit(words);
}

// Reads a file of schema reactions/1. Findings: reaction/once for a reaction or a setting that is
// missing or told twice, page/citation for a bracket that opens like a citation and cannot be read.
void compile(const SourceFile& file, Reactions& into, Findings& findings);

} // namespace reaction
