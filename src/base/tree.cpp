#include <base/tree.hpp>

#include <algorithm>

const std::string& Place::file_name() const {
    static const std::string none;
    return file ? *file : none;
}

bool operator==(const Place& left, const Place& right) {
    return left.file_name() == right.file_name() && left.line == right.line &&
           left.column == right.column;
}

const Tree* Tree::find(std::string_view key) const {
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (keys[i].name == key) return &children[i];
    return nullptr;
}

std::string Tree::words() const {
    if (kind == Kind::scalar) return text;
    if (is("code")) return text;
    std::string all;
    for (const Tree& child : children) all += child.words();
    return all;
}

std::string_view line_at(const std::vector<SourceFile>& files, const Place& place) {
    const auto file = std::ranges::find_if(
        files, [&](const SourceFile& one) { return one.name && *one.name == place.file_name(); });
    if (file == files.end()) return {};
    const std::string_view bytes = file->bytes;
    std::size_t start = 0;
    for (int line = 1; line < place.line && start != std::string::npos; ++line) {
        start = bytes.find('\n', start);
        if (start != std::string::npos) ++start;
    }
    if (start == std::string::npos || start >= bytes.size()) return {};
    return bytes.substr(start, bytes.find('\n', start) - start);
}
