// The request a letter is about, as the pages of what came after it ask for it.
#pragma once

#include <pages/event_form.hpp>

#include <domain/letter/letter.hpp>

#include <optional>

namespace pages {

struct LetterFilled {
    const letter::Letter& letter;
    const letter::Answers& answers;
    const letter::Draft& draft;
    Date on; // the letter's own day
};

// What was asked for, the days that were answered, and this letter itself as the newest event. None
// where the letter uses no right, or one that takes no steps. Nothing in it names a person.
std::optional<TypedRequest> request_of(const LetterFilled& filled);

} // namespace pages
