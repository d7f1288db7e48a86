#include <adapters/system/folder.hpp>

#include <adapters/system/descriptor.hpp>

#include <base/text.hpp>

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

namespace adapters::system {

namespace {

using release::File, release::Limits;

struct CloseFolder {
    void operator()(DIR* folder) const { closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

Error about(MessageId what, const std::string& path) {
    return Error(what, {{"path", Text::mended(path).bytes()}});
}

Error no_access(const std::string& path, int error) {
    if (error == ENOENT) return about("folder.missing"_msg, path).hint("folder.name-another"_msg);
    if (error == ENOTDIR)
        return about("folder.not-a-folder"_msg, path).hint("folder.name-another"_msg);
    return about("folder.not-readable"_msg, path).hint("folder.allow-reading"_msg);
}

class Reading {
public:
    explicit Reading(const Limits& limits) : limits_(limits), left_(limits.whole) {}

    // `path` is empty for the root, which alone may be a link.
    Result<void> folder(int parent, const char* name, const std::string& path) {
        const int follow = path.empty() ? 0 : O_NOFOLLOW;
        Descriptor opened(openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | follow));
        if (!opened) return no_access(path.empty() ? name : path, errno);
        const OpenFolder open(fdopendir(opened.number()));
        if (!open) return no_access(path, errno);
        const int number = opened.release(); // closed with `open`
        for (errno = 0; const dirent* entry = readdir(open.get()); errno = 0) {
            if (entry->d_name[0] == '.') continue;
            const std::string inside = path.empty() ? entry->d_name : path + "/" + entry->d_name;
            if (auto read = this->entry(number, entry->d_name, inside); !read) return read;
        }
        if (errno != 0) return no_access(path, errno);
        return {};
    }

    std::vector<File> in_order() {
        std::ranges::sort(files_, {}, &File::path);
        return std::move(files_);
    }

private:
    Result<void> entry(int parent, const char* name, const std::string& path) {
        if (auto safe = release::check_path(path); !safe) return safe; // also ends the depth
        struct stat what{};
        if (fstatat(parent, name, &what, AT_SYMLINK_NOFOLLOW) != 0) return vanished(path);
        if (S_ISLNK(what.st_mode)) return about("folder.link"_msg, path);
        if (S_ISDIR(what.st_mode)) return folder(parent, name, path);
        if (!S_ISREG(what.st_mode)) return about("folder.not-a-file"_msg, path);
        return file(parent, name, path);
    }

    Result<void> file(int parent, const char* name, const std::string& path) {
        if (files_.size() == limits_.files)
            return Error("release.too-many-files"_msg, {{"limit", limits_.files}});
        const Descriptor open(openat(parent, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
        if (!open) return errno == ENOENT ? vanished(path) : no_access(path, errno);
        auto bytes = read_all(open, limits_.file);
        if (!bytes && errno != 0) return no_access(path, errno);
        if (!bytes)
            return Error("release.file-too-large"_msg, {{"path", path}, {"limit", limits_.file}});
        if (bytes->size() > left_)
            return Error("release.too-large"_msg, {{"limit", limits_.whole}});
        left_ -= bytes->size();
        files_.push_back({path, std::move(*bytes)});
        return {};
    }

    // An editor replaced or removed it between the list and the reading: it is not there, which is
    // an answer; the watcher brings us back when it is.
    Result<void> vanished(const std::string& path) {
        if (errno == ENOENT) return {};
        return no_access(path, errno);
    }

    const Limits& limits_;
    std::size_t left_;
    std::vector<File> files_;
};

} // namespace

Result<std::vector<File>> read_folder(const std::filesystem::path& path, const Limits& limits) {
    Reading reading(limits);
    const std::string name = path.empty() ? "." : path.string();
    if (auto read = reading.folder(AT_FDCWD, name.c_str(), {}); !read) return read.error();
    return reading.in_order();
}

} // namespace adapters::system
