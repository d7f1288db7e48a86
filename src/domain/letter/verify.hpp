// Is a filled letter right? What is not becomes a finding beside it.
#pragma once

#include <domain/letter/fill.hpp>

namespace letter {

// What is printed and what was counted rest on these, each once.
std::vector<Basis> basis_of(const Filled& filled, const Facts& facts,
                            const claim::Register& claims);

// Findings: letter.open-blank, letter.missing-element, letter.contact-unverified,
// letter.law-unverified, letter.content-overdue, letter.no-day. The last three but one go away when
// somebody confirms: answers confirmed_contact, confirmed_law, confirmed_content.
// `facts` learns what is unverified, so that the confirmation is asked for.
void verify(const Request& request, const Library& library, const Filled& filled,
            const std::vector<Basis>& rests_on, Facts& facts, Findings& findings);

} // namespace letter
