// The guide kept on a phone, for a reader who pressed the button at "/keep".
//
// What is kept is one fixed list, the same for everybody: the guide, cards, cases, map and lists in
// one language, with search. Facts and words one by one are too many for a phone. The browser's
// side is in assets/keep.js and assets/worker.js.
#pragma once

#include <base/html.hpp>
#include <pages/site.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace offline {

struct Kept {
    std::vector<std::string> pages; // addresses, in order
    std::size_t bytes = 0;          // what all of it takes on the phone, about
    std::uint64_t print = 0;        // another one when any page is another
};

// Makes each of the pages once, some 50 ms: ask once for an edition.
Kept kept_on_a_phone(const pages::Site&, std::string_view language);

Html keep_page(const pages::Site&, const pages::Visit&, const Kept&); // "/keep"
// "/keep/elsewhere": stands for a page that is not kept, when there is no network.
Html elsewhere_page(const pages::Site&, const pages::Visit&);
// "/keep.json": {"day","print","bytes","pages":[…],"assets":{NAME:address},"search","elsewhere"}
std::string kept_json(const pages::Site&, const pages::Visit&, const Kept&);

} // namespace offline
