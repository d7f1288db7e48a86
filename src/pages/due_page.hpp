// "/due": by which day somebody must answer or act, as a form and as an answer with its reasons.
#pragma once

#include <pages/due_form.hpp>
#include <pages/site.hpp>

namespace pages {

// GET, and again whenever a line was added or taken out, or something has to be mended: with all
// that was typed, and each problem beside its field.
Html due_form(const Site& site, const Visit& visit, const DueForm& form = {},
              const std::vector<DueProblem>& problems = {});
// POST: the last day, the reasons with their sources, the warnings, and the form to go on with.
Html due_answer(const Site& site, const Visit& visit, const DueForm& form,
                const deadline::Answer& answer);

} // namespace pages
