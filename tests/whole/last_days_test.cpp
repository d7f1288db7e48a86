// Which rules apply, and what they know beside a last day, over the real law of content/.
#include "real_law.hpp"

#include <domain/deadline/deadline.hpp>

#include <doctest/doctest.h>

#include <ostream>

using namespace deadline;
using law::Nation;

TEST_CASE("the rules are those of the day of receipt, never of today") {
    const law::Law law = real_law();
    const auto rules_on = [&](Right right, Date received, Date today) {
        return last_day({right, {}, Nation::england_and_wales, today, {{Kind::received, received}}},
                        law)
            ->rule_set;
    };
    const Date today = "2027-06-01"_date;
    CHECK(rules_on(Right::access, "2026-02-04"_date, today) == "uk-gdpr-2018");      // we-regime-1
    CHECK(rules_on(Right::access, "2026-02-05"_date, today) == "uk-gdpr-2026");      // we-regime-2
    CHECK(rules_on(Right::complaint, "2026-06-18"_date, today) == "complaint-none"); // we-regime-3
    CHECK(rules_on(Right::complaint, "2026-06-19"_date, today) == "complaint-2026");
}

TEST_CASE("before 19 June 2026 nobody had to confirm a complaint by a day") {
    const law::Law law = real_law();
    const auto answer = last_day({Right::complaint,
                                  {},
                                  Nation::england_and_wales,
                                  "2026-11-24"_date,
                                  {{Kind::received, "2026-06-18"_date}}},
                                 law);
    REQUIRE(answer);
    CHECK_FALSE(answer->target_due);
    CHECK_FALSE(answer->surely_overdue_after);
}

TEST_CASE("the tribunal can be asked from the day after three months") {
    const law::Law law = real_law();
    const auto answer = last_day({Right::s166,
                                  {},
                                  Nation::england_and_wales,
                                  "2026-11-24"_date,
                                  {{Kind::received, "2026-07-01"_date}}},
                                 law);
    REQUIRE(answer);
    const bool says_so = std::ranges::any_of(answer->because, [](const Step& step) {
        return rule_of(step.says) == "tribunal-from" && step.day == "2026-10-02"_date;
    });
    CHECK(says_so);
    CHECK(answer->target_due_at->iso() == "2027-01-29T17:00");
}
