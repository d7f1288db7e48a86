// The two codings a browser takes instead of the bytes as they are.
#pragma once

#include <web/accept.hpp>

#include <string>
#include <string_view>

namespace web {

// The bytes in that coding: gzip 6, brotli 5; identity gives them back. A guide page of 30 KB takes
// about a millisecond. Throws std::runtime_error when memory runs out.
std::string compressed(std::string_view bytes, Coding);

} // namespace web
