#include <domain/document/scripts.hpp>

#include <base/letters.hpp>

#include <algorithm>
#include <array>

namespace document {

namespace {

struct Span {
    char32_t from, to;
    Script script;
};

// Sorted. What lies between belongs to `western`.
constexpr std::array spans{
    Span{0x0000, 0x0040, Script::common},     Span{0x005B, 0x0060, Script::common},
    Span{0x007B, 0x00A9, Script::common},     Span{0x00AB, 0x00B4, Script::common},
    Span{0x00B6, 0x00B9, Script::common},     Span{0x00BB, 0x00BF, Script::common},
    Span{0x0300, 0x036F, Script::common},     Span{0x0590, 0x05FF, Script::hebrew},
    Span{0x0600, 0x06FF, Script::arabic},     Span{0x0700, 0x074F, Script::hebrew},
    Span{0x0750, 0x077F, Script::arabic},     Span{0x0780, 0x085F, Script::hebrew},
    Span{0x0860, 0x08FF, Script::arabic},     Span{0x0900, 0x0DFF, Script::indic},
    Span{0x0E00, 0x109F, Script::asian},      Span{0x1100, 0x11FF, Script::hangul},
    Span{0x1200, 0x139F, Script::ethiopic},   Span{0x1780, 0x17FF, Script::asian},
    Span{0x19E0, 0x19FF, Script::asian},      Span{0x1CD0, 0x1CFF, Script::indic},
    Span{0x2000, 0x214F, Script::common},     Span{0x2190, 0x2BFF, Script::common},
    Span{0x2D80, 0x2DDF, Script::ethiopic},   Span{0x2E00, 0x2E7F, Script::common},
    Span{0x2E80, 0x303F, Script::han},        Span{0x3040, 0x30FF, Script::kana},
    Span{0x3100, 0x312F, Script::han},        Span{0x3130, 0x318F, Script::hangul},
    Span{0x3190, 0x9FFF, Script::han},        Span{0xA8E0, 0xA8FF, Script::indic},
    Span{0xA960, 0xA97F, Script::hangul},     Span{0xAB00, 0xAB2F, Script::ethiopic},
    Span{0xAC00, 0xD7FF, Script::hangul},     Span{0xF900, 0xFAFF, Script::han},
    Span{0xFB1D, 0xFB4F, Script::hebrew},     Span{0xFB50, 0xFDFF, Script::arabic},
    Span{0xFE00, 0xFE0F, Script::common},     Span{0xFE30, 0xFE4F, Script::han},
    Span{0xFE70, 0xFEFE, Script::arabic},     Span{0xFEFF, 0xFEFF, Script::common},
    Span{0xFF00, 0xFF64, Script::han},        Span{0xFF65, 0xFF9F, Script::kana},
    Span{0xFFA0, 0xFFDF, Script::hangul},     Span{0xFFE0, 0xFFFF, Script::common},
    Span{0x10E60, 0x10E7F, Script::arabic},   Span{0x1E7E0, 0x1E7FF, Script::ethiopic},
    Span{0x1E900, 0x1E95F, Script::hebrew},   Span{0x1EE00, 0x1EEFF, Script::arabic},
    Span{0x1F000, 0x1FAFF, Script::pictures}, Span{0x20000, 0x3FFFF, Script::han}};
static_assert(std::ranges::is_sorted(spans, {}, &Span::from));

// Cut at every change, common letters by themselves.
std::vector<Stretch> cut(std::string_view words) {
    std::vector<Stretch> stretches;
    std::size_t start = 0;
    for (std::size_t at = 0; at < words.size();) {
        const Letter letter = first_letter(words.substr(at));
        const Script script = script_of(letter.code);
        if (stretches.empty() || stretches.back().script != script) {
            start = at;
            stretches.push_back({{}, script});
        }
        at += letter.bytes;
        stretches.back().words = words.substr(start, at - start);
    }
    return stretches;
}

std::vector<Stretch> joined(const std::vector<Stretch>& stretches) {
    std::vector<Stretch> all;
    for (const Stretch& one : stretches) {
        if (all.empty() || all.back().script != one.script) all.push_back(one);
        else
            all.back().words = {all.back().words.data(),
                                all.back().words.size() + one.words.size()};
    }
    return all;
}

} // namespace

Script script_of(char32_t code) {
    const auto after = std::ranges::upper_bound(spans, code, {}, &Span::from);
    if (after == spans.begin()) return Script::western;
    const Span& span = *std::prev(after);
    return code <= span.to ? span.script : Script::western;
}

bool is_right_to_left(Script script) {
    return script == Script::arabic || script == Script::hebrew;
}

std::vector<Stretch> by_script(std::string_view words, Script base) {
    std::vector<Stretch> stretches = cut(words);
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        if (stretches[i].script != Script::common) continue;
        const Script before = i > 0 ? stretches[i - 1].script : base;
        const Script after = i + 1 < stretches.size() ? stretches[i + 1].script : base;
        const bool is_one_way = is_right_to_left(before) == is_right_to_left(after);
        const bool before_is_base = is_right_to_left(before) == is_right_to_left(base);
        stretches[i].script = is_one_way || before_is_base ? before : after;
    }
    return joined(stretches);
}

} // namespace document
