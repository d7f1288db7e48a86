// What goes home with the person a letter is about: a page in plain words, and a slip for a pocket.
//
// Neither names the person. Both say what was sent, what happens by when, and to bring any letter
// that comes.
#pragma once

#include <domain/agenda/agenda.hpp>
#include <domain/document/document.hpp>
#include <domain/letter/letter.hpp>

#include <pages/strings.hpp>

namespace pages {

struct LetterSent {
    const letter::Letter& letter;
    const letter::Draft& draft;
    Date on;
};
document::Document letter_companion(const LetterSent& sent, const Voice& voice); // A4
document::Document letter_slip(const LetterSent& sent, const Voice& voice);      // A6
// The days of the letter for a calendar: neutral titles, the reasons inside, each day once.
agenda::Agenda letter_agenda(const LetterSent& sent, const Voice& voice);

} // namespace pages
