// Where to get help: all signposts, or those that fit what a reader picked.
#pragma once

#include <pages/site.hpp>

#include <domain/signpost/signpost.hpp>

#include <functional>

namespace pages {

// `word` gives what stands in the address under a name: need, audience, nation, kind. A word that
// is in no list leaves that list open.
signpost::Wanted read_wanted(const std::function<std::string_view(std::string_view)>& word);

Html resources(const Site& site, const Visit& visit, const signpost::Wanted& wanted);

} // namespace pages
