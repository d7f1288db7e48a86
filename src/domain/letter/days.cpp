#include <domain/letter/days.hpp>

#include <domain/deadline/question.hpp>

#include <algorithm>

namespace letter {

namespace {

using deadline::Right;

std::optional<Right> right_of(const Counted& date, const Facts& facts) {
    if (date.right) return date.right;
    const auto asked = deadline::right_named(facts.given.choice("right"));
    return asked ? std::optional(*asked) : std::nullopt;
}

// Where both kinds of data rights are used, the longer way of counting is that of Part 3: the
// earlier day is the same, and nobody is called late who is not.
std::optional<deadline::Regime> regime_of(const Facts& facts, Right right) {
    if (!facts.to.regime) return std::nullopt;
    const auto& known = deadline::regimes_of(right);
    const auto knows = [&](deadline::Regime regime) {
        return std::ranges::find(known, regime) != known.end();
    };
    switch (*facts.to.regime) {
    case Regime::uk_gdpr: return deadline::Regime::uk_gdpr;
    case Regime::law_enforcement: return deadline::Regime::law_enforcement;
    case Regime::both:
        return knows(deadline::Regime::law_enforcement) ? deadline::Regime::law_enforcement
                                                        : deadline::Regime::uk_gdpr;
    case Regime::intelligence: return deadline::Regime::intelligence;
    case Regime::foi: return deadline::Regime::foi;
    case Regime::eir: return deadline::Regime::eir;
    case Regime::foisa: return deadline::Regime::foisa;
    case Regime::eisr: return deadline::Regime::eisr;
    }
    return std::nullopt;
}

deadline::History sending(const Facts& facts, Date today) {
    const bool is_quick = facts.to.sending == Sending::email || facts.to.sending == Sending::form;
    if (facts.to.sending == Sending::hand) return {{deadline::Kind::received, today}};
    return {{is_quick ? deadline::Kind::sent_by_email : deadline::Kind::sent, today}};
}

// A period from the letter's own day, moved to a working day: our own patience, not a law's.
std::optional<deadline::Answer> after(const law::Value& value, Date today,
                                      const law::Calendar& calendar) {
    deadline::Answer answer{.received = today};
    using Unit = claim::Figure::Unit;
    switch (value.is.unit) {
    case Unit::days: answer.target_due = today.plus_days(value.length); break;
    case Unit::weeks: answer.target_due = today.plus_days(7 * value.length); break;
    case Unit::working_days:
        answer.target_due = calendar.working_day_after(today, value.length);
        break;
    case Unit::months: answer.target_due = law::months_after(today, value.length); break;
    case Unit::hours:
    case Unit::school_days:
    case Unit::years:
    case Unit::pounds:
    case Unit::percent: return std::nullopt;
    }
    answer.target_due = answer.surely_overdue_after = calendar.roll(*answer.target_due);
    return answer;
}

std::optional<deadline::Answer> count_one(const Counted& date, const Request& request,
                                          const Sources& sources, const Facts& facts,
                                          Findings& findings) {
    const auto nation = facts.to.nation.value_or(law::Nation::england_and_wales);
    if (!date.period.empty()) {
        const law::Value* value = sources.law.value(date.period, request.today);
        if (value == nullptr) return std::nullopt;
        return after(*value, request.today, sources.law.of(nation));
    }
    const auto right = right_of(date, facts);
    if (!right) return std::nullopt; // the question `right` is open, and says so
    const bool is_this = date.from == Counted::From::sending;
    deadline::Question question{.right = *right,
                                .regime = regime_of(facts, *right),
                                .nation = facts.to.nation,
                                .today = request.today};
    question.history = is_this ? sending(facts, request.today) : facts.history;
    if (question.history.empty()) return std::nullopt;
    auto answer = deadline::last_day(question, sources.law);
    if (answer) return *answer;
    findings.push_back(Finding{
        {}, 1, Severity::error, "letter.no-day", answer.error().what(), answer.error().hint()});
    return std::nullopt;
}

} // namespace

void count_days(const Request& request, const Sources& sources, Facts& facts, Findings& findings) {
    for (const Counted& date : request.letter.dates) {
        auto answer = count_one(date, request, sources, facts, findings);
        if (!answer) continue;
        for (const deadline::Step& step : answer->because)
            if (!step.claim.empty() && step.claim != "ours") facts.claims.push_back(step.claim);
        facts.days.push_back({date.name, std::move(*answer)});
    }
}

} // namespace letter
