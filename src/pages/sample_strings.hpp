// The sentences of content/strings, for tests of this folder.
//
// Content is read by an adapter, which pages may not see; the files keep to one form, a key and a
// quoted value on each line, and so few lines of test can read them.
#pragma once

#include <pages/strings.hpp>

#include <base/sample_tree.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <string>

namespace sample {

inline std::string unquoted(std::string_view value) {
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
        value = value.substr(1, value.size() - 2);
    std::string plain(value);
    // The escapes that the files use: a mark of direction, a space that does not break.
    for (const auto& [escape, letter] :
         {std::pair("\\u200E", "\u200E"), std::pair("\\u00A0", "\u00A0")})
        for (std::size_t at = plain.find(escape); at != std::string::npos; at = plain.find(escape))
            plain.replace(at, std::string_view(escape).size(), letter);
    return plain;
}

inline void put(Tree& map, std::string key, Tree value) {
    map.keys.push_back({std::move(key), {}});
    map.children.push_back(std::move(value));
}

// A file as one line each: `key: "value"`, two or four deep below `strings:`.
inline SourceFile strings_file(const std::string& name, std::istream& lines) {
    Tree head = map({}), strings = map({}), *forms = nullptr;
    for (std::string line; std::getline(lines, line);) {
        const std::size_t indent = line.find_first_not_of(' ');
        if (indent == std::string::npos || line[indent] == '#') continue;
        const std::size_t colon = line.find(": ", indent);
        const std::string key = line.substr(indent, std::min(colon, line.size() - 1) - indent);
        const bool opens = colon == std::string::npos;
        const Tree value = opens ? map({}) : scalar(unquoted(line.substr(colon + 2)));
        if (indent >= 4 && forms != nullptr) put(*forms, key, value);
        else if (indent == 2) put(strings, key, value);
        else if (key != "strings") put(head, key, value);
        if (indent == 2) forms = opens ? &strings.children.back() : nullptr;
    }
    put(head, "strings", std::move(strings));
    return {std::make_shared<const std::string>(name), {}, std::move(head), {}};
}

inline std::vector<SourceFile> strings_files() {
    std::vector<SourceFile> files;
    for (const char* name :
         {"strings/en/advice.yaml",  "strings/ar/advice.yaml",     "strings/en/frame.yaml",
          "strings/en/map.yaml",     "strings/en/pages.yaml",      "strings/en/errors.yaml",
          "strings/en/changes.yaml", "strings/en/checks.yaml",     "strings/en/due.yaml",
          "strings/ar/due.yaml",     "strings/en/event-form.yaml", "strings/ar/event-form.yaml",
          "strings/en/next.yaml",    "strings/ar/next.yaml",       "strings/en/editors.yaml",
          "strings/en/offline.yaml", "strings/ar/offline.yaml",    "strings/ar/changes.yaml",
          "strings/ar/frame.yaml",   "strings/ar/map.yaml",        "strings/ar/pages.yaml",
          "strings/ar/errors.yaml"}) {
        std::ifstream file(std::string(SOURCE_FOLDER "/content/") + name);
        REQUIRE_MESSAGE(file.good(), name);
        files.push_back(strings_file(name, file));
    }
    return files;
}

inline const pages::Strings& strings() {
    static const pages::Strings all = [] {
        Findings findings;
        return pages::compile_strings(strings_files(), findings);
    }();
    return all;
}

} // namespace sample
