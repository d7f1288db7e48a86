// What a copy is made of. Private to this folder.
//
// A part adds its pages and files to the list; they are made only when they are written. A new kind
// of content becomes part of every copy by a function and a line in all_parts (parts.cpp). What is
// no page (facts as data) is a file at an address of its own, which pages may link. What a copy has
// in another form than a server, and a phone does not keep, is added by copy() alone (letters.hpp).
#pragma once

#include <base/html.hpp>
#include <pages/site.hpp>

#include <functional>
#include <map>
#include <string>
#include <variant>

namespace offline {

using MakesPage = std::function<Html()>;
using MakesFile = std::function<std::string()>; // goes into the copy as it is
struct Listed {
    std::string language; // of the words around a page; of no meaning for a file
    std::variant<MakesPage, MakesFile> make;
};
// By address: "/ar/understand/evisa".
using Listing = std::map<std::string, Listed>;

// Every page and file of the copy, in every language the site speaks. `site` outlives the listing.
Listing listing_of(const pages::Site& site);

// search_data.hpp, for the documents of a list that holds more.
std::string search_data(const pages::Site& site, const Listing& carried);

} // namespace offline
