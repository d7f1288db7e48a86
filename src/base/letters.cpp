#include <base/letters.hpp>

#include <array>

Letter first_letter(std::string_view bytes) {
    const auto at = [&](std::size_t i) {
        return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
    };
    const char32_t head = at(0);
    if (head < 0x80) return {head, 1};
    const std::size_t length = head >= 0xF0 ? 4 : head >= 0xE0 ? 3 : 2;
    char32_t code = head & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((at(i) & 0xC0U) != 0x80U) return {0xFFFD, 1};
        code = (code << 6U) | (at(i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const bool is_good = head >= 0xC2 && head <= 0xF4 && code >= least[length] &&
                         code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    return is_good ? Letter{code, length} : Letter{0xFFFD, 1};
}

void append_letter(std::string& bytes, char32_t code) {
    const auto put = [&](char32_t byte) { bytes += static_cast<char>(byte); };
    if (code < 0x80) return put(code);
    if (code < 0x800) put(0xC0U | (code >> 6U));
    else if (code < 0x10000) put(0xE0U | (code >> 12U));
    else put(0xF0U | (code >> 18U));
    if (code >= 0x10000) put(0x80U | ((code >> 12U) & 0x3FU));
    if (code >= 0x800) put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
}
