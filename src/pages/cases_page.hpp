// What courts and regulators have said, by year: stories first, then every case of the register as
// a drawing and as the same list in words.
#pragma once

#include <pages/site.hpp>

#include <domain/ruling/ruling.hpp>

#include <functional>

namespace pages {

// `word` gives what stands in the address under a name: technology, kind, outcome, year. A word
// that is in no list, and a year without a case, leave that list open.
ruling::Wanted read_wanted_cases(const Site& site,
                                 const std::function<std::string_view(std::string_view)>& word);

Html cases(const Site& site, const Visit& visit, const ruling::Wanted& wanted);

} // namespace pages
