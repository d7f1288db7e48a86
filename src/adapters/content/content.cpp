#include <adapters/content/content.hpp>

#include <base/text.hpp>

#include <algorithm>

namespace adapters::content {

namespace {

Finding finding_at(const Place& place, std::string_view rule, Message what) {
    return Finding{place, 1, Severity::error, rule, std::move(what), std::nullopt};
}

struct Parts {
    std::string_view head;
    std::string_view body;
    int body_line = 1;
};

// Splits "---\nhead\n---\nbody". Without a head the whole file is body.
std::optional<Parts> parts_of(std::string_view bytes) {
    constexpr std::string_view fence = "---\n";
    if (!bytes.starts_with(fence)) return std::nullopt;
    const std::size_t end = bytes.starts_with("---\n---\n") ? 3 : bytes.find("\n---\n", 3);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view head = end == 3 ? std::string_view() : bytes.substr(4, end - 3);
    const std::string_view body = bytes.substr(end + 5);
    const auto lines_before = std::ranges::count(bytes.substr(0, end + 5), '\n');
    return Parts{head, body, static_cast<int>(lines_before) + 1};
}

bool is_readable(std::string_view bytes, const Place& place, const Limits& limits,
                 Findings& findings) {
    if (bytes.size() > limits.bytes) {
        findings.push_back(finding_at(place, "content/too-large",
                                      {"content.too-large"_msg, {{"limit", limits.bytes}}}));
        return false;
    }
    if (!is_utf8(bytes) || bytes.find('\0') != std::string_view::npos) {
        findings.push_back(finding_at(place, "content/not-utf8", {"text.not-utf8"_msg, {}}));
        return false;
    }
    return true;
}

} // namespace

SourceFile read(std::string name, std::string bytes, Findings& findings, const Limits& limits) {
    SourceFile file;
    file.name = std::make_shared<const std::string>(std::move(name));
    std::erase(bytes, '\r'); // an editor on Windows writes two bytes at the end of a line
    file.bytes = std::move(bytes);
    const Place start{file.name, 1, 1};
    file.head.place = file.body.place = start;
    if (!is_readable(file.bytes, start, limits, findings)) return file;
    if (!file.name->ends_with(".md")) {
        file.head = read_yaml(file.bytes, start, findings, limits);
        return file;
    }
    const auto parts = parts_of(file.bytes);
    if (!parts) {
        findings.push_back(finding_at(start, "page/no-head", {"page.no-head"_msg, {}}));
        return file;
    }
    file.head = read_yaml(parts->head, Place{file.name, 2, 1}, findings, limits);
    file.body = read_markdown(parts->body, Place{file.name, parts->body_line, 1}, findings, limits);
    return file;
}

} // namespace adapters::content
