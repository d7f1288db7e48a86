#include <domain/search/letters.hpp>

#include <algorithm>
#include <array>

namespace search {
namespace {

struct Span {
    char32_t from, to;
    bool holds(char32_t code) const { return code >= from && code <= to; }
};

template <std::size_t count> bool in_any(const std::array<Span, count>& spans, char32_t code) {
    return std::ranges::any_of(spans, [&](const Span& span) { return span.holds(code); });
}

// Vowel signs of Latin, Cyrillic, Hebrew and Arabic, the Arabic stretch, and what cannot be seen.
constexpr std::array marks{Span{0x00AD, 0x00AD}, Span{0x0300, 0x036F}, Span{0x0483, 0x0487},
                           Span{0x0591, 0x05BD}, Span{0x05BF, 0x05C7}, Span{0x0610, 0x061A},
                           Span{0x0640, 0x0640}, Span{0x064B, 0x065F}, Span{0x0670, 0x0670},
                           Span{0x06D6, 0x06DC}, Span{0x06DF, 0x06E8}, Span{0x06EA, 0x06ED},
                           Span{0x200B, 0x200F}, Span{0x202A, 0x202E}, Span{0x2060, 0x206F},
                           Span{0xFE00, 0xFE0F}, Span{0xFEFF, 0xFEFF}};

// Punctuation, signs and pictures above ASCII.
constexpr std::array gaps{
    Span{0x0080, 0x00A9},   Span{0x00AB, 0x00B4}, Span{0x00B6, 0x00B9}, Span{0x00BB, 0x00BF},
    Span{0x00D7, 0x00D7},   Span{0x00F7, 0x00F7}, Span{0x055A, 0x055F}, Span{0x0589, 0x058A},
    Span{0x05BE, 0x05BE},   Span{0x0600, 0x060F}, Span{0x061B, 0x061F}, Span{0x066A, 0x066D},
    Span{0x06D4, 0x06D4},   Span{0x0964, 0x0965}, Span{0x1361, 0x1368}, Span{0x2000, 0x2BFF},
    Span{0x2E00, 0x2E7F},   Span{0x3000, 0x3004}, Span{0x3008, 0x3020}, Span{0xD800, 0xF8FF},
    Span{0xFD3E, 0xFD3F},   Span{0xFE10, 0xFE6F}, Span{0xFF01, 0xFF0F}, Span{0xFF1A, 0xFF20},
    Span{0xFF3B, 0xFF40},   Span{0xFF5B, 0xFF65}, Span{0xFFE0, 0xFFFF}, Span{0x1F000, 0x1FAFF},
    Span{0xE0000, 0x10FFFF}};

constexpr std::array ideographs{Span{0x3040, 0x30FF}, Span{0x3400, 0x9FFF}, Span{0xF900, 0xFAFF},
                                Span{0x20000, 0x3FFFF}};

// U+00C0 to U+017F; capitals stand for two letters, '*' for a sign.
constexpr std::string_view latin =
    "aaaaaaAceeeeiiiidnooooo*ouuuuyTSaaaaaaAceeeeiiiidnooooo*ouuuuyTy"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkkllllllllll"
    "nnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(latin.size() == 0x180 - 0xC0);

// U+1EA0 to U+1EF9: Vietnamese.
constexpr std::array vietnamese{
    std::pair{Span{0x1EA0, 0x1EB7}, 'a'}, std::pair{Span{0x1EB8, 0x1EC7}, 'e'},
    std::pair{Span{0x1EC8, 0x1ECB}, 'i'}, std::pair{Span{0x1ECC, 0x1EE3}, 'o'},
    std::pair{Span{0x1EE4, 0x1EF1}, 'u'}, std::pair{Span{0x1EF2, 0x1EF9}, 'y'}};

void append_latin(std::string& bytes, char letter) {
    switch (letter) {
    case 'A': bytes += "ae"; return;
    case 'I': bytes += "ij"; return;
    case 'O': bytes += "oe"; return;
    case 'S': bytes += "ss"; return;
    case 'T': bytes += "th"; return;
    default: bytes += letter;
    }
}

// Alef, waw, ya, ha and kaf in one form each; the Arabic and Persian digits are digits.
char32_t folded_arabic(char32_t code) {
    switch (code) {
    case 0x0622:
    case 0x0623:
    case 0x0625:
    case 0x0671: return 0x0627;
    case 0x0624: return 0x0648;
    case 0x0626:
    case 0x0649:
    case 0x06CC: return 0x064A;
    case 0x0629:
    case 0x06C0:
    case 0x06C1:
    case 0x06C2: return 0x0647;
    case 0x06A9:
    case 0x06AA: return 0x0643;
    default: break;
    }
    if (code >= 0x0660 && code <= 0x0669) return code - 0x0660 + '0';
    if (code >= 0x06F0 && code <= 0x06F9) return code - 0x06F0 + '0';
    return code;
}

char32_t lowered(char32_t code) {
    if (Span{0x0391, 0x03A9}.holds(code) || Span{0x0410, 0x042F}.holds(code)) return code + 0x20;
    if (Span{0x0400, 0x040F}.holds(code)) return code + 0x50;
    if (Span{0x0460, 0x0481}.holds(code) || Span{0x048A, 0x04BF}.holds(code)) return code | 1U;
    return code;
}

// Letters with an accent outside the tables above; 0 for every other.
char rare_latin(char32_t code) {
    switch (code) {
    case 0x018F:
    case 0x0259: return 'e'; // Azerbaijani
    case 0x01A0:
    case 0x01A1: return 'o';
    case 0x01AF:
    case 0x01B0: return 'u';
    case 0x0218:
    case 0x0219: return 's';
    case 0x021A:
    case 0x021B: return 't';
    default: break;
    }
    for (const auto& [span, letter] : vietnamese)
        if (span.holds(code)) return letter;
    return 0;
}

} // namespace

Role role_of(char32_t code) {
    if (code < 0x80) {
        const bool is_word = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') ||
                             (code >= '0' && code <= '9');
        if (is_word) return Role::letter;
        if (code == '-') return Role::hyphen;
        if (code == '\'') return Role::apostrophe;
        return code == '"' ? Role::quote : Role::gap;
    }
    if (code == 0x2010 || code == 0x2011) return Role::hyphen;
    if (code == 0x2018 || code == 0x2019 || code == 0x02BC) return Role::apostrophe;
    if (Span{0x201C, 0x201F}.holds(code) || code == 0x00AB || code == 0x00BB) return Role::quote;
    if (in_any(marks, code)) return Role::mark;
    if (in_any(gaps, code)) return Role::gap;
    return in_any(ideographs, code) ? Role::ideograph : Role::letter;
}

void append_folded(std::string& bytes, char32_t code) {
    if (code < 0x80) {
        bytes += static_cast<char>(code >= 'A' && code <= 'Z' ? code + 0x20 : code);
    } else if (Span{0x00C0, 0x017F}.holds(code)) {
        append_latin(bytes, latin[code - 0xC0]);
    } else if (const char rare = rare_latin(code); rare != 0) {
        bytes += rare;
    } else if (Span{0xFF10, 0xFF19}.holds(code) || Span{0xFF41, 0xFF5A}.holds(code)) {
        bytes += static_cast<char>(code - 0xFEE0); // wide digits and letters
    } else if (Span{0xFF21, 0xFF3A}.holds(code)) {
        bytes += static_cast<char>(code - 0xFEE0 + 0x20);
    } else {
        append_letter(bytes,
                      Span{0x0600, 0x06FF}.holds(code) ? folded_arabic(code) : lowered(code));
    }
}

} // namespace search
