// The glossary: all words, and one.
#pragma once

#include <pages/site.hpp>

namespace pages {

Html glossary_index(const Site& site, const Visit& visit); // "/glossary"
Html glossary_term(const Site& site, const Visit& visit,
                   const glossary::Term& term); // "/glossary/ID"

} // namespace pages
