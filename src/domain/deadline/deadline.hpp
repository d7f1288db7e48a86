// By which day somebody must answer or act, and why.
//
// A pure function over dated law (domain/law) and a history. Which rules apply follows from the day
// of receipt, never from today; today only decides what the clock shows. Where the law can be read
// in two ways, `target_due` takes the earlier reading and `surely_overdue_after` the later one, and
// a warning says so. docs/design/deadlines.md is the specification; tests/oracle is a second
// implementation of it.
#pragma once

#include <base/message.hpp>
#include <base/result.hpp>
#include <base/wall_time.hpp>

#include <domain/deadline/history.hpp>
#include <domain/law/law.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deadline {

enum class Right {
    access,
    rectification,
    erasure,
    restriction,
    portability,
    objection,
    automated_decision,
    complaint,
    education_record,
    health_record,
    foi,
    foi_review,
    eir,
    eir_review,
    foisa,
    foisa_review,
    regulator_complaint,
    s166,
    foi_appeal,
    judicial_review,
    compensation,
    breach_report
};
inline constexpr std::array<std::string_view, 22> right_words{
    "access",       "rectification",       "erasure",   "restriction",      "portability",
    "objection",    "automated-decision",  "complaint", "education-record", "health-record",
    "foi",          "foi-review",          "eir",       "eir-review",       "foisa",
    "foisa-review", "regulator-complaint", "s166",      "foi-appeal",       "judicial-review",
    "compensation", "breach-report"};
inline std::string_view word_of(Right right) {
    return right_words[static_cast<std::size_t>(right)];
}

enum class Regime { uk_gdpr, law_enforcement, intelligence, foi, eir, foisa, eisr };
inline constexpr std::array<std::string_view, 7> regime_words{
    "uk-gdpr", "law-enforcement", "intelligence", "foi", "eir", "foisa", "eisr"};
inline std::string_view word_of(Regime regime) {
    return regime_words[static_cast<std::size_t>(regime)];
}
// The regimes that know a right; the first is assumed when nobody says.
const std::vector<Regime>& regimes_of(Right right);

struct Question {
    Right right = Right::access;
    std::optional<Regime> regime;      // none: the first of regimes_of
    std::optional<law::Nation> nation; // of the office that answers; none: unknown
    Date today;
    History history;
};

// The regime a question is asked under: the one it names, or the first that knows its right.
// Errors: due.refused.right-not-in-regime.
Result<Regime> regime_of(const Question& question);

// One reason, with where it rests.
struct Step {
    Message says;
    std::string claim; // "ours" for our own advice
    std::optional<Date> day;
    bool operator==(const Step&) const = default;
};
struct Warning {
    Message says;
    std::string claim; // empty: it is about the question, not about the law
    bool operator==(const Warning&) const = default;
};
// The name of a step's or a warning's rule: the last part of its message's id.
std::string_view rule_of(const Message& message);

enum class Clock { not_started, running, paused, maybe_overdue, overdue, answered };
inline constexpr std::array<std::string_view, 6> clock_words{
    "not-started", "running", "paused", "maybe-overdue", "overdue", "answered"};
inline std::string_view word_of(Clock clock) {
    return clock_words[static_cast<std::size_t>(clock)];
}

struct Span {
    Date from, to; // both included
    bool operator==(const Span&) const = default;
};

struct Answer {
    Right right = Right::access;
    Regime regime = Regime::uk_gdpr;
    std::string rule_set;
    std::optional<law::Nation> nation;
    std::optional<Date> received;
    Clock clock = Clock::running;
    bool is_extended = false;
    std::optional<Date> target_due, surely_overdue_after, extension_notice_by;
    std::optional<WallTime> target_due_at; // for a limit that ends at an hour
    std::vector<Step> because;
    std::vector<Warning> warnings;
    std::vector<Span> stopped; // days left out in the generous reading: for a drawing
};

// Who must act by the day: they, who were asked; or you, to whom a limit of your own runs, from a
// decision or from what happened.
enum class Actor { they, you };
Actor actor_of(const Answer& answer);

// The calendar an answer was counted in; for a nation nobody named, that of England and Wales.
const law::Calendar& calendar_of(const Answer& answer, const law::Law& law);

// Errors: due.refused.right-not-in-regime, .too-far, .nothing-to-count-from,
// .event-before-received, .answer-before-question, .before-the-rules.
Result<Answer> last_day(const Question& question, const law::Law& law);

// The last day of one of the periods of content/law, where it is no right of its own: the earliest
// day any of the nations it may concern would give. None before the period existed.
struct PeriodEnd {
    Date day;
    std::string claim;
};
std::optional<PeriodEnd> end_of(std::string_view period, Date from,
                                const std::optional<law::Nation>& nation, const law::Law& law);

// Every period and family of rules that this module asks the law for.
const std::vector<std::string_view>& needed_periods();
const std::vector<std::string_view>& needed_families();

} // namespace deadline
