// The last days a letter speaks of. Every one is computed by domain/deadline, or is a period of
// content/law from the letter's own day.
#pragma once

#include <domain/letter/facts.hpp>

namespace letter {

// Puts the days into `facts`, with what they rest on. Findings: letter.no-day.
void count_days(const Request& request, const Sources& sources, Facts& facts, Findings& findings);

} // namespace letter
