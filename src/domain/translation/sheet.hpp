// A page beside its translation, row by row; and rows filled in by a translator, put back.
//
//     rows_of      page → rows: English, the translation as it stands, how the two stand
//     placed_in    rows that came back → the file of the translated page, or why not
//
// A row's key names the page, the piece and the English words ("ar/act/complain:12:1a2b3c4d"), so
// that a row whose English has changed since is found out. Pieces of the head are called by their
// key (":title:"). A page is placed whole or not at all.
#pragma once

#include <domain/guide/guide.hpp>

#include <base/error.hpp>

#include <optional>
#include <string>
#include <vector>

namespace translation {

// What a page is made from.
struct Source {
    const guide::Page* page = nullptr;      // English
    const SourceFile* english = nullptr;    // its file
    const SourceFile* translated = nullptr; // nullptr: there is none
    std::string language;

    std::string file_name() const; // "pages/ar/act/complain.md"
    std::string name() const;      // "ar/act/complain"
};

enum class State { missing, stale, current };

struct Row {
    std::string key;
    std::string number; // of the English words
    enum class Part { head, body } part = Part::body;
    std::string english, translated; // Markdown of one piece
    State state = State::missing;
};

// Errors: translation.unlike-page, for a page whose pieces are not those the checker counts.
Result<std::vector<Row>> rows_of(const Source&);

// A row as it came back.
struct Answer {
    std::string key, words;
};

struct Placed {
    std::optional<std::string> file; // the bytes of the page; none when anything was refused
    int changed = 0;                 // pieces that are new or other than before
    std::vector<Error> refused;      // in(key), in order
};

// `answers` are those whose key begins with source.name(). Rows left empty stay as they are.
// Errors of a row: translation.unknown-key, translation.twice, translation.english-changed,
// translation.markup, those of difference(). Of the page: translation.incomplete (some piece has no
// translation, neither here nor before), translation.unlike-page.
Placed placed_in(const Source& source, const std::vector<Answer>& answers);

// "ar/act/complain" of a key; empty when it is none.
std::string page_of_key(std::string_view key);

} // namespace translation
