// Why an event that no row of the table knows cannot happen where the request stands.
#include <domain/escalation/guards.hpp>
#include <domain/escalation/transitions.hpp>

namespace escalation {

namespace {

using deadline::Kind;

bool is_before_receipt(State state) { return state == State::draft || state == State::sent; }

Message why_no_complaint(const Matter& matter) {
    if (matter.is_about_information()) return {"next.refused.review-instead-of-complaint"_msg, {}};
    if (is_before_receipt(matter.state())) return {"next.refused.not-sent-yet"_msg, {}};
    return {"next.refused.nothing-to-complain-of"_msg, {}};
}

Message why_no_regulator(const Matter& matter) {
    if (matter.is_about_information()) return {"next.refused.review-first"_msg, {}};
    return {"next.refused.complain-to-them-first"_msg, {}};
}

// Data Protection Act 2018 section 166 is about what the regulator did not do; the tribunal does
// not look at what the organisation decided.
Message why_no_s166(const Matter& matter) {
    if (matter.is_about_information()) return {"next.refused.not-a-step-here"_msg, {}};
    return {"next.refused.tribunal-not-on-the-merits"_msg, {}};
}

Message why_no_review(const Matter& matter) {
    if (!matter.is_about_information()) return {"next.refused.no-review-here"_msg, {}};
    return {"next.refused.nothing-to-review"_msg, {}};
}

// What only a body can do that has the request.
Message why_not_by_them(const Matter& matter) {
    if (matter.state() == State::draft) return {"next.refused.not-sent-yet"_msg, {}};
    return {"next.refused.already-answered"_msg, {}};
}

Message why_no_question(const Matter& matter, const deadline::Event& event) {
    if (matter.state() == State::overdue)
        if (const auto objection = guards::is_asked_in_time(matter, event)) return *objection;
    return why_not_by_them(matter);
}

Message why_no_claim(const Matter& matter) {
    if (matter.is_about_information()) return {"next.refused.no-decision-to-appeal"_msg, {}};
    return {"next.refused.letter-before-claim-first"_msg, {}};
}

} // namespace

Message why_not(const Matter& matter, const deadline::Event& event) {
    if (matter.state() == State::closed) return {"next.refused.matter-is-closed"_msg, {}};
    switch (event.kind) {
    case Kind::sent:
    case Kind::sent_by_email: return {"next.refused.already-sent"_msg, {}};
    case Kind::received: return {"next.refused.received-before"_msg, {}};
    case Kind::id_asked:
        if (matter.is_about_information()) return {"next.refused.not-a-step-here"_msg, {}};
        return why_no_question(matter, event);
    case Kind::clarification_asked:
    case Kind::fee_asked: return why_no_question(matter, event);
    case Kind::acknowledged:
    case Kind::extension_notice:
    case Kind::extension_notice_without_reasons:
    case Kind::answered_full:
    case Kind::answered_part:
    case Kind::refused: return why_not_by_them(matter);
    case Kind::id_received:
    case Kind::authority_received:
        if (matter.state() == State::draft) return {"next.refused.not-sent-yet"_msg, {}};
        return {"next.refused.not-asked-for-now"_msg, {}};
    case Kind::clarification_answered: return {"next.refused.answer-before-question"_msg, {}};
    case Kind::fee_paid:
    case Kind::fee_withdrawn: return {"next.refused.no-fee-was-asked"_msg, {}};
    case Kind::gaps_found: return {"next.refused.nothing-to-look-through"_msg, {}};
    case Kind::complaint_received: return why_no_complaint(matter);
    case Kind::complaint_acknowledged:
    case Kind::complaint_outcome:
    case Kind::fresh_answer_promised: return {"next.refused.no-complaint-open"_msg, {}};
    case Kind::regulator_complaint: return why_no_regulator(matter);
    case Kind::regulator_outcome: return {"next.refused.regulator-has-nothing"_msg, {}};
    case Kind::case_review_asked: return {"next.refused.no-outcome-to-review"_msg, {}};
    case Kind::s51_request: return {"next.refused.nothing-to-check"_msg, {}};
    case Kind::s166_application: return why_no_s166(matter);
    case Kind::tribunal_decision: return {"next.refused.not-at-a-tribunal"_msg, {}};
    case Kind::letter_before_claim: return {"next.refused.nothing-to-claim-for"_msg, {}};
    case Kind::claim_issued: return why_no_claim(matter);
    case Kind::review_asked:
    case Kind::review_answered: return why_no_review(matter);
    case Kind::draft:
    case Kind::decision_sent:
    case Kind::grounds_arose:
    case Kind::aware:
    case Kind::withdrawn:
    case Kind::closed: break;
    }
    return {"next.refused.not-a-step-here"_msg, {}};
}

} // namespace escalation
