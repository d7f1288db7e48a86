// What you already do: ten questions, and the next steps that follow from the answers. Nothing of
// what was answered is kept.
#pragma once

#include <pages/site.hpp>

#include <domain/mirror/mirror.hpp>

#include <functional>

namespace pages {

// `word` gives what a form sent under the id of a question: yes, no, not-sure, or anything else for
// no answer.
mirror::Answers read_answers(const mirror::Mirror& mirror,
                             const std::function<std::string_view(std::string_view)>& word);

Html mirror_questions(const Site& site, const Visit& visit); // GET /mirror
// POST /mirror: the next steps or the habits, the questions still open, and the form as it was
// sent.
Html mirror_steps(const Site& site, const Visit& visit, const mirror::Answers& answers);

} // namespace pages
