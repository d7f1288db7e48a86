// Requests on their way, for tests of what can happen next.
#pragma once

#include "real_law.hpp"

#include <domain/escalation/escalation.hpp>

#include <doctest/doctest.h>

#include <ostream>

using namespace escalation;
using deadline::Event;
using deadline::History;
using deadline::Kind;
using deadline::Regime;
using deadline::Right;
using law::Nation;

namespace {

const law::Law& the_law() {
    static const law::Law law = real_law();
    return law;
}

struct Request {
    Right right = Right::access;
    Regime regime = Regime::uk_gdpr;
};
constexpr Request personal{}, police{Right::access, Regime::law_enforcement},
    spies{Right::access, Regime::intelligence}, erasing{Right::erasure, Regime::uk_gdpr},
    foi{Right::foi, Regime::foi}, eir{Right::eir, Regime::eir}, foisa{Right::foisa, Regime::foisa};

Next after(const Request& road, History history, Date today) {
    const auto found = next(
        {road.right, road.regime, Nation::england_and_wales, today, std::move(history)}, the_law());
    REQUIRE(found);
    return *found;
}
// The day of the last event is today.
Next after(const Request& road, const History& history) {
    return after(road, history, history.empty() ? "2026-03-02"_date : history.back().day);
}

History operator+(History history, const History& more) {
    history.insert(history.end(), more.begin(), more.end());
    return history;
}

// Received on 2 March 2026, so that the answer is due on 2 April; the ways there.
const History on_its_way{{Kind::sent, "2026-02-26"_date}};
const History with_them = on_its_way + History{{Kind::received, "2026-03-02"_date}};
const History asked_who = with_them + History{{Kind::id_asked, "2026-03-05"_date}};
const History asked_what = with_them + History{{Kind::clarification_asked, "2026-03-05"_date}};
const History asked_money = with_them + History{{Kind::fee_asked, "2026-03-05"_date}};
const History longer = with_them + History{{Kind::extension_notice, "2026-03-20"_date}};
const History answered = with_them + History{{Kind::answered_full, "2026-03-30"_date}};
const History in_part = with_them + History{{Kind::answered_part, "2026-03-30"_date}};
const History refusal = with_them + History{{Kind::refused, "2026-03-30"_date}};
// A complaint they got on 1 July 2026: to be confirmed by 31 July.
const History complained = refusal + History{{Kind::complaint_received, "2026-07-01"_date}};
const History confirmed = complained + History{{Kind::complaint_acknowledged, "2026-07-10"_date}};
const History outcome = confirmed + History{{Kind::complaint_outcome, "2026-07-20"_date}};
const History at_regulator = outcome + History{{Kind::regulator_complaint, "2026-08-03"_date}};
const History decided = at_regulator + History{{Kind::regulator_outcome, "2026-09-01"_date}};
const History at_tribunal = at_regulator + History{{Kind::s166_application, "2026-11-05"_date}};
const History lawyers = refusal + History{{Kind::letter_before_claim, "2026-04-20"_date}};
const History in_court = lawyers + History{{Kind::claim_issued, "2026-06-01"_date}};
const History second_look = refusal + History{{Kind::review_asked, "2026-04-10"_date}};
const History looked = second_look + History{{Kind::review_answered, "2026-05-05"_date}};
const History at_commissioner = looked + History{{Kind::regulator_complaint, "2026-05-20"_date}};
const History notice = at_commissioner + History{{Kind::decision_sent, "2026-09-01"_date}};
const History appealed = notice + History{{Kind::claim_issued, "2026-09-20"_date}};
const History judged = appealed + History{{Kind::tribunal_decision, "2026-11-02"_date}};
const History higher = judged + History{{Kind::claim_issued, "2026-11-20"_date}};

} // namespace
