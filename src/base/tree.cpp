#include <base/tree.hpp>

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
