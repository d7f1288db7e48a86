// What rests on a claim: for the editor who is about to change it. On this machine only.
#pragma once

#include <pages/site.hpp>

#include <base/tree.hpp>

#include <vector>

namespace pages {

// "/check/claims": every claim that something cites, the most cited first.
Html affected_index(const Site& site, const Visit& visit);

// "/check/claims/ID": each place that cites it, with the line as it stands in its file. `files` are
// those that site.toolkit was made from.
Html affected_page(const Site& site, const Visit& visit, const claim::Claim& one,
                   const std::vector<SourceFile>& files);

Url affected_address(const claim::ClaimName& name); // "/check/claims/tl-gdpr-month"

} // namespace pages
