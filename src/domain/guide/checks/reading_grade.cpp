#include <domain/guide/checks.hpp>

#include <domain/guide/reading.hpp>

#include <fmt/format.h>

namespace guide {

void check_reading_grade(const Page& page, Findings& findings) {
    constexpr double warn_above = 7,
                     refuse_above = 9; // content.md; the reader is eleven or twelve years at school
    if (page.language != "en") return;
    const double grade = reading_of(page).grade();
    if (grade <= warn_above) return;
    const Severity severity = grade > refuse_above ? Severity::error : Severity::warning;
    findings.push_back(
        Finding{page.place,
                1,
                severity,
                "page/reading-grade",
                {"page.reading-grade"_msg, {{"grade", fmt::format("{:.1f}", grade)}}},
                Message{"hint.shorter-sentences"_msg, {}}});
}

} // namespace guide
