// Where a citation leads.
#pragma once

#include <pages/site.hpp>

#include <optional>

namespace pages {

struct CitingPage {
    Url page;
    Html marks;
    Text title;
    static void describe(auto& member) {
        member("page", &CitingPage::page);
        member("marks", &CitingPage::marks);
        member("title", &CitingPage::title);
    }
};

// The page that shows it, in the visitor's language if there is one; none for law and data that no
// page shows.
std::optional<CitingPage> citing_page(const Site& site, const Visit& visit,
                                      const toolkit::Citing& one);

} // namespace pages
