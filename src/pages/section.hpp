// The index of a section: its topics, their pages.
#pragma once

#include <pages/site.hpp>

namespace pages {

// The list alone, without its frame; nothing when there is no page.
Html section_list(const Site& site, const Visit& visit, guide::Section which);
Html section(const Site& site, const Visit& visit, guide::Section which); // "/understand"

// Does the section have a page in this language or in English? One that has none is not linked.
bool has_pages(const Site& site, const Visit& visit, guide::Section which);

} // namespace pages
