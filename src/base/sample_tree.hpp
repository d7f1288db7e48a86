// Trees by hand, for tests: sample::map({{"title", sample::scalar("A page")}}).
#pragma once

#include <base/tree.hpp>

namespace sample {

using Entries = std::vector<std::pair<std::string, Tree>>;

inline Tree scalar(std::string text) {
    Tree tree;
    tree.kind = Tree::Kind::scalar;
    tree.text = std::move(text);
    return tree;
}

inline Tree list(std::vector<Tree> items) {
    Tree tree;
    tree.kind = Tree::Kind::list;
    tree.children = std::move(items);
    return tree;
}

inline Tree map(Entries entries) {
    Tree tree;
    tree.kind = Tree::Kind::map;
    for (auto& [key, value] : entries) {
        tree.keys.push_back({key, {}});
        tree.children.push_back(std::move(value));
    }
    return tree;
}

inline Tree element(std::string tag, std::string text, std::vector<Tree> children = {}) {
    Tree tree;
    tree.kind = Tree::Kind::element;
    tree.tag = std::move(tag);
    tree.text = std::move(text);
    tree.children = std::move(children);
    return tree;
}
inline Tree paragraph(std::string words) {
    return element("paragraph", "", {scalar(std::move(words))});
}
inline Tree heading(std::string level, std::string words) {
    return element("heading", std::move(level), {scalar(std::move(words))});
}

// The entries with some of them replaced or added.
inline Entries changed(Entries entries, const Entries& changes) {
    for (const auto& [key, value] : changes) {
        bool is_new = true;
        for (auto& [known, old] : entries)
            if (known == key) old = value, is_new = false;
        if (is_new) entries.emplace_back(key, value);
    }
    return entries;
}

} // namespace sample
