// Taking a list apart from the front. Private to this folder.
#pragma once

#include <string_view>

namespace web {

// Takes what stands before the first `mark` off the list, and the mark with it; everything when
// there is none.
inline std::string_view take_until(std::string_view& list, char mark) {
    std::size_t end = 0;
    while (end < list.size() && list[end] != mark) ++end;
    const std::string_view item = list.substr(0, end);
    list.remove_prefix(end < list.size() ? end + 1 : end);
    return item;
}

} // namespace web
