// One page of the guide.
#pragma once

#include <pages/site.hpp>

namespace pages {

// `page` may be in another language than the visit: then it stands as it is inside the visitor's
// frame, marked with its own lang and dir. It must belong to site.toolkit.
Html guide_page(const Site& site, const Visit& visit, const guide::Page& page);

// The page for a path in the visitor's language, else in English; nullptr when there is neither.
const guide::Page* page_for(const Site& site, const Visit& visit, std::string_view path);

} // namespace pages
