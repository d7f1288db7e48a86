#include <domain/release/site_folder.hpp>

#include <base/text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace release {

namespace fs = std::filesystem;

namespace {

using Things = std::vector<Disk::Inside>;

Argument shown(const fs::path& path) { return {"path", Text::mended(path.native()).bytes()}; }

// "DIR/" and "DIR" are one folder.
fs::path without_slash(fs::path folder) {
    return folder.has_filename() ? folder : folder.parent_path();
}

// Hidden and beside the place, so on the same disk.
fs::path beside(const fs::path& place) {
    return place.parent_path() / ("." + place.filename().string() + ".waymark-new");
}

bool is_there(const fs::path& place, Disk& disk) {
    const auto names = disk.names_in(place.parent_path());
    return std::ranges::binary_search(names, place.filename().string());
}

// Says what the signature is for, so that one made by the same key for anything else is none here.
std::string purpose(const Manifest& manifest) {
    return fmt::format("waymark site {} published {}", manifest.version().text(),
                       manifest.published().iso());
}

bool is_about_the_list(std::string_view path) {
    return path == manifest_file || path == manifest_signature;
}

std::size_t longest_list() { return site_limits.files * 256; }

Result<Manifest> manifest_in(const fs::path& folder, Disk& disk) {
    const auto text = disk.read(folder / manifest_file, longest_list());
    if (!text) return Error("site.no-manifest"_msg, {shown(folder)});
    return Manifest::parse(*text, site_limits);
}

// The key that signed the list, when it is one of those that are trusted.
Result<Signature> signer_of(const fs::path& folder, Disk& disk, const Verifying& verifying) {
    const auto text = disk.read(folder / manifest_file, longest_list());
    if (!text) return Error("site.no-manifest"_msg, {shown(folder)});
    constexpr std::size_t longest_signature = 2048;
    const auto signature = disk.read(folder / manifest_signature, longest_signature);
    if (!signature) return Error("site.not-signed"_msg, {shown(folder)});
    auto by = verifying.verify(*text, *signature);
    if (by) return by;
    if (by.error().what().id == "signature.unknown-key"_msg)
        return Error("site.other-key"_msg, by.error().what().arguments);
    return Error("site.list-changed"_msg, {shown(folder)});
}

Changes compare(const Manifest& manifest, const fs::path& folder, Disk& disk,
                const Hashing& hashing) {
    Changes changes;
    auto listed = manifest.files().begin();
    const auto missing_before = [&](const std::string* path) {
        for (; listed != manifest.files().end() && (!path || listed->path < *path); ++listed)
            changes.removed.push_back(listed->path);
    };
    for (const Disk::Inside& one : disk.everything_in(folder).value_or(Things())) {
        if (is_about_the_list(one.path)) continue;
        missing_before(&one.path);
        if (listed == manifest.files().end() || listed->path != one.path) {
            changes.added.push_back(one.path);
            continue;
        }
        const auto bytes = one.kind == Disk::Kind::file && one.size == listed->size
                               ? disk.read(folder / one.path, site_limits.file)
                               : std::nullopt;
        if (!bytes || hashing.of(*bytes) != listed->hash) changes.changed.push_back(one.path);
        ++listed;
    }
    missing_before(nullptr);
    return changes;
}

} // namespace

Result<void> may_hold_site(const fs::path& folder, Disk& disk) {
    const fs::path place = without_slash(folder);
    if (!is_there(place, disk)) return {};
    const auto inside = disk.everything_in(place);
    if (!inside) return Error("site.not-ours"_msg, {shown(place)}); // a file
    if (inside->empty()) return {};
    const auto manifest = manifest_in(place, disk);
    if (!manifest) return Error("site.not-ours"_msg, {shown(place)});
    const auto& files = manifest->files();
    for (const Disk::Inside& one : *inside)
        if (!is_about_the_list(one.path) &&
            !std::ranges::binary_search(files, one.path, {}, &Manifest::Entry::path))
            return Error("site.has-others"_msg,
                         {shown(place), {"name", Text::mended(one.path).bytes()}});
    return {};
}

NewSite::NewSite(fs::path folder, Disk& disk, const Hashing& hashing)
    : place_(without_slash(std::move(folder))), beside_(beside(place_)), disk_(disk),
      hashing_(hashing) {
    disk_.remove(beside_);
    disk_.make_folder(beside_);
    folders_.insert(beside_);
}

NewSite::~NewSite() {
    if (is_finished_) return;
    try {
        disk_.remove(beside_);
    } catch (const DiskFailed&) { // the next export removes it
    }
}

void NewSite::add(std::string path, std::string_view bytes) {
    const fs::path file = beside_ / path;
    if (folders_.insert(file.parent_path()).second) disk_.make_folder(file.parent_path());
    disk_.write(file, bytes, Write::quick);
    bytes_ += bytes.size();
    if (!is_about_the_list(path))
        files_.push_back({std::move(path), bytes.size(), hashing_.of(bytes)});
}

Result<Manifest> NewSite::finish(Version version, Date published, const Signing* key) {
    auto manifest = Manifest::of(version, published, std::move(files_), site_limits);
    if (!manifest) return manifest;
    const std::string text = manifest->text();
    add(std::string(manifest_file), text);
    if (key) add(std::string(manifest_signature), key->sign(text, purpose(*manifest)));
    disk_.settle(beside_);
    put_in_place();
    is_finished_ = true;
    return manifest;
}

void NewSite::put_in_place() {
    if (!is_there(place_, disk_)) {
        disk_.rename(beside_, place_);
        return;
    }
    disk_.exchange(beside_, place_);
    disk_.remove(beside_); // the old site; if that fails the next export does it
}

Result<SiteVerdict> verify_site(const fs::path& folder, Disk& disk, const Hashing& hashing,
                                const Verifying& verifying) {
    const auto by = signer_of(folder, disk, verifying);
    if (!by) return by.error();
    auto manifest = manifest_in(folder, disk);
    if (!manifest) return manifest.error();
    if (by->comment != purpose(*manifest)) return Error("site.other-purpose"_msg, {shown(folder)});
    Changes changes = compare(*manifest, folder, disk, hashing);
    return SiteVerdict{std::move(*manifest), by->key, std::move(changes)};
}

} // namespace release
