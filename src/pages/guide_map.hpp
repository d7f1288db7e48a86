// The small map of a guide page: where the data it speaks of goes.
#pragma once

#include <pages/site.hpp>

#include <domain/guide/guide.hpp>

namespace pages {

// The walk or the flows that the page names, or else the flows it cites, in that order; empty when
// there are none.
Html guide_map(const Site& site, const Visit& visit, const guide::Page& page, const Voice& voice);

void check_guide_map_templates();

} // namespace pages
