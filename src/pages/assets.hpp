// The style sheet, the script, the icon and the font, inside the program.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace pages {

struct Asset {
    std::string_view name; // "look.css"
    std::string_view type; // "text/css; charset=utf-8"
    std::string_view bytes;
    // "/assets/3f2a9c01/look.css": changes with any of them, so it may be kept for a year.
    std::string path() const;
};

std::span<const Asset> assets();
// nullptr when there is none at this path.
const Asset* asset_at(std::string_view path);

} // namespace pages
