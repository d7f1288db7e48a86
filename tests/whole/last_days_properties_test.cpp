// What must hold for every day and every history, over the real law of content/.
#include "real_law.hpp"

#include <domain/deadline/deadline.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <ostream>

using namespace deadline;
using law::Nation;

namespace {

const law::Law& the_law() {
    static const law::Law law = real_law();
    return law;
}

// Days whose answers lie in years with published holidays.
Date any_day() { return ("2020-01-01"_date).plus_days(*rc::gen::inRange(0, 2'900)); }
Nation any_nation() { return law::every_nation[*rc::gen::inRange<std::size_t>(0, 3)]; }
Right any_request() {
    return *rc::gen::element(Right::access, Right::rectification, Right::erasure,
                             Right::restriction, Right::automated_decision);
}
Regime any_data_regime() {
    return *rc::gen::element(Regime::uk_gdpr, Regime::law_enforcement, Regime::intelligence);
}

Answer ask(Right right, std::optional<Regime> regime, std::optional<Nation> nation,
           History history) {
    const auto answer =
        last_day({right, regime, nation, "2026-11-24"_date, std::move(history)}, the_law());
    RC_ASSERT(answer.has_value());
    return *answer;
}

} // namespace

TEST_CASE("the strict day is never after the generous one") {
    rc::check([] {
        const Answer answer =
            ask(any_request(), any_data_regime(), any_nation(), {{Kind::received, any_day()}});
        RC_ASSERT(*answer.target_due <= *answer.surely_overdue_after);
    });
}

TEST_CASE("no request about data ends on a day of rest") {
    rc::check([] {
        const Nation nation = any_nation();
        const Answer answer =
            ask(any_request(), any_data_regime(), nation, {{Kind::received, any_day()}});
        RC_ASSERT(!the_law().of(nation).is_rest(*answer.target_due));
        RC_ASSERT(!the_law().of(nation).is_rest(*answer.surely_overdue_after));
    });
}

TEST_CASE("a pause that lasts a day longer never ends the time earlier") {
    rc::check([] {
        const Date received = any_day(), asked = received.plus_days(*rc::gen::inRange(0, 25));
        const int days = *rc::gen::inRange(0, 90);
        const Nation nation = any_nation();
        const auto paused_for = [&](int count) {
            return ask(Right::access, Regime::uk_gdpr, nation,
                       {{Kind::received, received},
                        {Kind::clarification_asked, asked},
                        {Kind::clarification_answered, asked.plus_days(count)}});
        };
        const Answer shorter = paused_for(days), longer = paused_for(days + 1);
        RC_ASSERT(*shorter.target_due <= *longer.target_due);
        RC_ASSERT(*shorter.surely_overdue_after <= *longer.surely_overdue_after);
        const Answer none =
            ask(Right::access, Regime::uk_gdpr, nation, {{Kind::received, received}});
        RC_ASSERT(*none.target_due <= *shorter.target_due);
    });
}

TEST_CASE("receipt on a day of rest is receipt on that day") {
    rc::check([] {
        const Date received = any_day();
        const Nation nation = any_nation();
        RC_PRE(the_law().of(nation).is_rest(received));
        const Answer answer =
            ask(Right::access, Regime::uk_gdpr, nation, {{Kind::received, received}});
        RC_ASSERT(*answer.target_due == the_law().of(nation).roll(law::months_after(received, 1)));
    });
}

TEST_CASE("a month from the end of a longer one ends with the shorter one") {
    rc::check([] {
        const Date received = any_day();
        const Date end = law::months_after(received, 1);
        RC_ASSERT(end.day() == received.day() || end.plus_days(1).day() == 1);
    });
}

TEST_CASE("an extension is counted from the day of receipt, not from the first end") {
    rc::check([] {
        const Date received = any_day();
        const Nation nation = any_nation();
        const Answer answer =
            ask(Right::access, Regime::uk_gdpr, nation,
                {{Kind::received, received},
                 {Kind::extension_notice, received.plus_days(*rc::gen::inRange(0, 28))}});
        RC_ASSERT(*answer.target_due == the_law().of(nation).roll(law::months_after(received, 3)));
    });
}

TEST_CASE("an unknown nation is the earliest and the latest of the three") {
    rc::check([] {
        const Date received = any_day();
        const Right right = any_request();
        const Regime regime = any_data_regime();
        const Answer unknown = ask(right, regime, std::nullopt, {{Kind::received, received}});
        std::vector<Date> earliest, latest;
        for (const Nation nation : law::every_nation) {
            const Answer one = ask(right, regime, nation, {{Kind::received, received}});
            earliest.push_back(*one.target_due);
            latest.push_back(*one.surely_overdue_after);
        }
        RC_ASSERT(*unknown.target_due == *std::ranges::min_element(earliest));
        RC_ASSERT(*unknown.surely_overdue_after == *std::ranges::max_element(latest));
    });
}

TEST_CASE("a holiday anywhere in the kingdom is no working day for freedom of information") {
    // we-foi-2014c: 14 July (Northern Ireland) and 4 August (Scotland) of 2014.
    CHECK(the_law().united_kingdom().is_rest("2014-07-14"_date));
    CHECK(the_law().united_kingdom().is_rest("2014-08-04"_date));
    CHECK_FALSE(the_law().scottish_information().is_rest("2014-07-14"_date));
}

TEST_CASE("seventy-two hours pass across the change of the clocks") {
    const auto end = [](Date day, int minute) {
        const auto answer = last_day({Right::breach_report,
                                      std::nullopt,
                                      Nation::england_and_wales,
                                      "2026-11-24"_date,
                                      {{Kind::aware, day, minute}}},
                                     the_law());
        return answer->target_due_at->iso();
    };
    CHECK(end("2026-10-23"_date, 600) == "2026-10-26T09:00"); // an hour comes twice
    CHECK(end("2026-03-27"_date, 600) == "2026-03-30T11:00"); // an hour is left out
    CHECK(end("2026-06-05"_date, 600) == "2026-06-08T10:00");
}
