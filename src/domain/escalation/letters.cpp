// Which letters belong to a state. The words are those of the letters (docs/design/escalation.md).
#include <domain/escalation/letters.hpp>

#include <algorithm>

namespace escalation {

namespace {

using deadline::Kind;
using deadline::Regime;
using deadline::Right;
using Letters = std::vector<std::string_view>;

Letters first_letter(const Matter& matter) {
    switch (matter.right()) {
    case Right::access: return {"L1"};
    case Right::complaint: return {"L7"};
    case Right::foi: return {matter.regime() == Regime::foi ? "FOI" : "FOISA"};
    case Right::eir: return {"EIR"};
    case Right::foisa: return {"FOISA"};
    default: return {"L1r"}; // every other right that has steps asks for a change
    }
}

// The immigration exemption reaches these rights, and the UK GDPR only.
bool can_be_exempted(const Matter& matter) {
    return matter.regime() == Regime::uk_gdpr &&
           (matter.right() == Right::access || matter.right() == Right::erasure ||
            matter.right() == Right::restriction || matter.right() == Right::objection);
}

bool changes_a_record(Right right) {
    return right == Right::rectification || right == Right::erasure || right == Right::restriction;
}

std::string_view review_letter(Regime regime) {
    if (regime == Regime::foi) return "FOI-review";
    return regime == Regime::foisa ? "FOISA-review" : "EIR-review";
}

// What answers the state itself, whatever may follow it.
Letters about(const Matter& matter) {
    switch (matter.state()) {
    case State::draft: return first_letter(matter);
    case State::sent: return {"L2"};
    case State::received: return matter.is_receipt_assumed() ? Letters{"L2"} : Letters{};
    case State::id_asked: return {"L3", "L3b"};
    case State::clarification_asked: return {"L4", "L4b"};
    case State::fee_asked: return {"L5"};
    case State::extended: return {"L6"};
    case State::extension_invalid: return {"L6b"};
    case State::answered_full:
        return changes_a_record(matter.right()) ? Letters{"L9", "L17"} : Letters{"L9"};
    case State::answered_part: return {"L9"};
    case State::overdue: return {"L8"};
    case State::closed: return {"L16"};
    case State::acknowledged:
    case State::refused:
    case State::complaint_to_controller:
    case State::complaint_acknowledged:
    case State::complaint_outcome:
    case State::regulator:
    case State::regulator_check_s51:
    case State::regulator_outcome:
    case State::tribunal_166:
    case State::letter_before_claim:
    case State::court:
    case State::internal_review:
    case State::representations:
    case State::review:
    case State::review_answered:
    case State::decision_notice:
    case State::first_tier_tribunal:
    case State::tribunal_decision:
    case State::upper_tribunal: break;
    }
    return {};
}

} // namespace

Letters letters_of(const Matter& matter, const std::vector<Kind>& allowed) {
    Letters letters = about(matter);
    const auto may = [&](Kind kind) { return std::ranges::find(allowed, kind) != allowed.end(); };
    const auto add = [&](std::string_view word) {
        if (std::ranges::find(letters, word) == letters.end()) letters.push_back(word);
    };
    const bool is_answered =
        matter.state() == State::answered_part || matter.state() == State::refused;
    if (may(Kind::complaint_received) && matter.state() != State::draft &&
        matter.state() != State::sent)
        add("L7");
    if (may(Kind::complaint_received) && is_answered && can_be_exempted(matter)) add("L7i");
    if (may(Kind::regulator_complaint)) add("L10");
    if (may(Kind::s51_request)) add("L11");
    if (may(Kind::s166_application)) add("L12");
    if (may(Kind::case_review_asked)) add("L13");
    if (may(Kind::letter_before_claim)) {
        add("L14");
        add("L15");
    }
    if (may(Kind::review_asked)) add(review_letter(matter.regime()));
    return letters;
}

} // namespace escalation
