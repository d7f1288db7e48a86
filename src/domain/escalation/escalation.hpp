// What can happen next to a request: where it stands, which days count, which steps are open, which
// letters belong to them, and what cannot have happened.
//
// A pure function over a history. The history is told event by event, in the order of its days;
// each event moves the request along the table in transitions.hpp, or is refused with the rule that
// forbids it and left out. Between two events time passes: a letter is taken as received, an answer
// becomes overdue. All days come from domain/deadline. docs/design/escalation.md is the
// specification.
#pragma once

#include <base/message.hpp>
#include <base/result.hpp>

#include <domain/deadline/deadline.hpp>
#include <domain/escalation/states.hpp>
#include <domain/law/law.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace escalation {

// A day that counts where the request stands now.
struct Timer {
    std::string_view name; // "due", "complaint-acknowledgement"; permanent
    Date day;
    std::string claim; // "ours" for our own advice
    bool operator==(const Timer&) const = default;
};

struct Refusal {
    deadline::Event event;
    Message says; // its rule is the last part of the id: deadline::rule_of
};

struct Next {
    State state = State::draft;
    std::vector<Timer> timers;             // by day
    std::vector<deadline::Kind> allowed;   // what may be noted next, today or on the last day noted
    std::vector<std::string_view> letters; // by the words of docs/design/escalation.md: "L3b"
    std::vector<Refusal> refused;          // in the order of days
    bool is_late = false;                  // the last day passed without an answer, now or before
};

// Whether a right is a request that has steps at all; the other rights are single limits.
bool has_steps(deadline::Right right);

// Errors: next.refused.no-steps, due.refused.right-not-in-regime, .before-the-rules.
Result<Next> next(const deadline::Question& question, const law::Law& law);

} // namespace escalation
