// Where a request can stand, from the draft to the court.
//
// The names are permanent: files and other programs use them. Requests for information share the
// road with requests about personal data until the answer, and have a road of their own behind it.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace escalation {

enum class State {
    draft,
    sent,     // nobody knows yet whether it arrived
    received, // proved, or assumed because enough days have passed
    acknowledged,
    id_asked,
    clarification_asked,
    fee_asked,
    extended,
    extension_invalid, // late, without reasons, or where no extension exists: the first date stands
    answered_full,
    answered_part,
    refused,
    overdue, // the last day on which anybody could call an answer in time is over
    complaint_to_controller,
    complaint_acknowledged,
    complaint_outcome,
    regulator,
    regulator_check_s51,
    regulator_outcome,
    tribunal_166,
    letter_before_claim,
    court,
    closed,
    // Information only.
    internal_review, // FOIA
    representations, // Environmental Information Regulations
    review,          // Scotland
    review_answered,
    decision_notice,
    first_tier_tribunal,
    tribunal_decision,
    upper_tribunal
};
inline constexpr std::array<std::string_view, 31> state_words{"DRAFT",
                                                              "SENT",
                                                              "RECEIVED",
                                                              "ACKNOWLEDGED",
                                                              "ID_ASKED",
                                                              "CLARIFICATION_ASKED",
                                                              "FEE_ASKED",
                                                              "EXTENDED",
                                                              "EXTENSION_INVALID",
                                                              "ANSWERED_FULL",
                                                              "ANSWERED_PART",
                                                              "REFUSED",
                                                              "OVERDUE",
                                                              "COMPLAINT_TO_CONTROLLER",
                                                              "COMPLAINT_ACKNOWLEDGED",
                                                              "COMPLAINT_OUTCOME",
                                                              "REGULATOR",
                                                              "REGULATOR_CHECK_S51",
                                                              "REGULATOR_OUTCOME",
                                                              "TRIBUNAL_166",
                                                              "LETTER_BEFORE_CLAIM",
                                                              "COURT",
                                                              "CLOSED",
                                                              "INTERNAL_REVIEW",
                                                              "REPRESENTATIONS",
                                                              "REVIEW",
                                                              "REVIEW_ANSWERED",
                                                              "DECISION_NOTICE",
                                                              "FIRST_TIER_TRIBUNAL",
                                                              "TRIBUNAL_DECISION",
                                                              "UPPER_TRIBUNAL"};
inline std::string_view word_of(State state) {
    return state_words[static_cast<std::size_t>(state)];
}

} // namespace escalation
