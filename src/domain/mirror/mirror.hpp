// What you already do: a few questions to a small organisation, and what to do next.
//
// To each question the answer is yes, no or not sure. What follows are the few steps that prevent
// most harm among those not yet taken; there is no score. Whoever takes them all is shown habits.
// Pure: answers come in, steps go out, nothing is kept.
#pragma once

#include <base/finding.hpp>
#include <base/name.hpp>
#include <base/text.hpp>
#include <base/tree.hpp>

#include <domain/guide/guide.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace mirror {

using QuestionName = Name<struct QuestionTag>;

enum class Answer { none, yes, no, not_sure };
// The words of a form, in the order of the enumeration.
inline constexpr std::array<std::string_view, 4> answer_words{"", "yes", "no", "not-sure"};
Answer answer_of(std::string_view word); // none for any other word

struct Question {
    QuestionName name;
    Text asks;
    std::vector<guide::Inline> why; // with citations, as on a page
    int weight = 1;                 // 1 to 5: how much harm the step prevents
    Text step, how;
    int minutes = 0;  // for the first try
    std::string page; // "/protect/breaches": goes on from there; may not be written yet
    Place place;
};

struct Habit { // for those who do it all
    Text title, how;
};

struct Mirror {
    std::vector<Question> questions;
    std::vector<Habit> habits;
};

using Answers = std::vector<Answer>; // one for each question, in their order

inline constexpr std::size_t most_steps = 3;
// Among the answers no and not sure: the heaviest, at most three; of equal weight, in their order.
std::vector<const Question*> next_steps(const Mirror& mirror, const Answers& answers);
std::vector<const Question*> unanswered(const Mirror& mirror, const Answers& answers);

// Reads a file of schema mirror/1. Findings: mirror/twice, and page/citation for a bracket that
// opens like a citation and cannot be read.
void compile(const SourceFile& file, Mirror& into, Findings& findings);

} // namespace mirror
