#include <domain/release/release.hpp>

#include <base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

namespace release {

namespace {

constexpr std::string_view first_line = "waymark-manifest/1";

Result<void> check_sizes(const std::vector<Manifest::Entry>& files, const Limits& limits) {
    if (files.size() > limits.files)
        return Error("release.too-many-files"_msg, {{"limit", limits.files}});
    std::size_t left = limits.whole;
    for (const auto& file : files) {
        if (file.size > limits.file)
            return Error("release.file-too-large"_msg,
                         {{"path", file.path}, {"limit", limits.file}});
        if (file.size > left) return Error("release.too-large"_msg, {{"limit", limits.whole}});
        left -= file.size;
    }
    return {};
}

// `files` is in order of path.
bool has_path(const std::vector<Manifest::Entry>& files, std::string_view path) {
    const auto found = std::ranges::lower_bound(
        files, path, {}, [](const auto& file) { return std::string_view(file.path); });
    return found != files.end() && found->path == path;
}

// No path twice, and none that is the folder of another.
Result<void> check_unique(const std::vector<Manifest::Entry>& files) {
    const std::string* before = nullptr;
    for (const auto& file : files) {
        const std::string_view path = file.path;
        bool clashes = before && *before == path;
        for (auto slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1))
            clashes = clashes || has_path(files, path.substr(0, slash));
        if (clashes) return Error("release.same-path-twice"_msg, {{"path", path}});
        before = &file.path;
    }
    return {};
}

// Line by line; what does not fit is told with its number.
class Lines {
public:
    explicit Lines(std::string_view text) : rest_(text) {}

    bool ended() const { return rest_.empty(); }
    // The rest of the next line after `opening`, or nothing.
    std::optional<std::string_view> next(std::string_view opening) {
        ++number_;
        const std::size_t end = rest_.find('\n');
        if (end == rest_.npos || !rest_.starts_with(opening)) return std::nullopt;
        const auto line = rest_.substr(0, end);
        rest_.remove_prefix(end + 1);
        if (line.size() < opening.size()) return std::nullopt;
        return line.substr(opening.size());
    }
    Error wrong() const { return Error("release.not-a-manifest"_msg, {{"line", number_}}); }

private:
    std::string_view rest_;
    int number_ = 0;
};

// SIZE HASH PATH
std::optional<Manifest::Entry> read_entry(std::string_view line) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size);
    if (error != std::errc()) return std::nullopt;
    line.remove_prefix(static_cast<std::size_t>(end - line.data()));
    constexpr std::size_t hash_ends = 1 + 64;
    if (line.size() < hash_ends + 2 || line[0] != ' ' || line[hash_ends] != ' ')
        return std::nullopt;
    const auto hash = Hash::from_hex(line.substr(1, 64));
    if (!hash) return std::nullopt;
    return Manifest::Entry{std::string(line.substr(hash_ends + 1)), size, *hash};
}

Result<std::vector<Manifest::Entry>> read_entries(Lines& lines, const Limits& limits) {
    std::vector<Manifest::Entry> files;
    while (!lines.ended()) {
        const auto line = lines.next("file ");
        auto entry = line ? read_entry(*line) : std::nullopt;
        if (!entry) return lines.wrong();
        files.push_back(std::move(*entry));
        if (files.size() > limits.files)
            return Error("release.too-many-files"_msg, {{"limit", limits.files}});
    }
    return files;
}

} // namespace

Result<Manifest> Manifest::of(Version version, Date published, std::vector<Entry> files,
                              const Limits& limits) {
    for (const auto& file : files)
        if (auto safe = check_path(file.path); !safe) return safe.error();
    if (auto sizes = check_sizes(files, limits); !sizes) return sizes.error();
    std::ranges::sort(files, {}, &Entry::path);
    if (auto unique = check_unique(files); !unique) return unique.error();
    return Manifest(version, published, std::move(files));
}

Result<Manifest> Manifest::parse(std::string_view text, const Limits& limits) {
    Lines lines(text);
    const auto opening = lines.next(first_line);
    if (!opening || !opening->empty()) return lines.wrong();
    const auto version = Version::parse(lines.next("version ").value_or(""));
    if (!version) return lines.wrong();
    const auto published = Date::parse(lines.next("published ").value_or(""));
    if (!published) return lines.wrong();
    auto files = read_entries(lines, limits);
    if (!files) return files.error();
    auto manifest = of(*version, *published, std::move(*files), limits);
    // One version has one text: what is in another order or written otherwise is refused.
    if (manifest && manifest->text() != text) return Error("release.manifest-not-canonical"_msg);
    return manifest;
}

std::string Manifest::text() const {
    std::string text = fmt::format("{}\nversion {}\npublished {}\n", first_line, version_.text(),
                                   published_.iso());
    for (const Entry& file : files_)
        fmt::format_to(std::back_inserter(text), "file {} {} {}\n", file.size, file.hash.hex(),
                       file.path);
    return text;
}

} // namespace release
