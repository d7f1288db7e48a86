#include <domain/escalation/guards.hpp>
#include <domain/escalation/transitions.hpp>

namespace escalation {

namespace {

using deadline::Kind;
using enum State;
using States = std::vector<State>;

const States waiting{sent, received, acknowledged};
const States open{sent,      received, acknowledged,     id_asked, clarification_asked,
                  fee_asked, extended, extension_invalid};
const States any_review{internal_review, representations, review};
const States anywhere{draft,
                      sent,
                      received,
                      acknowledged,
                      id_asked,
                      clarification_asked,
                      fee_asked,
                      extended,
                      extension_invalid,
                      answered_full,
                      answered_part,
                      refused,
                      overdue,
                      complaint_to_controller,
                      complaint_acknowledged,
                      complaint_outcome,
                      regulator,
                      regulator_check_s51,
                      regulator_outcome,
                      tribunal_166,
                      letter_before_claim,
                      court,
                      internal_review,
                      representations,
                      review,
                      review_answered,
                      decision_notice,
                      first_tier_tribunal,
                      tribunal_decision,
                      upper_tribunal};

States with(States states, States more) {
    states.insert(states.end(), more.begin(), more.end());
    return states;
}

using Rows = std::vector<Transition>;

// From the draft to the answer: the same for every request, but for the guards.
void add_until_the_answer(Rows& rows) {
    const Rows until_the_answer{
        {"t01", Road::every, {draft}, {Kind::sent, Kind::sent_by_email}, Move::go, sent},
        {"n01", Road::every, {sent}, {Kind::sent, Kind::sent_by_email}, Move::stay, sent},
        {"c03",
         Road::complaint,
         {sent, complaint_to_controller},
         {Kind::acknowledged},
         Move::go,
         complaint_acknowledged},
        {"c02",
         Road::complaint,
         {draft, sent},
         {Kind::received, Kind::complaint_received},
         Move::go,
         complaint_to_controller},
        {"t02",
         Road::request,
         {draft, sent, received},
         {Kind::received},
         Move::go,
         received,
         guards::proves_receipt},
        {"t02", Road::request, {sent}, {}, Move::pass, received},
        {"t03", Road::request, {sent, received}, {Kind::acknowledged}, Move::go, acknowledged},
        {"n03",
         Road::request,
         with(open, {overdue}),
         {Kind::acknowledged},
         Move::stay,
         acknowledged},
        {"n04", Road::data, {id_asked}, {Kind::id_asked}, Move::stay, id_asked},
        {"t04", Road::data, open, {Kind::id_asked}, Move::ask, id_asked, guards::is_asked_in_time},
        {"t05",
         Road::data,
         open,
         {Kind::id_received},
         Move::answer,
         id_asked,
         guards::identity_is_open},
        {"n05", Road::data, open, {Kind::id_received}, Move::stay, received},
        {"n07",
         Road::request,
         {clarification_asked},
         {Kind::clarification_asked},
         Move::stay,
         clarification_asked},
        {"t07",
         Road::request,
         open,
         {Kind::clarification_asked},
         Move::ask,
         clarification_asked,
         guards::can_pause},
        {"t08",
         Road::request,
         open,
         {Kind::clarification_answered},
         Move::answer,
         clarification_asked,
         guards::clarification_is_open},
        {"n10", Road::request, {fee_asked}, {Kind::fee_asked}, Move::stay, fee_asked},
        {"t10",
         Road::request,
         open,
         {Kind::fee_asked},
         Move::ask,
         fee_asked,
         guards::is_asked_in_time},
        {"t11",
         Road::request,
         open,
         {Kind::fee_paid, Kind::fee_withdrawn},
         Move::answer,
         fee_asked,
         guards::fee_is_open},
        {"n11", Road::request, open, {Kind::authority_received}, Move::stay, received},
        {"t12", Road::request, open, {Kind::extension_notice}, Move::go, extended, guards::extends},
        {"t13",
         Road::request,
         with(open, {overdue}),
         {Kind::extension_notice, Kind::extension_notice_without_reasons},
         Move::go,
         extension_invalid,
         guards::is_not_extended},
        {"t14", Road::request, open, {Kind::answered_full}, Move::go, answered_full},
        {"t14", Road::request, open, {Kind::answered_part}, Move::go, answered_part},
        {"t14", Road::request, open, {Kind::refused}, Move::go, State::refused},
        {"t15",
         Road::request,
         {sent, received, acknowledged, extended, extension_invalid},
         {},
         Move::pass,
         overdue},
        {"t16", Road::request, {overdue}, {Kind::answered_full}, Move::go, answered_full},
        {"t16", Road::request, {overdue}, {Kind::answered_part}, Move::go, answered_part},
        {"t16", Road::request, {overdue}, {Kind::refused}, Move::go, State::refused},
        {"t17", Road::request, {answered_full}, {Kind::gaps_found}, Move::go, answered_part},
        {"n17", Road::request, {answered_part}, {Kind::gaps_found}, Move::stay, answered_part}};
    rows.insert(rows.end(), until_the_answer.begin(), until_the_answer.end());
}

// A complaint to them, then the regulator.
void add_complaints(Rows& rows) {
    const States ready{answered_part, State::refused, overdue, extension_invalid};
    const Rows complaints{
        {"t06",
         Road::data,
         {id_asked},
         {Kind::complaint_received},
         Move::go,
         complaint_to_controller,
         guards::may_complain_to_them},
        {"t09",
         Road::data,
         {clarification_asked},
         {Kind::complaint_received},
         Move::go,
         complaint_to_controller,
         guards::may_complain_to_them},
        {"n18",
         Road::data,
         {fee_asked, extended},
         {Kind::complaint_received},
         Move::go,
         complaint_to_controller,
         guards::may_complain_to_them},
        {"t18",
         Road::data,
         ready,
         {Kind::complaint_received},
         Move::go,
         complaint_to_controller,
         guards::may_complain_to_them},
        {"t18",
         Road::data,
         waiting,
         {Kind::complaint_received},
         Move::go,
         complaint_to_controller,
         guards::is_past_the_first_date},
        {"i18", Road::intelligence, ready, {Kind::regulator_complaint}, Move::go, regulator},
        {"t19",
         Road::data,
         {complaint_to_controller},
         {Kind::complaint_acknowledged},
         Move::go,
         complaint_acknowledged},
        {"t20",
         Road::data,
         {complaint_to_controller},
         {Kind::regulator_complaint},
         Move::go,
         regulator,
         guards::had_time_to_confirm},
        {"t20",
         Road::data,
         {complaint_acknowledged},
         {Kind::regulator_complaint},
         Move::go,
         regulator},
        {"t21",
         Road::data,
         {complaint_acknowledged, complaint_to_controller},
         {Kind::complaint_outcome},
         Move::go,
         complaint_outcome},
        {"t22", Road::data, {complaint_outcome}, {Kind::fresh_answer_promised}, Move::go, received},
        {"t23", Road::data, {complaint_outcome}, {Kind::regulator_complaint}, Move::go, regulator},
        {"t24",
         Road::data,
         {answered_part, State::refused},
         {Kind::s51_request},
         Move::go,
         regulator_check_s51,
         guards::is_law_enforcement},
        {"t25",
         Road::data,
         {regulator, regulator_check_s51},
         {Kind::regulator_outcome},
         Move::go,
         regulator_outcome}};
    rows.insert(rows.end(), complaints.begin(), complaints.end());
    const States answered_late{complaint_to_controller, complaint_acknowledged, complaint_outcome};
    for (const auto& [kind, to] : {std::pair(Kind::answered_full, answered_full),
                                   {Kind::answered_part, answered_part},
                                   {Kind::refused, State::refused}}) {
        rows.push_back({"n16", Road::request, answered_late, {kind}, Move::go, to});
        rows.push_back({"n16",
                        Road::request,
                        {regulator},
                        {kind},
                        Move::go,
                        to,
                        guards::lateness_is_recorded});
        rows.push_back({"n16", Road::information, any_review, {kind}, Move::go, to});
    }
}

void add_tribunal_and_court(Rows& rows) {
    const States lawyers{overdue,
                         State::refused,
                         answered_part,
                         complaint_to_controller,
                         complaint_acknowledged,
                         complaint_outcome,
                         regulator,
                         regulator_check_s51,
                         regulator_outcome};
    const Rows courts{
        {"t26",
         Road::data,
         {regulator},
         {Kind::s166_application},
         Move::go,
         tribunal_166,
         guards::regulator_was_silent},
        {"t27", Road::data, {tribunal_166}, {Kind::tribunal_decision}, Move::go, regulator},
        {"t28", Road::data, {regulator_outcome}, {Kind::case_review_asked}, Move::go, regulator},
        {"t29", Road::data, lawyers, {Kind::letter_before_claim}, Move::go, letter_before_claim},
        {"t30",
         Road::data,
         {letter_before_claim},
         {Kind::claim_issued},
         Move::go,
         court,
         guards::is_within_limitation},
        {"t31", Road::data, {regulator_outcome}, {Kind::claim_issued}, Move::go, court}};
    rows.insert(rows.end(), courts.begin(), courts.end());
}

void add_information(Rows& rows) {
    const States ready{answered_full, answered_part, State::refused, overdue, extension_invalid};
    const Rows information{
        {"f01", Road::foi, ready, {Kind::review_asked}, Move::go, internal_review},
        {"f01", Road::eir, ready, {Kind::review_asked}, Move::go, representations},
        {"f01", Road::scottish, ready, {Kind::review_asked}, Move::go, review},
        {"f02", Road::information, any_review, {Kind::review_answered}, Move::go, review_answered},
        {"f03",
         Road::information,
         {review_answered},
         {Kind::regulator_complaint},
         Move::go,
         regulator},
        {"f04",
         Road::information,
         any_review,
         {Kind::regulator_complaint},
         Move::go,
         regulator,
         guards::had_time_to_review},
        {"f05",
         Road::information,
         {regulator},
         {Kind::decision_sent, Kind::regulator_outcome},
         Move::go,
         decision_notice},
        {"f06", Road::foi, {decision_notice}, {Kind::claim_issued}, Move::go, first_tier_tribunal},
        {"f06", Road::eir, {decision_notice}, {Kind::claim_issued}, Move::go, first_tier_tribunal},
        {"f07", Road::scottish, {decision_notice}, {Kind::claim_issued}, Move::go, court},
        {"f08",
         Road::information,
         {first_tier_tribunal},
         {Kind::tribunal_decision},
         Move::go,
         tribunal_decision},
        {"f09",
         Road::information,
         {tribunal_decision},
         {Kind::claim_issued},
         Move::go,
         upper_tribunal},
        {"f10", Road::information, {upper_tribunal}, {Kind::tribunal_decision}, Move::go, closed}};
    rows.insert(rows.end(), information.begin(), information.end());
}

void add_ends(Rows& rows) {
    States but_draft = with(anywhere, {closed});
    std::erase(but_draft, draft);
    const Rows ends{
        {"n33",
         Road::every,
         anywhere,
         {Kind::grounds_arose, Kind::decision_sent},
         Move::stay,
         draft},
        {"t32", Road::every, {court}, {Kind::closed}, Move::go, closed},
        {"t33", Road::every, anywhere, {Kind::withdrawn, Kind::closed}, Move::go, closed},
        {"n34", Road::every, {draft}, {Kind::draft}, Move::stay, draft},
        {"t34", Road::every, but_draft, {Kind::draft}, Move::restart, draft}};
    rows.insert(rows.end(), ends.begin(), ends.end());
}

} // namespace

std::span<const Transition> transitions() {
    static const Rows rows = [] {
        Rows all;
        add_until_the_answer(all);
        add_complaints(all);
        add_tribunal_and_court(all);
        add_information(all);
        add_ends(all);
        return all;
    }();
    return rows;
}

bool is_on(Road road, const Matter& matter) {
    using deadline::Regime;
    const bool stands_alone = matter.right() == deadline::Right::complaint;
    switch (road) {
    case Road::every: return true;
    case Road::request: return !stands_alone;
    case Road::data: return !matter.is_about_information();
    case Road::intelligence: return matter.regime() == Regime::intelligence;
    case Road::complaint: return stands_alone;
    case Road::information: return matter.is_about_information();
    case Road::foi: return matter.regime() == Regime::foi;
    case Road::eir: return matter.regime() == Regime::eir;
    case Road::scottish: return matter.regime() == Regime::foisa || matter.regime() == Regime::eisr;
    }
    return false;
}

} // namespace escalation
