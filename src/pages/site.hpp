// What every page is made from, and what one visit adds.
#pragma once

#include <base/date.hpp>
#include <base/html.hpp>
#include <base/url.hpp>

#include <domain/toolkit/toolkit.hpp>

#include <pages/strings.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace pages {

enum class Reach { everyone, this_machine }; // `--local`: the editor's pages are shown

// Made once for each toolkit; outlived by both. A server without valid content hands over an empty
// Toolkit: error pages and /check still work.
struct Site {
    const toolkit::Toolkit& toolkit;
    const Strings& strings;
    std::optional<Url> operator_mail; // "mailto:someone@example.org": where notes may be sent
    Reach reach = Reach::everyone;
};

struct Visit {
    std::string language = "en"; // one that site.strings has
    std::string path = "/";      // the address without its language: "/understand/evisa"
    Date today;
};

// The address of a page in the visitor's language: "/ar/understand/evisa", "/ar", "/".
Url address(const Visit& visit, std::string_view path);
Url address(std::string_view language, std::string_view path);

} // namespace pages
