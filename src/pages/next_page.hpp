// What happens next: the road to read before starting, a form for what has happened, and what
// follows from it. Nothing of what was sent is kept.
#pragma once

#include <pages/event_form.hpp>
#include <pages/site.hpp>

#include <domain/escalation/escalation.hpp>

namespace pages {

Html next_form(const Site& site, const Visit& visit); // GET /next
// The form again, with what is wrong with it beside each row and with all that was typed.
Html next_form(const Site& site, const Visit& visit, const TypedRequest& typed);
// POST /next: where it stands, which days count, what may happen, and the form as it was sent.
Html next_answer(const Site& site, const Visit& visit, const TypedRequest& typed,
                 const deadline::Question& question, const escalation::Next& next);

} // namespace pages
