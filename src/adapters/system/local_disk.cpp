#include <adapters/system/local_disk.hpp>

#include <adapters/system/descriptor.hpp>

#include <base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

namespace adapters::system {

namespace fs = std::filesystem;
using release::DiskFailed, release::Write;

namespace {

constexpr std::string_view temporary = ".waymark-tmp-";

Argument shown(const fs::path& path) { return {"path", Text::mended(path.native()).bytes()}; }

[[noreturn]] void fail(const fs::path& path, int error) {
    const Argument where = shown(path);
    switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: throw DiskFailed(Error("disk.full"_msg, {where}));
    case EACCES:
    case EPERM:
    case EROFS: throw DiskFailed(Error("disk.not-allowed"_msg, {where}));
    }
    const char* name = strerrorname_np(error);
    throw DiskFailed(Error("disk.failed"_msg, {where, {"code", name ? name : "?"}}));
}

bool is_absence(int error) { return error == ENOENT || error == ENOTDIR; }

Descriptor open_folder(const fs::path& path) {
    Descriptor folder(open(path.empty() ? "." : path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder) fail(path, errno);
    return folder;
}

void sync_folder(const fs::path& path) {
    const Descriptor folder = open_folder(path);
    if (fsync(folder.number()) != 0) fail(path, errno);
}

// A file under a hidden name, gone with this object unless it was moved to its place.
class Temporary {
public:
    Temporary(const Descriptor& folder, const fs::path& place, mode_t mode)
        : folder_(folder), place_(place) {
        std::uint64_t random = 0;
        if (getrandom(&random, sizeof random, 0) != sizeof random) fail(place_, errno);
        name_ = fmt::format("{}{:016x}", temporary, random);
        file_ = Descriptor(openat(folder_.number(), name_.c_str(),
                                  O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
        if (!file_) fail(place_, errno);
        flock(file_.number(), LOCK_EX | LOCK_NB); // tells `sweep` that we live
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary() {
        if (!moved_) unlinkat(folder_.number(), name_.c_str(), 0);
    }

    void fill(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t wrote = ::write(file_.number(), bytes.data(), bytes.size());
            if (wrote < 0 && errno != EINTR) fail(place_, errno);
            if (wrote > 0) bytes.remove_prefix(static_cast<std::size_t>(wrote));
        }
    }
    void sync() {
        if (fsync(file_.number()) != 0) fail(place_, errno);
    }
    // False when another process swept the file away, in the moment before we had locked it.
    bool move() {
        moved_ = renameat(folder_.number(), name_.c_str(), folder_.number(),
                          place_.filename().c_str()) == 0;
        if (!moved_ && errno != ENOENT) fail(place_, errno);
        return moved_;
    }

private:
    const Descriptor& folder_;
    const fs::path& place_;
    std::string name_;
    Descriptor file_;
    bool moved_ = false;
};

class HeldLock final : public release::DiskLock {
public:
    explicit HeldLock(Descriptor file) : file_(std::move(file)) {}

private:
    Descriptor file_; // closing it lets go
};

} // namespace

std::optional<std::string> LocalDisk::read(const fs::path& path, std::size_t limit) {
    // Without O_NONBLOCK a named pipe would hold us until somebody writes.
    const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file && is_absence(errno)) return std::nullopt;
    if (!file) fail(path, errno);
    struct stat about{};
    if (fstat(file.number(), &about) != 0) fail(path, errno);
    if (!S_ISREG(about.st_mode)) fail(path, S_ISDIR(about.st_mode) ? EISDIR : EINVAL);
    auto bytes = read_all(file, limit);
    if (bytes) return bytes;
    if (errno != 0) fail(path, errno);
    throw DiskFailed(Error("disk.too-large"_msg, {shown(path), {"limit", limit}}));
}

void LocalDisk::write(const fs::path& path, std::string_view bytes, Write how) {
    const Descriptor folder = open_folder(path.parent_path());
    for (int attempt = 0; attempt < 3; ++attempt) {
        Temporary file(folder, path, how == Write::durable_private ? 0600 : 0666);
        file.fill(bytes);
        if (how != Write::quick) file.sync();
        if (!file.move()) continue;
        if (how != Write::quick && fsync(folder.number()) != 0) fail(path, errno);
        return;
    }
    fail(path, ENOENT);
}

void LocalDisk::make_folder(const fs::path& path) {
    std::error_code error;
    fs::create_directories(path, error);
    if (error) fail(path, error.value());
}

void LocalDisk::settle(const fs::path& path) {
    const Descriptor folder = open_folder(path);
    if (syncfs(folder.number()) != 0) fail(path, errno);
}

void LocalDisk::rename(const fs::path& from, const fs::path& to) {
    int failed = renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE);
    if (failed != 0 && (errno == EINVAL || errno == ENOSYS)) { // a filesystem without it
        std::error_code ignored;
        if (fs::exists(to, ignored)) fail(to, EEXIST);
        failed = ::rename(from.c_str(), to.c_str());
    }
    if (failed != 0) fail(to, errno);
    sync_folder(to.parent_path());
    if (from.parent_path() != to.parent_path()) sync_folder(from.parent_path());
}

void LocalDisk::exchange(const fs::path& one, const fs::path& other) {
    if (renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0) {
        sync_folder(one.parent_path());
        sync_folder(other.parent_path());
        return;
    }
    if (errno != EINVAL && errno != ENOSYS) fail(other, errno);
    const fs::path aside = one.native() + "-aside"; // a filesystem that can not exchange
    remove(aside);
    rename(other, aside);
    rename(one, other);
    rename(aside, one);
}

void LocalDisk::remove(const fs::path& path) {
    std::error_code error;
    fs::remove_all(path, error);
    if (error && !is_absence(error.value())) fail(path, error.value());
}

std::vector<std::string> LocalDisk::names_in(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error))
        names.push_back(entry->path().filename().string());
    if (error && !is_absence(error.value())) fail(folder, error.value());
    std::ranges::sort(names);
    return names;
}

std::optional<std::vector<release::Disk::Inside>> LocalDisk::everything_in(const fs::path& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) return std::nullopt;
    std::vector<Inside> all;
    fs::recursive_directory_iterator entry(folder, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code gone; // meanwhile: listed as nothing that can be read
        const fs::file_status status = entry->symlink_status(gone);
        if (fs::is_directory(status) && !fs::is_empty(entry->path(), gone)) continue;
        const bool is_file = fs::is_regular_file(status);
        const auto size = is_file ? entry->file_size(gone) : 0;
        all.push_back({entry->path().lexically_relative(folder).generic_string(),
                       is_file && !gone ? Kind::file : Kind::other,
                       static_cast<std::size_t>(gone ? 0 : size)});
    }
    if (error) fail(folder, error.value());
    std::ranges::sort(all, {}, &Inside::path);
    return all;
}

void LocalDisk::sweep(const fs::path& path) {
    for (const std::string& name : names_in(path)) {
        if (!name.starts_with(temporary)) continue;
        const fs::path left = path / name;
        const Descriptor file(open(left.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
        if (file && flock(file.number(), LOCK_EX | LOCK_NB) == 0) unlink(left.c_str());
    }
}

std::unique_ptr<release::DiskLock> LocalDisk::lock(const fs::path& path) {
    Descriptor file(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666));
    if (!file) fail(path, errno);
    while (flock(file.number(), LOCK_EX) != 0)
        if (errno != EINTR) fail(path, errno);
    return std::make_unique<HeldLock>(std::move(file));
}

} // namespace adapters::system
