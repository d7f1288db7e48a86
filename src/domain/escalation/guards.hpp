// What must hold before a row of the table may be taken. Each gives nothing, or the rule it breaks.
#pragma once

#include <domain/escalation/matter.hpp>

#include <base/message.hpp>

namespace escalation::guards {

using Objection = std::optional<Message>;
using deadline::Event;

// A question on or before the last day; a later one holds nothing back.
Objection is_asked_in_time(const Matter& matter, const Event& event);
// The clock stands still only for requests to see data, and not for the intelligence services.
Objection can_pause(const Matter& matter, const Event& event);
Objection identity_is_open(const Matter& matter, const Event& event);
Objection clarification_is_open(const Matter& matter, const Event& event);
Objection fee_is_open(const Matter& matter, const Event& event);
// Announced in time, with reasons, once, and where the rules know an extension.
Objection extends(const Matter& matter, const Event& event);
Objection is_not_extended(const Matter& matter, const Event& event);
// A day of receipt is proved once, and not after what shows that they had the letter.
Objection proves_receipt(const Matter& matter, const Event& event);
// While they may still be in time there is nothing to complain of.
Objection may_complain_to_them(const Matter& matter, const Event& event);
Objection is_past_the_first_date(const Matter& matter, const Event& event);
// They have thirty days to confirm a complaint.
Objection had_time_to_confirm(const Matter& matter, const Event& event);
Objection had_time_to_review(const Matter& matter, const Event& event);
Objection is_law_enforcement(const Matter& matter, const Event& event);
// The regulator has three months.
Objection regulator_was_silent(const Matter& matter, const Event& event);
// A late answer never makes the lateness forgotten.
Objection lateness_is_recorded(const Matter& matter, const Event& event);
Objection is_within_limitation(const Matter& matter, const Event& event);

} // namespace escalation::guards
