// How the parts of an interview are said, on a page and in a terminal.
#pragma once

#include <domain/interview/interview.hpp>

#include <pages/strings.hpp>

namespace pages {

// The opening question and "I do not know" are the program's own words, in each language; all
// others are content.
Text question_words(const interview::Question& question, const Voice& voice);
// No answer: "I do not know".
Text answer_words(const interview::Question& question, const interview::Answer* answer,
                  const Voice& voice);
MessageId danger_heading(interview::Danger danger);
MessageId danger_first(interview::Danger danger); // what to say and do before the call
MessageId urgency_heading(interview::Urgency urgency);

// "Ask for the data (L1)"; for a kind that has no words here, "Another letter".
MessageId letter_words(std::string_view kind);

// Three plain lines for a case file: what was found, what was sent, which days count. Names nobody.
Text case_note(const interview::Found& found, Date today, const Voice& voice);

} // namespace pages
