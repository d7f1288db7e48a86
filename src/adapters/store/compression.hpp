// Brotli. Private to this folder.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace adapters::store {

// Slow and small (quality 11, some 0.5 MB a second). The same bytes give the same bytes, as long as
// the library is the same.
std::string compressed(std::string_view bytes);

// Nothing when the stream is broken, goes on after its end, or holds more than `limit`: it stops
// there, so a small stream that would fill the memory does not.
std::optional<std::string> decompressed(std::string_view stream, std::size_t limit);

} // namespace adapters::store
