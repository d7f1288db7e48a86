// Any bytes read as a page end in a tree or in findings, and each finding stands inside the file.
#include <adapters/content/content.hpp>

#include <base/expects.hpp>

#include <algorithm>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    Findings findings;
    const SourceFile page = adapters::content::read(
        "page.md", std::string(reinterpret_cast<const char*>(bytes), size), findings);
    const auto lines = std::ranges::count(page.bytes, '\n') + 2;
    for (const Finding& finding : findings) {
        expects(finding.place.line >= 1 && finding.place.line <= lines,
                "a finding stands in the file");
        expects(finding.place.column >= 1, "columns count from 1");
    }
    return 0;
}
