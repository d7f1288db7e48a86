#include <domain/guide/checks.hpp>

#include <algorithm>

namespace guide {

void check_card(const Page& page, Findings& findings) {
    if (page.section != Section::cards) return;
    constexpr std::ptrdiff_t most = 300; // two minutes at 150 words a minute
    const auto report = [&](Message what) {
        findings.push_back(
            Finding{page.place, 1, Severity::error, "page/card", std::move(what), std::nullopt});
    };
    if (std::ranges::find(page.stretches, Purpose::say, &Stretch::purpose) == page.stretches.end())
        report({"page.card-says-nothing"_msg, {}});
    const std::string words = plain_words(page);
    const auto count = std::ranges::count_if(words, [](char c) { return c == ' ' || c == '\n'; });
    if (count > most) report({"page.card-long"_msg, {{"count", count}, {"most", most}}});
}

} // namespace guide
