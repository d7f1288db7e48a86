// Questions as content writes them.
#pragma once

#include <domain/letter/letter.hpp>

namespace letter {

// A list of questions. An item that is one word, or `{use: NAME, optional: yes}`, names a shared
// question: it is returned with its name and what it changes, and `finish` puts the rest in.
std::vector<Question> read_questions(const std::vector<const Tree*>& items, Findings& findings);

// Was it named, and not yet put in?
bool is_only_named(const Question& question);

} // namespace letter
