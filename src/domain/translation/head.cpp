#include <domain/translation/head.hpp>

#include <algorithm>
#include <array>

namespace translation {

namespace {

constexpr std::array<std::string_view, 4> translated_keys{"title", "for", "summary", "asked-as"};

std::string quoted(std::string_view words) {
    std::string text = "\"";
    for (const char c : words) {
        if (c == '"' || c == '\\') text += '\\';
        text += c == '\n' ? ' ' : c;
    }
    return text + "\"";
}

// May words stand in YAML as they are? Not when they look like something else to it.
bool is_plain(std::string_view words) {
    const auto first = static_cast<unsigned char>(words.empty() ? '"' : words.front());
    const bool is_a_to_z = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    const bool is_several = words.find(' ') != std::string_view::npos; // one may be "no" or "null"
    return (first >= 0x80 || (is_a_to_z && is_several)) && !words.ends_with(' ') &&
           words.find_first_of("\n\t:#,[]{}\"'\\") == std::string_view::npos;
}

std::string scalar(std::string_view words) {
    return is_plain(words) ? std::string(words) : quoted(words);
}

std::string list_of(std::string_view lines) {
    std::string list;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        if (end > 0) list += (list.empty() ? "" : ", ") + scalar(lines.substr(0, end));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return "[" + list + "]";
}

std::string line_of(const HeadLine& line) {
    return line.key + ": " + (line.key == "asked-as" ? list_of(line.words) : scalar(line.words)) +
           "\n";
}

bool begins_a_key(std::string_view line) {
    return !line.empty() && line.front() != ' ' && line.front() != '-' && line.front() != '#';
}

} // namespace

std::string head_words(const Tree& head, std::string_view key) {
    const Tree* value = head.find(key);
    if (!value) return {};
    if (value->kind == Tree::Kind::scalar) return value->text;
    std::string lines;
    for (const Tree& one : value->children) lines += (lines.empty() ? "" : "\n") + one.text;
    return lines;
}

std::vector<HeadLine> head_lines(const Tree& head) {
    std::vector<HeadLine> lines;
    for (const std::string_view key : translated_keys)
        if (std::string words = head_words(head, key); !words.empty())
            lines.push_back({std::string(key), std::move(words)});
    return lines;
}

std::string translated_head(std::string_view english_file, const std::vector<HeadLine>& lines) {
    std::string head = "---\n";
    std::string_view rest = english_file.substr(std::min<std::size_t>(4, english_file.size()));
    bool is_kept = true;
    while (!rest.empty() && !rest.starts_with("---\n")) {
        const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end);
        if (begins_a_key(line)) {
            const std::string_view key = line.substr(0, line.find(':'));
            is_kept = std::ranges::find(translated_keys, key) == translated_keys.end() &&
                      key != "read-by";
            const auto own = std::ranges::find(lines, key, &HeadLine::key);
            if (own != lines.end()) head += line_of(*own);
            if (key == "read-by") head += "read-by: none\n";
        }
        if (is_kept) head += line;
    }
    return head + "---\n";
}

} // namespace translation
