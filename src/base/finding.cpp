#include <base/finding.hpp>

#include <algorithm>
#include <tuple>

void sort_by_place(Findings& findings) {
    std::ranges::stable_sort(findings, [](const Finding& a, const Finding& b) {
        return std::tie(a.place.file_name(), a.place.line, a.place.column) <
               std::tie(b.place.file_name(), b.place.line, b.place.column);
    });
}

std::size_t count(const Findings& findings, Severity severity) {
    return static_cast<std::size_t>(std::ranges::count(findings, severity, &Finding::severity));
}
