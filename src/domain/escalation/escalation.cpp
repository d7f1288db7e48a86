#include <domain/escalation/escalation.hpp>

#include <domain/escalation/letters.hpp>
#include <domain/escalation/matter.hpp>
#include <domain/escalation/timers.hpp>

#include <algorithm>

namespace escalation {

namespace {

using deadline::Event;
using deadline::Kind;

// What may be noted on a day: each kind is tried on a copy.
std::vector<Kind> allowed_on(Date day, const Matter& matter) {
    std::vector<Kind> allowed;
    for (std::size_t i = 0; i < deadline::kind_words.size(); ++i) {
        Matter trial = matter;
        const Kind kind = static_cast<Kind>(i);
        if (!trial.take({kind, day})) allowed.push_back(kind);
    }
    return allowed;
}

} // namespace

bool has_steps(deadline::Right right) {
    using enum deadline::Right;
    switch (right) {
    case access:
    case rectification:
    case erasure:
    case restriction:
    case portability:
    case objection:
    case automated_decision:
    case complaint:
    case foi:
    case eir:
    case foisa: return true;
    case education_record:
    case health_record:
    case foi_review:
    case eir_review:
    case foisa_review:
    case regulator_complaint:
    case s166:
    case foi_appeal:
    case judicial_review:
    case compensation:
    case breach_report: break;
    }
    return false;
}

Result<Next> next(const deadline::Question& question, const law::Law& law) {
    if (!has_steps(question.right))
        return Error("next.refused.no-steps"_msg, {{"right", deadline::word_of(question.right)}})
            .hint("next.refused.no-steps.hint"_msg);
    if (const auto regime = deadline::regime_of(question); !regime) return regime.error();
    Matter matter(question, law);
    Next next;
    Date today = question.today;
    for (const Event& event : deadline::in_order(question.history)) {
        matter.wait_until(event.day);
        if (auto objection = matter.take(event))
            next.refused.push_back({event, std::move(*objection)});
        today = std::max(today, event.day);
    }
    matter.wait_until(today);
    if (const auto forbidden = matter.cannot_be_counted()) return *forbidden;
    next.state = matter.state();
    next.timers = timers_of(matter, today);
    next.allowed = allowed_on(today, matter);
    next.letters = letters_of(matter, next.allowed);
    next.is_late = matter.is_late();
    return next;
}

} // namespace escalation
