#include <base/letters.hpp>

#include <doctest/doctest.h>

#include <string>

TEST_CASE("every letter is written as it is read") {
    for (const char32_t code : {U'a', U'é', U'ش', U'ት', U'陈', U'😀', char32_t{0x10FFFF}}) {
        std::string bytes;
        append_letter(bytes, code);
        const Letter letter = first_letter(bytes);
        CHECK(letter.code == code);
        CHECK(letter.bytes == bytes.size());
    }
}

TEST_CASE("a byte that begins no letter is one strange letter") {
    for (const std::string_view wrong : {"\xFF", "\x80z", "\xC0\xAF", "\xED\xA0\x80", "\xE2\x82"}) {
        CHECK(first_letter(wrong).code == 0xFFFD);
        CHECK(first_letter(wrong).bytes == 1);
    }
}
