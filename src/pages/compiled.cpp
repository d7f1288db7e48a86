#include <pages/compiled.hpp>

#include <algorithm>

namespace pages {

Compiled compile(std::vector<SourceFile> files, Findings found, Date today) {
    toolkit::Compiled made = toolkit::compile(files, today);
    Strings strings = compile_strings(files, found);
    std::ranges::move(made.findings, std::back_inserter(found));
    sort_by_place(found);
    const bool is_good = count(found, Severity::error) == 0;
    return {std::move(files), is_good ? std::move(made.toolkit) : nullptr, std::move(strings),
            std::move(found)};
}

} // namespace pages
