// What stands around every page: bar, words, footer.
#pragma once

#include <pages/site.hpp>

#include <base/html.hpp>
#include <base/text.hpp>

#include <string_view>

namespace pages {

enum class Search { in_bar, on_page };      // a page with its own search form has none in the bar
enum class Offer { this_page, first_page }; // where the language menu leads

struct Content {
    Text title; // of the window: "When an eVisa is wrong"
    Html top;   // the head of the page, with its h1
    Html main;  // what follows
    Search search = Search::in_bar;
    std::string_view word = {}; // of the five words, the one the page belongs to: "understand"
    Offer offer = Offer::this_page;
    std::string_view language = {}; // of the content, when it is not the visitor's
};

// A whole document, from <!DOCTYPE html> to </html>.
Html frame(const Site& site, const Visit& visit, const Content& content);

} // namespace pages
