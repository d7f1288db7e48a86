// What the checker found, for the editor on this machine.
#pragma once

#include <pages/site.hpp>

#include <base/finding.hpp>

namespace pages {

Html check_page(const Site& site, const Visit& visit, const Findings& findings); // "/check"

} // namespace pages
