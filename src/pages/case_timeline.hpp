// Cases as a drawing: a row for each year, a mark for each case, its shape and colour the outcome.
//
// All lengths are in em, so the figures on it are as large as the words around it at any width, and
// a drawing for a language that is read from the right is laid out from the right.
#pragma once

#include <pages/site.hpp>

#include <domain/ruling/ruling.hpp>

#include <vector>

namespace pages {

struct Case { // a claim and what it is about
    const claim::Claim* claim;
    const ruling::Facets* facets;

    int year() const { return claim->happened->first().year(); }
};

MessageId word_for(ruling::Outcome outcome);

// `all` is newest first and not empty; all have a day.
Html case_timeline(const std::vector<Case>& all, const Voice& voice);
// The mark of an outcome beside its word. It borrows its shape from the drawing on the same page.
Html outcome_mark(ruling::Outcome outcome);
// "won: 3, lost: 1", those that occur.
std::vector<Html> outcome_key(const std::vector<Case>& all, const Voice& voice);

} // namespace pages
