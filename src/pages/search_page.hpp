// Search: the form, and what was found. Forms are sent by POST, so no address holds the words.
#pragma once

#include <pages/site.hpp>

#include <domain/search/search.hpp>

namespace pages {

MessageId heading_for(search::Kind);                    // above the results of a kind
Html search_form(const Site& site, const Visit& visit); // GET
Html search_answer(const Site& site, const Visit& visit, const search::Answer& answer); // POST

} // namespace pages
