// What the search of a kept guide looks through, as a script that a page may load from a disk.
#pragma once

#include <pages/site.hpp>

#include <string>

namespace offline {

// One call: waymarkSearch({"languages": …, "groups": …, "documents": …}). The words of the search
// page in every language, the groups of equal words, and every document that a phone keeps, with
// the file that shows it. The browser makes the index of it (assets/offline.js). A copy on a disk
// carries more, and says so of itself (parts.hpp).
std::string search_data(const pages::Site&);

} // namespace offline
