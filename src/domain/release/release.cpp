#include <domain/release/release.hpp>

#include <base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <ranges>

namespace release {

namespace {

constexpr std::size_t longest_path = 512;
constexpr std::ptrdiff_t deepest_path = 16;
constexpr int last_edition = 999;
constexpr int old_after_days = 180;

int value_of(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    return -1;
}

// 2 to 999, without a leading zero.
std::optional<int> read_edition(std::string_view text) {
    int edition = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), edition);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    if (text.front() == '0' || edition < 2 || edition > last_edition) return std::nullopt;
    return edition;
}

bool is_safe_part(std::string_view part) { return !part.empty() && part.front() != '.'; }

bool is_safe(std::string_view path) {
    if (path.empty() || path.size() > longest_path || !is_utf8(path)) return false;
    const auto is_bad = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\';
    };
    if (std::ranges::any_of(path, is_bad)) return false;
    if (std::ranges::count(path, '/') >= deepest_path) return false;
    for (std::size_t start = 0;;) {
        const std::size_t slash = path.find('/', start);
        if (!is_safe_part(path.substr(start, slash - start))) return false;
        if (slash == std::string_view::npos) return true;
        start = slash + 1;
    }
}

} // namespace

std::string Hash::hex() const {
    std::string text;
    text.reserve(2 * bytes.size());
    for (const std::uint8_t byte : bytes)
        for (const int half : {byte >> 4, byte & 15}) text += "0123456789abcdef"[half];
    return text;
}

std::optional<Hash> Hash::from_hex(std::string_view text) {
    Hash hash;
    if (text.size() != 2 * hash.bytes.size()) return std::nullopt;
    for (std::size_t i = 0; i < hash.bytes.size(); ++i) {
        const int high = value_of(text[2 * i]), low = value_of(text[2 * i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        hash.bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return hash;
}

Result<Version> Version::parse(std::string_view text) {
    const auto wrong = [&] {
        return Error("release.not-a-version"_msg,
                     {{"words", Text::mended(text.substr(0, 40)).bytes()}});
    };
    if (text.size() < 10 || text[4] != '.' || text[7] != '.') return wrong();
    std::string iso(text.substr(0, 10));
    iso[4] = iso[7] = '-';
    const auto day = Date::parse(iso);
    if (!day) return wrong();
    if (text.size() == 10) return Version(*day);
    const auto edition = text[10] == '.' ? read_edition(text.substr(11)) : std::nullopt;
    if (!edition) return wrong();
    return Version(*day, *edition);
}

std::string Version::text() const {
    std::string text = day_.iso();
    std::ranges::replace(text, '-', '.');
    return edition_ == 1 ? text : fmt::format("{}.{}", text, edition_);
}

Result<void> check_path(std::string_view path) {
    if (is_safe(path)) return {};
    return Error("release.unsafe-path"_msg, {{"path", Text::mended(path.substr(0, 200)).bytes()}});
}

Changes between(const Manifest& from, const Manifest& to) {
    Changes changes;
    auto old = from.files().begin();
    for (const auto& file : to.files()) {
        for (; old != from.files().end() && old->path < file.path; ++old)
            changes.removed.push_back(old->path);
        if (old == from.files().end() || old->path != file.path) {
            changes.added.push_back(file.path);
            continue;
        }
        if (*old != file) changes.changed.push_back(file.path);
        ++old;
    }
    for (; old != from.files().end(); ++old) changes.removed.push_back(old->path);
    return changes;
}

Result<Accepted> may_replace(std::optional<Version> installed, const Manifest& offered,
                             SignedBy signed_by, Date today) {
    const auto versions = [&] {
        return std::vector<Argument>{{"offered", offered.version().text()},
                                     {"installed", installed->text()}};
    };
    if (signed_by == SignedBy::unknown_key) return Error("release.untrusted"_msg);
    const Date latest = std::max(offered.published(), offered.version().day());
    if (latest > today) return Error("release.from-the-future"_msg, {{"day", latest}});
    if (installed && offered.version() == *installed)
        return Error("release.same-version"_msg, versions());
    if (installed && offered.version() < *installed)
        return Error("release.older-version"_msg, versions());
    Accepted accepted;
    const int age = days_between(offered.published(), today);
    if (age > old_after_days)
        accepted.warnings.push_back(
            {"release.old-pack"_msg, {{"day", offered.published()}, {"days", age}}});
    return accepted;
}

} // namespace release
