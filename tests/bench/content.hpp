// What the benchmarks of the library share: a clock, percentiles, and the content as it is.
#pragma once

#include <adapters/content/content.hpp>
#include <adapters/system/folder.hpp>
#include <pages/compiled.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace bench {

using Clock = std::chrono::steady_clock;

inline double microseconds(Clock::duration time) {
    return std::chrono::duration<double, std::micro>(time).count();
}

// How many times, then the microseconds at 50, 90, 99 and 100 of a hundred. Not empty.
inline std::string percentiles(std::vector<double> times) {
    std::ranges::sort(times);
    const auto at = [&](double part) {
        return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
    };
    return fmt::format("{} {:.0f} {:.0f} {:.0f} {:.0f}", times.size(), at(0.5), at(0.9), at(0.99),
                       at(1));
}

inline pages::Compiled compiled(const char* folder) {
    auto files = adapters::system::read_folder(folder);
    if (!files) throw std::runtime_error("this folder cannot be read");
    Findings findings;
    std::vector<SourceFile> sources;
    for (release::File& file : *files)
        if (file.path.ends_with(".yaml") || file.path.ends_with(".md"))
            sources.push_back(
                adapters::content::read(std::move(file.path), std::move(file.bytes), findings));
    return pages::compile(std::move(sources), std::move(findings), "2026-11-24"_date);
}

} // namespace bench
