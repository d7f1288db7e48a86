#include <pages/next_words.hpp>

#include <base/expects.hpp>

#include <algorithm>
#include <array>

namespace pages {

using deadline::Kind;
using escalation::State;

MessageId words_of(State state) {
    switch (state) {
    case State::draft: return "next.state.draft"_msg;
    case State::sent: return "next.state.sent"_msg;
    case State::received: return "next.state.received"_msg;
    case State::acknowledged: return "next.state.acknowledged"_msg;
    case State::id_asked: return "next.state.id-asked"_msg;
    case State::clarification_asked: return "next.state.clarification-asked"_msg;
    case State::fee_asked: return "next.state.fee-asked"_msg;
    case State::extended: return "next.state.extended"_msg;
    case State::extension_invalid: return "next.state.extension-invalid"_msg;
    case State::answered_full: return "next.state.answered-full"_msg;
    case State::answered_part: return "next.state.answered-part"_msg;
    case State::refused: return "next.state.refused"_msg;
    case State::overdue: return "next.state.overdue"_msg;
    case State::complaint_to_controller: return "next.state.complaint-to-controller"_msg;
    case State::complaint_acknowledged: return "next.state.complaint-acknowledged"_msg;
    case State::complaint_outcome: return "next.state.complaint-outcome"_msg;
    case State::regulator: return "next.state.regulator"_msg;
    case State::regulator_check_s51: return "next.state.regulator-check-s51"_msg;
    case State::regulator_outcome: return "next.state.regulator-outcome"_msg;
    case State::tribunal_166: return "next.state.tribunal-166"_msg;
    case State::letter_before_claim: return "next.state.letter-before-claim"_msg;
    case State::court: return "next.state.court"_msg;
    case State::closed: return "next.state.closed"_msg;
    case State::internal_review: return "next.state.internal-review"_msg;
    case State::representations: return "next.state.representations"_msg;
    case State::review: return "next.state.review"_msg;
    case State::review_answered: return "next.state.review-answered"_msg;
    case State::decision_notice: return "next.state.decision-notice"_msg;
    case State::first_tier_tribunal: return "next.state.first-tier-tribunal"_msg;
    case State::tribunal_decision: return "next.state.tribunal-decision"_msg;
    case State::upper_tribunal: return "next.state.upper-tribunal"_msg;
    }
    return "next.state.draft"_msg;
}

MessageId words_of(Kind kind) {
    switch (kind) {
    case Kind::draft: return "next.kind.draft"_msg;
    case Kind::sent: return "next.kind.sent"_msg;
    case Kind::sent_by_email: return "next.kind.sent-by-email"_msg;
    case Kind::received: return "next.kind.received"_msg;
    case Kind::acknowledged: return "next.kind.acknowledged"_msg;
    case Kind::id_asked: return "next.kind.id-asked"_msg;
    case Kind::id_received: return "next.kind.id-received"_msg;
    case Kind::clarification_asked: return "next.kind.clarification-asked"_msg;
    case Kind::clarification_answered: return "next.kind.clarification-answered"_msg;
    case Kind::fee_asked: return "next.kind.fee-asked"_msg;
    case Kind::fee_paid: return "next.kind.fee-paid"_msg;
    case Kind::fee_withdrawn: return "next.kind.fee-withdrawn"_msg;
    case Kind::authority_received: return "next.kind.authority-received"_msg;
    case Kind::extension_notice: return "next.kind.extension-notice"_msg;
    case Kind::extension_notice_without_reasons:
        return "next.kind.extension-notice-without-reasons"_msg;
    case Kind::answered_full: return "next.kind.answered-full"_msg;
    case Kind::answered_part: return "next.kind.answered-part"_msg;
    case Kind::refused: return "next.kind.refused"_msg;
    case Kind::gaps_found: return "next.kind.gaps-found"_msg;
    case Kind::complaint_received: return "next.kind.complaint-received"_msg;
    case Kind::complaint_acknowledged: return "next.kind.complaint-acknowledged"_msg;
    case Kind::complaint_outcome: return "next.kind.complaint-outcome"_msg;
    case Kind::fresh_answer_promised: return "next.kind.fresh-answer-promised"_msg;
    case Kind::regulator_complaint: return "next.kind.regulator-complaint"_msg;
    case Kind::regulator_outcome: return "next.kind.regulator-outcome"_msg;
    case Kind::case_review_asked: return "next.kind.case-review-asked"_msg;
    case Kind::s51_request: return "next.kind.s51-request"_msg;
    case Kind::s166_application: return "next.kind.s166-application"_msg;
    case Kind::tribunal_decision: return "next.kind.tribunal-decision"_msg;
    case Kind::letter_before_claim: return "next.kind.letter-before-claim"_msg;
    case Kind::claim_issued: return "next.kind.claim-issued"_msg;
    case Kind::review_asked: return "next.kind.review-asked"_msg;
    case Kind::review_answered: return "next.kind.review-answered"_msg;
    case Kind::decision_sent: return "next.kind.decision-sent"_msg;
    case Kind::grounds_arose: return "next.kind.grounds-arose"_msg;
    case Kind::aware: return "next.kind.aware"_msg;
    case Kind::withdrawn: return "next.kind.withdrawn"_msg;
    case Kind::closed: return "next.kind.closed"_msg;
    }
    return "next.kind.draft"_msg;
}

MessageId words_of_timer(std::string_view name) {
    static constexpr std::string_view family = "next.timer.";
    static constexpr std::array ids{"next.timer.due"_msg,
                                    "next.timer.surely-overdue-after"_msg,
                                    "next.timer.extension-notice-by"_msg,
                                    "next.timer.receipt-proof"_msg,
                                    "next.timer.look-through-by"_msg,
                                    "next.timer.complaint-acknowledgement"_msg,
                                    "next.timer.complaint-chase"_msg,
                                    "next.timer.complaint-unresolved"_msg,
                                    "next.timer.regulator-by"_msg,
                                    "next.timer.regulator-progress"_msg,
                                    "next.timer.tribunal-from"_msg,
                                    "next.timer.tribunal-by"_msg,
                                    "next.timer.case-review-by"_msg,
                                    "next.timer.reply-by"_msg,
                                    "next.timer.judicial-review-by"_msg,
                                    "next.timer.compensation-by"_msg,
                                    "next.timer.review-by"_msg,
                                    "next.timer.review-due"_msg,
                                    "next.timer.review-surely-overdue-after"_msg,
                                    "next.timer.appeal-by"_msg};
    const auto found =
        std::ranges::find(ids, name, [](MessageId id) { return id.text().substr(family.size()); });
    expects(found != ids.end(), "every timer has a sentence");
    return *found;
}

} // namespace pages
