// Rules that the second implementation, tests/oracle, found broken or unsaid.
#include "real_law.hpp"

#include <domain/deadline/deadline.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <ostream>

using namespace deadline;
using law::Nation;

namespace {

const law::Law& the_law() {
    static const law::Law law = real_law();
    return law;
}

Result<Answer> ask(Right right, History history, Date today,
                   std::optional<Regime> regime = std::nullopt,
                   std::optional<Nation> nation = Nation::england_and_wales) {
    return last_day({right, regime, nation, today, std::move(history)}, the_law());
}

bool warns(const Answer& answer, std::string_view rule) {
    return std::ranges::any_of(answer.warnings,
                               [&](const Warning& one) { return rule_of(one.says) == rule; });
}

std::optional<Date> day_of_step(const Answer& answer, std::string_view rule) {
    const auto found = std::ranges::find(answer.because, rule,
                                         [](const Step& step) { return rule_of(step.says); });
    return found == answer.because.end() ? std::nullopt : found->day;
}

constexpr Date today = "2026-11-24"_date;

} // namespace

TEST_CASE("who asks about a letter has it: no later day of receipt is assumed") {
    const auto answer =
        ask(Right::access, {{Kind::sent, "2026-03-02"_date}, {Kind::id_asked, "2026-03-03"_date}},
            "2026-03-10"_date);
    REQUIRE(answer);
    CHECK(answer->received == "2026-03-03"_date); // the second working day would be 4 March
}

TEST_CASE("a decision alone gives the last day to ask for a review") {
    const auto answer = ask(Right::foi_review, {{Kind::decision_sent, "2026-03-02"_date}}, today);
    REQUIRE(answer);
    CHECK(answer->target_due == "2026-04-30"_date);
}

TEST_CASE("a review of a decision older than the act is counted all the same") {
    const auto answer =
        ask(Right::foi_review,
            {{Kind::decision_sent, "2004-12-20"_date}, {Kind::received, "2005-01-05"_date}}, today);
    REQUIRE(answer);
    CHECK_FALSE(warns(*answer, "review-asked-late"));
}

TEST_CASE("where no extension exists, missing reasons are not what is wrong with it") {
    const auto answer = ask(Right::foisa,
                            {{Kind::received, "2026-03-02"_date},
                             {Kind::extension_notice_without_reasons, "2026-03-10"_date}},
                            today);
    REQUIRE(answer);
    CHECK(warns(*answer, "no-extension-in-this-rule-set"));
    CHECK_FALSE(warns(*answer, "extension-without-reasons"));
}

TEST_CASE("a limit that begins with what happened has not started before it") {
    const auto answer =
        ask(Right::judicial_review, {{Kind::grounds_arose, "2026-12-01"_date}}, today);
    REQUIRE(answer);
    CHECK(answer->clock == Clock::not_started);
}

TEST_CASE("who withdraws a request late has not answered it late") {
    const auto answer =
        ask(Right::access,
            {{Kind::received, "2026-03-02"_date}, {Kind::withdrawn, "2026-06-02"_date}}, today);
    REQUIRE(answer);
    CHECK(answer->clock == Clock::answered);
    CHECK_FALSE(warns(*answer, "ended-late"));
}

TEST_CASE("a fee under the older rules is the regulator’s practice, and the answer says so") {
    const auto answer =
        ask(Right::access,
            {{Kind::received, "2025-03-03"_date}, {Kind::fee_paid, "2025-03-10"_date}}, today);
    REQUIRE(answer);
    CHECK(answer->target_due == "2025-04-03"_date);
    CHECK(answer->surely_overdue_after == "2025-04-10"_date);
    CHECK(warns(*answer, "regulators-practice"));
}

TEST_CASE("an extension of an information request while a question is open extends nothing") {
    const auto answer = ask(Right::eir,
                            {{Kind::received, "2026-03-02"_date},
                             {Kind::clarification_asked, "2026-03-05"_date},
                             {Kind::extension_notice, "2026-03-06"_date},
                             {Kind::clarification_answered, "2026-03-09"_date}},
                            today);
    REQUIRE(answer);
    CHECK_FALSE(answer->is_extended);
}

TEST_CASE("a limit of one nation that did not exist yet is not answered for all three") {
    const auto answer = ask(Right::judicial_review, {{Kind::grounds_arose, "2014-03-03"_date}},
                            today, std::nullopt, std::nullopt);
    REQUIRE_FALSE(answer);
    CHECK(answer.error().what().id == "due.refused.before-the-rules"_msg);
}

TEST_CASE("a letter on its way holds nothing back that began with what happened") {
    const auto answer = ask(Right::compensation,
                            {{Kind::decision_sent, "2026-03-02"_date},
                             {Kind::id_asked, "2026-03-03"_date},
                             {Kind::sent, "2026-06-01"_date}},
                            today);
    REQUIRE(answer);
    CHECK(answer->target_due == "2032-03-02"_date);
}

TEST_CASE("one year beginning with a day ends the day before the matching one") {
    const auto answer = ask(Right::compensation, {{Kind::grounds_arose, "2026-03-10"_date}}, today);
    REQUIRE(answer);
    CHECK(day_of_step(*answer, "human-rights-claim") == "2027-03-09"_date);
    CHECK(day_of_step(*answer, "equality-claim") == "2026-09-09"_date);
}
