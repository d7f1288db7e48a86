#include <pages/due_words.hpp>

namespace pages {

using deadline::Kind;
using deadline::Right;

MessageId word_for(deadline::Right right) {
    switch (right) {
    case deadline::Right::access: return "due.right.access"_msg;
    case deadline::Right::rectification: return "due.right.rectification"_msg;
    case deadline::Right::erasure: return "due.right.erasure"_msg;
    case deadline::Right::restriction: return "due.right.restriction"_msg;
    case deadline::Right::portability: return "due.right.portability"_msg;
    case deadline::Right::objection: return "due.right.objection"_msg;
    case deadline::Right::automated_decision: return "due.right.automated-decision"_msg;
    case deadline::Right::complaint: return "due.right.complaint"_msg;
    case deadline::Right::education_record: return "due.right.education-record"_msg;
    case deadline::Right::health_record: return "due.right.health-record"_msg;
    case deadline::Right::foi: return "due.right.foi"_msg;
    case deadline::Right::foi_review: return "due.right.foi-review"_msg;
    case deadline::Right::eir: return "due.right.eir"_msg;
    case deadline::Right::eir_review: return "due.right.eir-review"_msg;
    case deadline::Right::foisa: return "due.right.foisa"_msg;
    case deadline::Right::foisa_review: return "due.right.foisa-review"_msg;
    case deadline::Right::regulator_complaint: return "due.right.regulator-complaint"_msg;
    case deadline::Right::s166: return "due.right.s166"_msg;
    case deadline::Right::foi_appeal: return "due.right.foi-appeal"_msg;
    case deadline::Right::judicial_review: return "due.right.judicial-review"_msg;
    case deadline::Right::compensation: return "due.right.compensation"_msg;
    case deadline::Right::breach_report: return "due.right.breach-report"_msg;
    }
    return "due.right.access"_msg;
}

MessageId word_for(deadline::Regime regime) {
    switch (regime) {
    case deadline::Regime::uk_gdpr: return "due.regime.uk-gdpr"_msg;
    case deadline::Regime::law_enforcement: return "due.regime.law-enforcement"_msg;
    case deadline::Regime::intelligence: return "due.regime.intelligence"_msg;
    case deadline::Regime::foi: return "due.regime.foi"_msg;
    case deadline::Regime::eir: return "due.regime.eir"_msg;
    case deadline::Regime::foisa: return "due.regime.foisa"_msg;
    case deadline::Regime::eisr: return "due.regime.eisr"_msg;
    }
    return "due.regime.uk-gdpr"_msg;
}

MessageId word_for(law::Nation nation) {
    switch (nation) {
    case law::Nation::england_and_wales: return "due.nation.england-and-wales"_msg;
    case law::Nation::scotland: return "due.nation.scotland"_msg;
    case law::Nation::northern_ireland: return "due.nation.northern-ireland"_msg;
    }
    return "due.nation.england-and-wales"_msg;
}

MessageId word_for(deadline::Clock clock) {
    switch (clock) {
    case deadline::Clock::not_started: return "due.clock.not-started"_msg;
    case deadline::Clock::running: return "due.clock.running"_msg;
    case deadline::Clock::paused: return "due.clock.paused"_msg;
    case deadline::Clock::maybe_overdue: return "due.clock.maybe-overdue"_msg;
    case deadline::Clock::overdue: return "due.clock.overdue"_msg;
    case deadline::Clock::answered: return "due.clock.answered"_msg;
    }
    return "due.clock.not-started"_msg;
}

const std::vector<KindGroup>& kind_groups() {
    static const std::vector<KindGroup> all{
        {"due.kinds.start"_msg,
         {{Kind::received, "due.kind.received"_msg},
          {Kind::sent, "due.kind.sent"_msg},
          {Kind::sent_by_email, "due.kind.sent-by-email"_msg},
          {Kind::decision_sent, "due.kind.decision-sent"_msg},
          {Kind::grounds_arose, "due.kind.grounds-arose"_msg},
          {Kind::aware, "due.kind.aware"_msg}}},
        {"due.kinds.asked"_msg,
         {{Kind::id_asked, "due.kind.id-asked"_msg},
          {Kind::id_received, "due.kind.id-received"_msg},
          {Kind::clarification_asked, "due.kind.clarification-asked"_msg},
          {Kind::clarification_answered, "due.kind.clarification-answered"_msg},
          {Kind::fee_asked, "due.kind.fee-asked"_msg},
          {Kind::fee_paid, "due.kind.fee-paid"_msg},
          {Kind::fee_withdrawn, "due.kind.fee-withdrawn"_msg},
          {Kind::authority_received, "due.kind.authority-received"_msg}}},
        {"due.kinds.longer"_msg,
         {{Kind::extension_notice, "due.kind.extension-notice"_msg},
          {Kind::extension_notice_without_reasons,
           "due.kind.extension-notice-without-reasons"_msg}}},
        {"due.kinds.answer"_msg,
         {{Kind::acknowledged, "due.kind.acknowledged"_msg},
          {Kind::answered_full, "due.kind.answered-full"_msg},
          {Kind::answered_part, "due.kind.answered-part"_msg},
          {Kind::refused, "due.kind.refused"_msg}}},
        {"due.kinds.after"_msg,
         {{Kind::complaint_acknowledged, "due.kind.complaint-acknowledged"_msg},
          {Kind::complaint_outcome, "due.kind.complaint-outcome"_msg},
          {Kind::review_asked, "due.kind.review-asked"_msg},
          {Kind::review_answered, "due.kind.review-answered"_msg},
          {Kind::regulator_complaint, "due.kind.regulator-complaint"_msg},
          {Kind::regulator_outcome, "due.kind.regulator-outcome"_msg},
          {Kind::s166_application, "due.kind.s166-application"_msg},
          {Kind::claim_issued, "due.kind.claim-issued"_msg},
          {Kind::withdrawn, "due.kind.withdrawn"_msg},
          {Kind::closed, "due.kind.closed"_msg}}}};
    return all;
}

MessageId word_for(Kind kind) {
    for (const KindGroup& group : kind_groups())
        for (const KindWord& one : group.kinds)
            if (one.kind == kind) return one.word;
    return "due.kind.other"_msg;
}

const std::vector<RightGroup>& right_groups() {
    static const std::vector<RightGroup> all{
        {"due.rights.data"_msg,
         {Right::access, Right::rectification, Right::erasure, Right::restriction,
          Right::portability, Right::objection, Right::automated_decision, Right::complaint}},
        {"due.rights.records"_msg, {Right::education_record, Right::health_record}},
        {"due.rights.information"_msg,
         {Right::foi, Right::foi_review, Right::eir, Right::eir_review, Right::foisa,
          Right::foisa_review}},
        {"due.rights.further"_msg,
         {Right::regulator_complaint, Right::s166, Right::foi_appeal, Right::judicial_review,
          Right::compensation}},
        {"due.rights.own"_msg, {Right::breach_report}}};
    return all;
}

deadline::Answer with_rules_in(std::string_view language, deadline::Answer answer,
                               const toolkit::Words& words) {
    for (deadline::Step& step : answer.because)
        for (Argument& one : step.says.arguments) {
            const auto* title = std::get_if<std::string>(&one.value);
            if (one.name != "rules" || title == nullptr) continue;
            if (const Text* said = words.find(language, Text::mended(*title)))
                one.value = said->bytes();
        }
    return answer;
}

} // namespace pages
