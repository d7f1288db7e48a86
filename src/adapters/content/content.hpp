// Files of content, as located trees.
//
// YAML and Markdown become Tree values whose nodes know file, line and column. What the words mean
// is none of this module's business. Broken files become findings, never exceptions: an editor's
// mistake is ordinary input.
#pragma once

#include <base/finding.hpp>
#include <base/tree.hpp>

#include <string>
#include <string_view>

namespace adapters::content {

// What one file may hold at most; more is a finding content/too-large.
struct Limits {
    std::size_t bytes = 2'000'000;
    std::size_t nodes = 200'000;
    int depth = 40;
};

// Reads a file by the end of its name: ".md" has a head of YAML between two lines of "---" and a
// body; ".yaml" is all head. `name` is what findings show.
SourceFile read(std::string name, std::string bytes, Findings&, const Limits& = {});

// YAML without anchors, aliases and tags, and with every key once. Findings: yaml/syntax,
// yaml/duplicate-key, yaml/not-supported, content/too-large.
Tree read_yaml(std::string_view bytes, const Place& start, Findings&, const Limits& = {});

// Markdown (CommonMark and tables) as elements. `start` is where the first line stands.
Tree read_markdown(std::string_view bytes, const Place& start, Findings&, const Limits& = {});

} // namespace adapters::content
