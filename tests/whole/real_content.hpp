// All of content/, compiled as the program compiles it.
#pragma once

#include <adapters/content/content.hpp>
#include <adapters/system/folder.hpp>

#include <domain/toolkit/toolkit.hpp>

#include <doctest/doctest.h>

#include <memory>

inline std::shared_ptr<const toolkit::Toolkit> real_content(Date today) {
    auto files = adapters::system::read_folder(WAYMARK_CONTENT);
    REQUIRE(files.has_value());
    Findings findings;
    std::vector<SourceFile> sources;
    for (release::File& file : *files)
        if (file.path.ends_with(".yaml") || file.path.ends_with(".md"))
            sources.push_back(
                adapters::content::read(std::move(file.path), std::move(file.bytes), findings));
    auto compiled = toolkit::compile(sources, today, std::move(findings));
    REQUIRE(compiled.toolkit != nullptr);
    return compiled.toolkit;
}
