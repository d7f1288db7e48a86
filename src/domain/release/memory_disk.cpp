#include <domain/release/memory_disk.hpp>

#include <algorithm>

namespace release {

namespace fs = std::filesystem;

namespace {

// Is `path` the folder itself, or inside it?
bool is_within(const fs::path& folder, const fs::path& path) {
    const auto [end, rest] = std::ranges::mismatch(folder, path);
    return end == folder.end();
}

class NoLock final : public DiskLock {};

[[noreturn]] void fail(const fs::path& path, MessageId what) {
    throw DiskFailed(Error(what, {{"path", path.string()}}));
}

} // namespace

void MemoryDisk::change(const fs::path& path) {
    if (changes_left_ == 0) fail(path, "disk.full"_msg);
    if (changes_left_ > 0) --changes_left_;
}

std::optional<std::string> MemoryDisk::read(const fs::path& path, std::size_t limit) {
    const std::scoped_lock hold(mutex_);
    const auto file = files_.find(path);
    if (file == files_.end()) return std::nullopt;
    if (file->second.bytes.size() > limit) fail(path, "disk.too-large"_msg);
    return file->second.bytes;
}

void MemoryDisk::write(const fs::path& path, std::string_view bytes, Write how) {
    const std::scoped_lock hold(mutex_);
    if (!folders_.contains(path.parent_path())) fail(path, "disk.failed"_msg);
    change(path);
    files_[path] = {std::string(bytes), how != Write::quick};
}

void MemoryDisk::make_folder(const fs::path& path) {
    const std::scoped_lock hold(mutex_);
    change(path);
    for (fs::path folder = path; !folder.empty() && folder != folder.root_path();
         folder = folder.parent_path())
        folders_.insert(folder);
}

void MemoryDisk::settle(const fs::path& folder) {
    const std::scoped_lock hold(mutex_);
    change(folder);
    for (auto& [path, stored] : files_)
        if (is_within(folder, path)) stored.settled = true;
}

void MemoryDisk::rename(const fs::path& from, const fs::path& to) {
    const std::scoped_lock hold(mutex_);
    if (folders_.contains(to) || (!folders_.contains(from) && !files_.contains(from)))
        fail(from, "disk.failed"_msg);
    change(from);
    const auto moved = [&](const fs::path& path) {
        return path == from ? to : to / path.lexically_relative(from);
    };
    std::map<fs::path, Stored> files;
    for (auto& [path, stored] : files_)
        files.insert_or_assign(is_within(from, path) ? moved(path) : path, std::move(stored));
    std::set<fs::path> folders;
    for (const auto& path : folders_) folders.insert(is_within(from, path) ? moved(path) : path);
    files_ = std::move(files);
    folders_ = std::move(folders);
}

void MemoryDisk::exchange(const fs::path& one, const fs::path& other) {
    const std::scoped_lock hold(mutex_);
    if (!folders_.contains(one) || !folders_.contains(other)) fail(one, "disk.failed"_msg);
    change(one);
    const auto moved = [&](const fs::path& path) {
        if (path == one) return other;
        if (path == other) return one;
        if (is_within(one, path)) return other / path.lexically_relative(one);
        return is_within(other, path) ? one / path.lexically_relative(other) : path;
    };
    std::map<fs::path, Stored> files;
    for (auto& [path, stored] : files_) files.emplace(moved(path), std::move(stored));
    std::set<fs::path> folders;
    for (const fs::path& path : folders_) folders.insert(moved(path));
    files_ = std::move(files);
    folders_ = std::move(folders);
}

// One change for each file, as a disk does it: removing can stop half way.
void MemoryDisk::remove(const fs::path& path) {
    const std::scoped_lock hold(mutex_);
    for (auto file = files_.begin(); file != files_.end();) {
        if (!is_within(path, file->first)) {
            ++file;
            continue;
        }
        change(path);
        file = files_.erase(file);
    }
    std::erase_if(folders_, [&](const fs::path& folder) { return is_within(path, folder); });
}

std::vector<std::string> MemoryDisk::names_in(const fs::path& folder) {
    const std::scoped_lock hold(mutex_);
    std::vector<std::string> names;
    for (const auto& [path, stored] : files_)
        if (path.parent_path() == folder) names.push_back(path.filename().string());
    for (const fs::path& path : folders_)
        if (path.parent_path() == folder) names.push_back(path.filename().string());
    std::ranges::sort(names);
    return names;
}

std::optional<std::vector<Disk::Inside>> MemoryDisk::everything_in(const fs::path& folder) {
    const std::scoped_lock hold(mutex_);
    if (!folders_.contains(folder)) return std::nullopt;
    std::vector<Inside> all;
    const auto add = [&](const fs::path& path, Kind kind, std::size_t size) {
        all.push_back({path.lexically_relative(folder).generic_string(), kind, size});
    };
    for (const auto& [path, stored] : files_)
        if (is_within(folder, path)) add(path, Kind::file, stored.bytes.size());
    const auto holds_something = [&](const fs::path& one) {
        const auto inside = [&](const fs::path& path) { return path.parent_path() == one; };
        return std::ranges::any_of(folders_, inside) ||
               std::ranges::any_of(files_, [&](const auto& file) { return inside(file.first); });
    };
    for (const fs::path& path : folders_)
        if (path != folder && is_within(folder, path) && !holds_something(path))
            add(path, Kind::other, 0);
    std::ranges::sort(all, {}, &Inside::path);
    return all;
}

std::unique_ptr<DiskLock> MemoryDisk::lock(const fs::path&) { return std::make_unique<NoLock>(); }

void MemoryDisk::lose_power() {
    const std::scoped_lock hold(mutex_);
    for (auto& [path, stored] : files_)
        if (!stored.settled) stored.bytes.clear();
}

} // namespace release
