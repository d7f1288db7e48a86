// What a copy's search looks through, as a script that a page may load from a disk.
#pragma once

#include <pages/site.hpp>

#include <string>

namespace offline {

// One call: waymarkSearch({"languages": …, "groups": …, "documents": …}). The words of the search
// page in every language, the groups of equal words, and every document that the copy
// carries, with the file that shows it. The browser makes the index of it (assets/offline.js).
std::string search_data(const pages::Site&);

} // namespace offline
