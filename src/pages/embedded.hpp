// Files that tools/embed put into the program while it was built.
#pragma once

#include <span>
#include <string_view>

namespace pages {

struct Embedded {
    std::string_view name;
    std::string_view bytes;
};

std::span<const Embedded> embedded_templates();
std::span<const Embedded> embedded_assets();
std::span<const Embedded> embedded_strings(); // content/strings/en
// Eight letters that change when any of the files does.
std::string_view templates_edition();
std::string_view assets_edition();
std::string_view strings_edition();

} // namespace pages
