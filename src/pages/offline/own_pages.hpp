// The pages that only a copy has. Private to this folder.
#pragma once

#include <base/html.hpp>
#include <pages/offline/unhosting.hpp>
#include <pages/site.hpp>

#include <string_view>

namespace offline {

enum class Search { by_script, absent }; // absent: the program was built without minisearch

// "/search": the form, what to do without script, and where to go instead.
Html search_page(const pages::Site&, const pages::Visit&, Search);
// "/with-the-program": what a copy cannot do, and how to get at it.
Html program_page(const pages::Site&, const pages::Visit&);
// What is said on pages that the server's program would have worked.
Words words_of(const pages::Site&, std::string_view language);
// At an address that moved: goes on to `new_path`.
Html moved_page(const pages::Site&, const pages::Visit&, std::string_view new_path);

void check_templates();

} // namespace offline
