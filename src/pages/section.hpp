// The index of a section: its topics, their pages.
#pragma once

#include <pages/site.hpp>

namespace pages {

Html section(const Site& site, const Visit& visit, guide::Section which); // "/understand"

// Does the section have a page in this language or in English? One that has none is not linked.
bool has_pages(const Site& site, const Visit& visit, guide::Section which);

} // namespace pages
