#include <pages/letter_request.hpp>

#include <base/written_day.hpp>

#include <domain/deadline/question.hpp>
#include <domain/escalation/escalation.hpp>

#include <algorithm>
#include <array>

namespace pages {

namespace {

using deadline::Kind;
using deadline::Right;

std::string_view answer_to(const letter::Answers& answers, std::string_view question) {
    const auto found = answers.find(question);
    return found == answers.end() || found->second.lines.empty()
               ? std::string_view()
               : std::string_view(found->second.lines.front());
}

// What a letter of a kind is in the history of its request, once it has gone.
struct Sent {
    std::string_view word;
    Kind kind;
};
constexpr std::array sent_as{
    Sent{"L3", Kind::id_received},           Sent{"L4", Kind::clarification_answered},
    Sent{"L7", Kind::complaint_received},    Sent{"L7i", Kind::complaint_received},
    Sent{"L10", Kind::regulator_complaint},  Sent{"L11", Kind::s51_request},
    Sent{"L12", Kind::s166_application},     Sent{"L13", Kind::case_review_asked},
    Sent{"FOI-review", Kind::review_asked},  Sent{"EIR-review", Kind::review_asked},
    Sent{"FOISA-review", Kind::review_asked}};

// Letters that begin a request; how they go decides when they count as received.
constexpr std::array<std::string_view, 5> beginnings{"L1", "L1r", "FOI", "EIR", "FOISA"};

Kind way_of(const LetterFilled& filled) {
    const std::string_view way = answer_to(filled.answers, "sent_by");
    if (way == "hand") return Kind::received;
    const bool is_posted = way == "post" || (way.empty() && filled.draft.route.email.empty());
    return is_posted ? Kind::sent : Kind::sent_by_email;
}

std::optional<Right> right_of(const LetterFilled& filled) {
    if (filled.letter.kind->group == letter::Group::our_own) return std::nullopt; // we are asked
    if (const auto given = deadline::right_named(answer_to(filled.answers, "right"))) return *given;
    if (filled.letter.rights.empty()) return std::nullopt;
    return filled.letter.rights.front();
}

std::string regime_of(const LetterFilled& filled) {
    if (!filled.draft.regime || *filled.draft.regime == letter::Regime::both) return {};
    return std::string(letter::word_of(*filled.draft.regime));
}

std::string nation_of(const LetterFilled& filled) {
    for (const letter::CountedDay& day : filled.draft.days)
        if (day.answer.nation)
            return std::string(law::nation_words[static_cast<std::size_t>(*day.answer.nation)]);
    return "unknown";
}

std::vector<TypedEvent> days_answered(const LetterFilled& filled) {
    std::vector<TypedEvent> events;
    for (const letter::Question& question : filled.letter.questions) {
        if (!question.event) continue;
        const auto day = read_written_day(answer_to(filled.answers, question.name));
        if (day) events.push_back({std::string(deadline::word_of(*question.event)), day->iso()});
    }
    return events;
}

std::optional<Kind> itself(const LetterFilled& filled, const std::vector<TypedEvent>& before) {
    const std::string_view word = filled.letter.kind->word;
    if (std::ranges::find(beginnings, word) != beginnings.end()) return way_of(filled);
    const auto found = std::ranges::find(sent_as, word, &Sent::word);
    if (found == sent_as.end()) return std::nullopt;
    // What answers or continues a request needs the request.
    const bool stands_alone = found->kind == Kind::complaint_received;
    return before.empty() && !stands_alone ? std::nullopt : std::optional(found->kind);
}

} // namespace

std::optional<TypedRequest> request_of(const LetterFilled& filled) {
    auto right = right_of(filled);
    if (!right) return std::nullopt;
    std::vector<TypedEvent> events = days_answered(filled);
    const auto kind = itself(filled, events);
    if (kind == Kind::complaint_received && events.empty()) right = Right::complaint;
    if (!escalation::has_steps(*right)) return std::nullopt;
    if (kind) events.push_back({std::string(deadline::word_of(*kind)), filled.on.iso()});
    return TypedRequest{.right = std::string(deadline::word_of(*right)),
                        .regime = regime_of(filled),
                        .nation = nation_of(filled),
                        .events = std::move(events),
                        .recipient = std::string(answer_to(filled.answers, "recipient"))};
}

} // namespace pages
