// The form "Was this right?" at the end of a page.
#pragma once

#include <pages/site.hpp>

#include <string_view>

namespace pages {

// `path` is the page spoken of, without its language.
Html was_this_right(const Visit& visit, std::string_view path, const Voice& voice);

} // namespace pages
