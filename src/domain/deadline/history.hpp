// What has happened to a request, in the order of days.
//
// The kinds are those of the whole life of a request, from draft to court. Counting last days and
// saying what can happen next read the same history.
#pragma once

#include <base/date.hpp>
#include <base/result.hpp>

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace deadline {

enum class Kind {
    draft,
    sent,
    sent_by_email,
    received,
    acknowledged,
    id_asked,
    id_received,
    clarification_asked,
    clarification_answered,
    fee_asked,
    fee_paid,
    fee_withdrawn,
    authority_received,
    extension_notice,
    extension_notice_without_reasons,
    answered_full,
    answered_part,
    refused,
    gaps_found,
    complaint_received,
    complaint_acknowledged,
    complaint_outcome,
    fresh_answer_promised,
    regulator_complaint,
    regulator_outcome,
    case_review_asked,
    s51_request,
    s166_application,
    tribunal_decision,
    letter_before_claim,
    claim_issued,
    review_asked,
    review_answered,
    decision_sent,
    grounds_arose,
    aware,
    withdrawn,
    closed
};
// In the order of the enumeration.
inline constexpr std::array<std::string_view, 38> kind_words{"draft",
                                                             "sent",
                                                             "sent-by-email",
                                                             "received",
                                                             "acknowledged",
                                                             "id-asked",
                                                             "id-received",
                                                             "clarification-asked",
                                                             "clarification-answered",
                                                             "fee-asked",
                                                             "fee-paid",
                                                             "fee-withdrawn",
                                                             "authority-received",
                                                             "extension-notice",
                                                             "extension-notice-without-reasons",
                                                             "answered-full",
                                                             "answered-part",
                                                             "refused",
                                                             "gaps-found",
                                                             "complaint-received",
                                                             "complaint-acknowledged",
                                                             "complaint-outcome",
                                                             "fresh-answer-promised",
                                                             "regulator-complaint",
                                                             "regulator-outcome",
                                                             "case-review-asked",
                                                             "s51-request",
                                                             "s166-application",
                                                             "tribunal-decision",
                                                             "letter-before-claim",
                                                             "claim-issued",
                                                             "review-asked",
                                                             "review-answered",
                                                             "decision-sent",
                                                             "grounds-arose",
                                                             "aware",
                                                             "withdrawn",
                                                             "closed"};
inline std::string_view word_of(Kind kind) { return kind_words[static_cast<std::size_t>(kind)]; }

struct Event {
    Kind kind;
    Date day;
    std::optional<int> minute = std::nullopt; // of the day, by the clock on the wall in London
    bool operator==(const Event&) const = default;
};
using History = std::vector<Event>;

// In the order of days; on one day in the order given.
History in_order(History history);
// The first event of a kind in a history in order; nullptr when there is none.
const Event* first_of(const History& history, Kind kind);

// Whether an event can lie before the day of receipt. All others can only follow it.
bool may_precede_receipt(Kind kind);

// Reads "2026-01-31" and "2026-01-31T14:30"; the day as people write it, see base/written_day.hpp.
// Errors: those of read_written_day, due.not-a-time.
struct DayAndTime {
    Date day;
    std::optional<int> minute;
};
Result<DayAndTime> read_day_and_time(std::string_view text);
Result<Kind> kind_named(std::string_view word); // Errors: due.unknown-event

} // namespace deadline
