#include <pages/compiled.hpp>

namespace pages {

Compiled compile(std::vector<SourceFile> files, Findings found, Date today) {
    toolkit::Compiled made = toolkit::compile(files, today, std::move(found));
    Findings& findings = made.findings;
    Strings strings = compile_strings(files, findings);
    sort_by_place(findings);
    const bool is_good = count(findings, Severity::error) == 0;
    return {std::move(files), is_good ? std::move(made.toolkit) : nullptr, std::move(strings),
            std::move(findings)};
}

} // namespace pages
