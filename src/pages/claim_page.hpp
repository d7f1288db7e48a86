// Claims: what is stated, how far it was checked, and who leans on it.
#pragma once

#include <pages/site.hpp>

namespace pages {

Html claims_index(const Site& site, const Visit& visit);                        // "/claims"
Html claim_page(const Site& site, const Visit& visit, const claim::Claim& one); // "/claims/ID"
Html corrections(const Site& site, const Visit& visit);                         // "/corrections"

} // namespace pages
