// The letters of UTF-8, one at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

struct Letter {
    char32_t code = 0;
    std::size_t bytes = 0; // 1 for a byte that begins no letter; then code is U+FFFD
};

// The first letter of `bytes`, which is not empty.
Letter first_letter(std::string_view bytes);
void append_letter(std::string& bytes, char32_t code);
