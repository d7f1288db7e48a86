// A note to whoever runs the site, made here and sent by the reader or not at all.
//
// "Was this right?" and "Ask for a page" send the reader's words to POST /note, which shows them
// back as a note to copy, print or mail. Nothing is kept.
#pragma once

#include <pages/site.hpp>

#include <base/result.hpp>

namespace pages {

struct Note {
    enum class About { right, wrong, hard, wanted }; // the last: a page that is missing
    About about = About::right;
    std::string page; // "/understand/evisa"; "" for a page that is missing
    Text words;
};

inline constexpr std::size_t note_letters = 4000; // a line break counts as one

// The fields of the form: right = yes, no, hard or wanted; page; say.
// Errors: note.about, note.page, note.too-long, and those of Text.
Result<Note> read_note(std::string_view right, std::string_view page, std::string_view say);

Html note_form(const Site& site, const Visit& visit); // GET /note: ask for a page
// The form again, with what was wrong and with all that was typed.
struct TypedNote {
    Text right, page, say;
};
Html note_form(const Site& site, const Visit& visit, const Error& wrong, const TypedNote& typed);
Html note_page(const Site& site, const Visit& visit, const Note& note); // POST /note

// What is copied, printed and mailed; plain text.
Text note_text(const Site& site, const Visit& visit, const Note& note);

} // namespace pages
