// Bytes as small as they get, for files that are written once and sent often.
#pragma once

#include <string>
#include <string_view>

namespace adapters::store {

// Brotli 11 and gzip 9. The same bytes give the same bytes, as long as the library is the same: a
// gzip file here carries neither a time nor a name.
std::string smallest_brotli(std::string_view bytes);
std::string smallest_gzip(std::string_view bytes);

} // namespace adapters::store
