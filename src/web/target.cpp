#include <web/target.hpp>

#include <web/split.hpp>

#include <base/url.hpp>

#include <algorithm>

namespace web {
namespace {

Error malformed() { return Error("web.malformed-target"_msg); }

bool is_unfit(char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '#' || c == '\\';
}

bool is_unfit_in_a_step(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '/' || c == '\\';
}

// One step of a path, decoded.
Result<std::string> read_segment(std::string_view raw) {
    auto segment = percent_decoded(raw);
    if (!segment || std::ranges::any_of(*segment, is_unfit_in_a_step)) return malformed();
    if (*segment == "." || *segment == ".." || !is_utf8(*segment)) return malformed();
    return std::move(*segment);
}

Result<std::string> read_path(std::string_view raw) {
    if (!raw.starts_with('/')) return malformed();
    std::string path;
    while (!raw.empty()) {
        raw.remove_prefix(1); // the '/'
        const std::size_t end = std::min(raw.find('/'), raw.size());
        const auto segment = read_segment(raw.substr(0, end));
        if (!segment) return segment.error();
        const bool is_last = end == raw.size();
        if (segment->empty() && !is_last) return malformed(); // "//"
        path += '/';
        path += *segment;
        raw.remove_prefix(end);
    }
    return path;
}

} // namespace

Result<Target> read_target(std::string_view raw) {
    if (std::ranges::any_of(raw, is_unfit)) return malformed();
    auto path = read_path(take_until(raw, '?'));
    if (!path) return path.error();
    auto query = Form::parse(raw);
    if (!query) return query.error();
    return Target{std::move(*path), std::move(*query)};
}

} // namespace web
