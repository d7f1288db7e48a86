#include <domain/guide/checks.hpp>

#include <algorithm>

namespace guide {

namespace {

constexpr std::size_t most = 300; // characters: what a phone shows of a message without scrolling

std::size_t letters(std::string_view bytes) { // UTF-8 without its continuation bytes
    return static_cast<std::size_t>(std::ranges::count_if(
        bytes, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool cites(const Block& block) {
    bool found = false;
    each_inline(block.words,
                [&](const Inline& one) { found |= one.kind == Inline::Kind::citation; });
    return found;
}

} // namespace

void check_forward(const Page& page, Findings& findings) {
    for (const Stretch& stretch : page.stretches) {
        if (stretch.purpose != Purpose::forward) continue;
        const auto report = [&](Message what) {
            findings.push_back(Finding{stretch.place, 1, Severity::error, "page/forward",
                                       std::move(what), std::nullopt});
        };
        const bool is_one_paragraph = stretch.blocks.size() == 1 &&
                                      stretch.blocks.front().kind == Block::Kind::paragraph &&
                                      !cites(stretch.blocks.front());
        if (!is_one_paragraph) {
            report({"page.forward-form"_msg, {}});
            continue;
        }
        const std::size_t length = letters(plain_words(stretch.blocks.front().words));
        if (length > most) report({"page.forward-long"_msg, {{"count", length}, {"most", most}}});
    }
}

} // namespace guide
