// Letters for programs: which there are, and what each asks.
#pragma once

#include <domain/letter/letter.hpp>

#include <string>

namespace pages {

// {"version":1,"letters":[{"kind","slug","title","summary","advice","recipients":[actor …]}]}
std::string letter_list_json(const letter::Sources& sources);
// {"version":1,"kind","title","questions":[{"name","type","label","needed","personal","help","why",
// "example","choices":[{"name","says"}],"when"}]}
std::string letter_questions_json(const letter::Letter& letter, const letter::Library& library);

// Answers as a YAML file that `waymark letter` reads.
std::string answers_yaml(const letter::Answers& answers, const letter::Letter& letter,
                         const letter::Library& library);

std::string_view word_of(letter::Question::Type type);

} // namespace pages
