#include <adapters/store/installed_folders.hpp>

#include <algorithm>
#include <set>

namespace adapters::store {

namespace {

namespace fs = std::filesystem;
using release::DiskFailed, release::Installed, release::Manifest, release::Pack, release::Version,
    release::Write;

constexpr std::string_view first_line = "waymark-current/1\n";
constexpr const char* pointer_name = "current";
constexpr const char* manifest_name = ".manifest"; // no file of content opens with a dot
constexpr const char* incoming_name = ".incoming";
constexpr std::size_t largest_pointer = 4096, largest_manifest = std::size_t{16} << 20;
constexpr std::size_t versions_kept = 3;

// A line for each version after the first line; exactly so.
std::optional<std::vector<Version>> read_pointer(std::string_view text) {
    if (!text.starts_with(first_line)) return std::nullopt;
    text.remove_prefix(first_line.size());
    std::vector<Version> versions;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const auto version = Version::parse(text.substr(0, end));
        if (end == text.npos || !version) return std::nullopt;
        versions.push_back(*version);
        text.remove_prefix(end + 1);
    }
    return versions;
}

Error damaged(const fs::path& what) {
    return Error("installed.damaged"_msg, {{"path", what.string()}});
}

} // namespace

fs::path InstalledFolders::folder_of(Version version) const { return folder_ / version.text(); }

Result<Manifest> InstalledFolders::manifest_of(Version version) {
    const fs::path file = folder_of(version) / manifest_name;
    const auto text = disk_.read(file, largest_manifest);
    if (!text) return damaged(file);
    auto manifest = Manifest::parse(*text, limits_);
    if (!manifest || manifest->version() != version) return damaged(file);
    return manifest;
}

Result<std::vector<Version>> InstalledFolders::history() {
    const auto text = disk_.read(folder_ / pointer_name, largest_pointer);
    if (!text) return std::vector<Version>{};
    auto versions = read_pointer(*text);
    if (!versions) return damaged(folder_ / pointer_name);
    return std::move(*versions);
}

Result<std::optional<Installed>> InstalledFolders::current() {
    const auto versions = history();
    if (!versions) return versions.error();
    if (versions->empty()) return std::optional<Installed>();
    auto manifest = manifest_of(versions->front());
    if (!manifest) return manifest.error();
    return std::optional(Installed{std::move(*manifest), folder_of(versions->front())});
}

Result<void> InstalledFolders::install(const Pack& pack) {
    disk_.make_folder(folder_);
    const auto lock = disk_.lock(folder_ / ".lock");
    const Version version = pack.manifest.version();
    auto versions = history().value_or(std::vector<Version>{}); // a damaged pointer is replaced
    if (std::ranges::find(versions, version) != versions.end())
        return Error("installed.already"_msg, {{"version", version.text()}});
    try {
        disk_.sweep(folder_);
        disk_.remove(folder_of(version)); // undone, or left by a process that died: nobody uses it
        write_incoming(pack);
        disk_.rename(folder_ / incoming_name, folder_of(version));
        versions.insert(versions.begin(), version);
        if (versions.size() > versions_kept) versions.resize(versions_kept, version);
        point_to(versions);
    } catch (const DiskFailed&) {
        remove_all_but(history().value_or(versions)); // gives a full disk its room back
        throw;
    }
    remove_all_but(versions);
    return {};
}

// Every file, then the manifest, then all of it to the disk.
void InstalledFolders::write_incoming(const Pack& pack) {
    const fs::path incoming = folder_ / incoming_name;
    disk_.remove(incoming);
    std::set<fs::path> folders{incoming};
    for (const auto& file : pack.files) folders.insert((incoming / file.path).parent_path());
    for (const fs::path& folder : folders) disk_.make_folder(folder);
    for (const auto& file : pack.files) disk_.write(incoming / file.path, file.bytes, Write::quick);
    disk_.write(incoming / manifest_name, pack.manifest.text(), Write::quick);
    disk_.settle(incoming);
}

Result<std::optional<Version>> InstalledFolders::undo() {
    disk_.make_folder(folder_);
    const auto lock = disk_.lock(folder_ / ".lock");
    auto versions = history();
    if (!versions) return versions.error();
    if (versions->empty()) return Error("installed.nothing-to-undo"_msg);
    versions->erase(versions->begin());
    while (!versions->empty() && !manifest_of(versions->front()))
        versions->erase(versions->begin());
    point_to(*versions);
    // The folder that was undone stays until the next install: a running server may be reading it.
    if (versions->empty()) return std::optional<Version>();
    return std::optional(versions->front());
}

void InstalledFolders::point_to(const std::vector<Version>& versions) {
    std::string text(first_line);
    for (const Version& version : versions) text += version.text() + '\n';
    disk_.write(folder_ / pointer_name, text, Write::durable);
}

// What cannot be removed now is removed by the next install.
void InstalledFolders::remove_all_but(const std::vector<Version>& versions) {
    try {
        disk_.remove(folder_ / incoming_name);
        for (const std::string& name : disk_.names_in(folder_)) {
            const auto version = Version::parse(name);
            if (version && std::ranges::find(versions, *version) == versions.end())
                disk_.remove(folder_ / name);
        }
    } catch (const DiskFailed&) {
        return;
    }
}

} // namespace adapters::store
