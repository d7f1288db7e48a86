// The first page: search, situations, ways to go, what changed, staying safe.
#pragma once

#include <pages/site.hpp>

namespace pages {

Html home(const Site& site, const Visit& visit); // "/"

} // namespace pages
