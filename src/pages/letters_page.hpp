// The letters: a list of them, and one with its form beside it.
//
// A letter is made while somebody types, and kept by nobody: what was answered comes in the body of
// a request and goes back in the answer. On a server that many people use no name reaches us:
// personal questions have no place in the form that is sent, and the script of the page puts what
// was typed into the letter on the reader's own machine.
#pragma once

#include <pages/site.hpp>

#include <domain/letter/letter.hpp>

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace pages {

// Where a letter is made, by its word ("L7"); none when this toolkit does not have it.
std::optional<Url> letter_address(const Site& site, const Visit& visit, std::string_view word);

// GET /letters. A copy of the guide has its letters as files to fill in by hand.
enum class MadeBy { program, hand };
Html letters_index(const Site& site, const Visit& visit, MadeBy made_by = MadeBy::program);

// "Read first: …": the pages of the guide that a letter belongs to; empty when it names none.
Html read_first(const Site& site, const Visit& visit, const letter::Letter& letter);

// What was sent: every value under a name. Answers carry the name of their question as their place,
// so that a finding leads back to its field.
using Sent = std::function<std::vector<Text>(std::string_view name)>;
letter::Answers read_letter_answers(const letter::Letter& letter, const letter::Library& library,
                                    const Sent& sent);

// How names are treated where this is shown.
letter::Names names_for(const Site& site);

enum class Asked { nothing_yet, preview, file };
// GET and POST /letters/SLUG. `asked` decides how loud it is about what is missing: on a first
// visit nothing is, beside a preview it is a list, where a file was asked for it comes first.
Html letter_page(const Site& site, const Visit& visit, const letter::Letter& letter,
                 const letter::Answers& answers, const letter::Draft& draft, Asked asked);

} // namespace pages
