#include <adapters/system/watcher.hpp>

#include <fmt/format.h>

#include <cerrno>
#include <functional>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

namespace adapters::system {

namespace fs = std::filesystem;

namespace {

constexpr int deepest = 32;
constexpr std::uint32_t changes =
    IN_CREATE | IN_DELETE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB;

bool is_hidden(std::string_view name) { return name.starts_with('.'); }

// Calls `visit` for every entry that is not hidden, and then goes on into it when it is a folder.
template <class Visit> void walk(const fs::path& folder, int depth, const Visit& visit) {
    std::error_code error, ignored;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        if (is_hidden(entry->path().filename().native())) continue;
        const bool is_folder =
            entry->symlink_status(ignored).type() == fs::file_type::directory; // links are not
        visit(entry->path(), is_folder);
        if (is_folder && depth < deepest) walk(entry->path(), depth + 1, visit);
    }
}

} // namespace

Watcher::Watcher(fs::path folder, By by) : folder_(std::move(folder)), by_(by) {
    if (by_ == By::notice) start();
    if (by_ == By::looking) seen_ = fingerprint();
}

bool Watcher::changed() {
    if (by_ == By::looking) {
        const std::uint64_t before = std::exchange(seen_, fingerprint());
        return seen_ != before;
    }
    if (identity() == root_) return was_told();
    start();
    if (by_ == By::looking) seen_ = fingerprint();
    return true;
}

// Which folder stands under the name now: another one after a removal or a turned link.
Watcher::Identity Watcher::identity() const {
    struct stat about{};
    if (stat(folder_.c_str(), &about) != 0) return {};
    return {about.st_dev, about.st_ino};
}

void Watcher::start() {
    notices_ = Descriptor(inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    if (!notices_) {
        by_ = By::looking;
        return;
    }
    root_ = identity();
    watch_all();
}

// First the watch, then the list: a folder made in between is in the list or told as a notice.
// Watching what is watched already changes nothing.
void Watcher::watch_all() {
    const auto watch = [&](const fs::path& folder) {
        if (inotify_add_watch(notices_.number(), folder.c_str(), changes | IN_ONLYDIR) >= 0) return;
        const bool is_gone = errno == ENOENT || errno == ENOTDIR || errno == EACCES;
        if (!is_gone) by_ = By::looking; // no watches left, or a disk that has none
    };
    watch(folder_);
    walk(folder_, 0, [&](const fs::path& path, bool is_folder) {
        if (is_folder) watch(path);
    });
}

bool Watcher::was_told() {
    bool told = false, has_new_folder = false;
    alignas(inotify_event) char buffer[4096];
    for (;;) {
        const ssize_t size = read(notices_.number(), buffer, sizeof buffer);
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) break; // EAGAIN: nothing more
        for (ssize_t at = 0; at < size;) {
            const auto* event = reinterpret_cast<const inotify_event*>(buffer + at);
            at += static_cast<ssize_t>(sizeof *event + event->len);
            if ((event->mask & IN_IGNORED) != 0) continue;
            if (event->len > 0 && is_hidden(event->name)) continue;
            told = true;
            has_new_folder |= (event->mask & (IN_ISDIR | IN_Q_OVERFLOW)) != 0;
        }
    }
    if (has_new_folder) watch_all();
    if (by_ == By::looking) seen_ = fingerprint();
    return told;
}

// Changes with the name, time, size or number of any file or folder.
std::uint64_t Watcher::fingerprint() const {
    const Identity root = identity();
    std::uint64_t sum = root.device * 31 + root.number;
    walk(folder_, 0, [&](const fs::path& path, bool) {
        struct stat about{};
        if (lstat(path.c_str(), &about) != 0) return;
        const auto text = fmt::format("{} {} {} {}.{} {}.{}", path.native(), about.st_ino,
                                      about.st_size, about.st_mtim.tv_sec, about.st_mtim.tv_nsec,
                                      about.st_ctim.tv_sec, about.st_ctim.tv_nsec);
        sum += std::hash<std::string>()(text); // a sum, since the list has no order
    });
    return sum;
}

} // namespace adapters::system
