// A card on paper: the reader picks A4 or A6, and the style sheet prints one page of that size.
#pragma once

#include <pages/site.hpp>

namespace pages {

// The choice, seen on the screen only, and the line that takes the place of sources on paper. What
// is picked is sent nowhere. Empty for a page that is no card.
Html card_paper(const guide::Page& page, const Voice& voice);

} // namespace pages
