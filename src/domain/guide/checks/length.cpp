#include <domain/guide/checks.hpp>

#include <domain/guide/reading.hpp>

namespace guide {

void check_length(const Page& page, Findings& findings) {
    constexpr std::size_t most = 1'200; // 500 to 800 is the aim; the overview pages may run longer
    const std::size_t words = words_in(page);
    if (words > most)
        findings.push_back(Finding{page.place,
                                   1,
                                   Severity::warning,
                                   "page/length",
                                   {"page.too-long"_msg, {{"words", words}}},
                                   std::nullopt});
}

} // namespace guide
