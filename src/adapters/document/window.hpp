// Where the window of an envelope shows the address: DL, window on the left, A4 folded in three.
//
// The window is 90 × 35 mm, 20 mm from the left and 18 mm from the bottom edge of 220 × 110 mm. The
// folded page is 210 × 99 mm and may slip by a centimetre either way, so that 20 to 100 mm from the
// left and 57 to 81 mm from the top of the page are always seen, and nothing below 92 mm ever.
#pragma once

#include <domain/document/document.hpp>

#include <cstddef>

namespace adapters::document {

struct Window {
    static constexpr double top = 57, bottom = 88; // millimetres from the top of the page
    std::size_t from = 0, to = 0; // the blocks that are lines of the address; none: 0 and 0
};

// The address that stands first, or below nothing but a letterhead. No other address is in a
// window.
Window window_of(const ::document::Document&);

} // namespace adapters::document
