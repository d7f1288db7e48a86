// Questions as they are written down: in a file, on the command line, in a form.
#pragma once

#include <base/finding.hpp>
#include <base/tree.hpp>

#include <domain/deadline/deadline.hpp>

namespace deadline {

// {right, regime, nation, today, events: [{kind, day}]}. All but right and events may be left out.
// Findings: schema/….
std::optional<Question> read_question(const Tree& tree, Date today, Findings& findings);

Result<Right> right_named(std::string_view word);   // Errors: due.unknown-right
Result<Regime> regime_named(std::string_view word); // Errors: due.unknown-regime
// "unknown" is nothing. Errors: due.unknown-nation.
Result<std::optional<law::Nation>> nation_named(std::string_view word);
// "received=2026-01-31", "aware=2026-01-31T09:30". Errors: due.not-an-event and those of the parts.
Result<Event> read_event(std::string_view text);

} // namespace deadline
