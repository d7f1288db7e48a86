// What is to be gone through, for the editor: as a page, and as a calendar takes it.
#pragma once

#include <domain/agenda/agenda.hpp>
#include <domain/toolkit/reviews.hpp>

#include <pages/site.hpp>

namespace pages {

Html reviews_page(const Site& site, const Visit& visit); // "/check/reviews", on this machine only

// One entry for each day, with its pages inside and an alarm a month and a week before. Nothing in
// it is about a person.
agenda::Agenda agenda_of(const std::vector<toolkit::Review>& reviews, const Voice& voice);

} // namespace pages
