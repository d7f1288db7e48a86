#include <pages/marks.hpp>

#include <algorithm>

namespace pages {

namespace {

struct Drawing {
    std::string_view name;
    Markup path;
};

// Lines on a disc of 48 by 48, two wide.
constexpr Drawing drawings[] = {
    {"visa",
     R"(M20 11h8a3 3 0 0 1 3 3v20a3 3 0 0 1-3 3h-8a3 3 0 0 1-3-3V14a3 3 0 0 1 3-3zM24 18a3 3 )"
     R"(0 1 0 0 6 3 3 0 0 0 0-6zM20 31c1-5 7-5 8 0)"},
    {"tag",
     R"(M24 37s10-10 10-17a10 10 0 0 0-20 0c0 7 10 17 10 17zM24 16a4 4 0 1 0 0 8 4 4 0 0 0 0-8z)"},
    {"health", R"(M20 12h8v8h8v8h-8v8h-8v-8h-8v-8h8z)"},
    {"bank", R"(M12 20l12-8 12 8zM16 23v9M21.5 23v9M26.5 23v9M32 23v9M12 36h24)"},
    {"card",
     R"(M14 15h20a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H14a3 3 0 0 1-3-3V18a3 3 0 0 1 3-3zM11 22h26M16 28h6)"},
    {"phone", R"(M22 13a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM28.5 28.5L36 36M22 18v7)"},
    {"work", R"(M18 19a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM23 24h14M32 24v5M36.5 24v4)"},
    {"travel", R"(M11 30l26-10M11 30l-1-6M20 26.5L15 15M26 24.3l8 8M10 36h28)"},
    {"file", R"(M15 11h13l6 6v20H15zM28 11v6h6M19 22h10M19 27h6M19 32h8)"},
    {"police", R"(M24 11l11 4v8c0 7-5 12-11 14-6-2-11-7-11-14v-8zM24 18v7M24 29.5v.5)"},
    {"exemption", R"(M15 11h18v26H15zM19 16h10v4H19zM19 24h10M19 28h10v4H19z)"},
    {"complaint",
     R"(M13 14h22a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H24l-7 6v-6h-4a2 2 0 0 1-2-2V16a2 2 0 0 1 2-2zM24 18v5M24 26v.5)"},
    {"records", R"(M19 13a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM29 21a7 7 0 1 0 0 14 7 7 0 0 0 0-14z)"},
};

constexpr Drawing arrow{"", R"(M24 12l10 11h-5.5v13L24 33l-4.5 3V23H14z)"};

} // namespace

Html icon(std::string_view name) {
    const auto* found = std::ranges::find(drawings, name, &Drawing::name);
    const Drawing& one = found == std::end(drawings) ? arrow : *found;
    return Html(
               R"(<svg viewBox="0 0 48 48" aria-hidden="true"><circle class="m-disc" cx="24" cy="24" r="23"/>)"
               R"(<path class="m-line" d=")") +
           one.path + Markup(R"("/></svg>)");
}

} // namespace pages
