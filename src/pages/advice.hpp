// The advice line, as a reader sees it: what you may do yourself, and what to leave to whom.
//
// Guide pages, outcomes of the interview and letters say it in the same words, so that nobody has
// to wonder whether two lines mean two things.
#pragma once

#include <pages/site.hpp>

#include <domain/claim/advice.hpp>

namespace pages {

// The sentence of a line: for Voice::say in a terminal or a document, Voice::html on a page.
MessageId advice_sentence(claim::Advice advice);

// The sentence, followed by the claims it rests on, each a link with its degree:
//     This is help with data rights. … <span class="small soft">Rests on: …</span>
// A claim that the register does not have is left out. Goes inside a paragraph.
Html advice_line(const Site& site, const Visit& visit, claim::Advice advice);

} // namespace pages
