#include <domain/guide/checks.hpp>

#include <domain/guide/reading.hpp>

namespace guide {

void check_length(const Page& page, Findings& findings) {
    constexpr std::size_t most = 800; // four minutes
    if (page.language != "en") return;
    const std::size_t words = words_in(page);
    if (words > most)
        findings.push_back(Finding{page.place,
                                   1,
                                   Severity::warning,
                                   "page/length",
                                   {"page.too-long"_msg, {{"words", words}, {"most", most}}},
                                   std::nullopt});
}

} // namespace guide
