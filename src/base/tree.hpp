// Located content: what a file of YAML or Markdown says, and where each word stands.
//
// adapters/content turns files into trees and knows nothing more; each domain module reads its own
// tree. Lines and columns count from 1, columns in bytes.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct Place {
    std::shared_ptr<const std::string>
        file; // shared by every node of the file; relative to the content folder
    int line = 0;
    int column = 0;

    const std::string& file_name() const;
    friend bool operator==(const Place& left, const Place& right);
};

struct Tree {
    enum class Kind {
        nothing, // an empty value
        scalar,  // YAML: a plain or quoted value. Markdown: a run of text
        list,    // YAML
        map,     // YAML: `keys[i]` names `children[i]`
        element  // Markdown: `tag` says which
    };
    struct Key {
        std::string name;
        Place place;
    };

    Kind kind = Kind::nothing;
    Place place;
    // Elements: paragraph, heading (text: level), list (text: "ordered" or "bullet"), item, quote,
    // code-block, html, rule, table, row, header, cell, emph, strong, strike, code, link (text:
    // address), image (text: address), break. A soft break is a scalar " ". guide adds citation,
    // term.
    std::string tag;
    std::string text;
    std::vector<Key> keys;
    std::vector<Tree> children;

    bool is(std::string_view element_tag) const {
        return kind == Kind::element && tag == element_tag;
    }
    // The value of a key of a map, or nullptr.
    const Tree* find(std::string_view key) const;
    // All scalar text below, in order.
    std::string words() const;
};

// A file of content: its name relative to the folder, its head (YAML) and, for Markdown, its body.
struct SourceFile {
    std::shared_ptr<const std::string> name; // "pages/en/start/ten-minutes.md"
    std::string bytes; // as it stands on disk, for showing the line of a finding
    Tree head;
    Tree body; // Kind::nothing unless Markdown
};

// The line a place stands in, as its file has it; empty when the file or the line is not there.
std::string_view line_at(const std::vector<SourceFile>& files, const Place& place);
