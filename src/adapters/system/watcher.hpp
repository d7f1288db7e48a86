// Has the folder of content changed since we last asked?
//
//     if (watcher.changed()) toolkit = compile(read_folder(content));   // on each request
//
// The system tells us (inotify), so asking costs two system calls, a few microseconds, however
// large the folder is. Where it cannot (too many watches, some network drives), we look at the time
// and size of every file instead, which costs about a millisecond for 500 files.
#pragma once

#include <adapters/system/descriptor.hpp>

#include <cstdint>
#include <filesystem>

namespace adapters::system {

// One thread at a time: it stands beside what it guards, under the same mutex.
class Watcher {
public:
    enum class By { notice, looking };

    // The folder need not be there yet. Never throws for what the disk does.
    explicit Watcher(std::filesystem::path folder, By by = By::notice);

    // True once after any number of changes: files and folders added, edited, renamed or removed at
    // any depth, the folder itself removed, made again, or a link to it turned elsewhere. Hidden
    // names do not count. Read the folder after asking: what changes from then on is told next
    // time.
    bool changed();

    // `looking` where the system does not tell us.
    By by() const { return by_; }

private:
    struct Identity {
        std::uint64_t device = 0, number = 0; // zeros: not there
        friend bool operator==(const Identity&, const Identity&) = default;
    };
    Identity identity() const;
    void start();
    void watch_all();
    bool was_told();
    std::uint64_t fingerprint() const;

    std::filesystem::path folder_;
    By by_;
    Descriptor notices_;
    Identity root_;
    std::uint64_t seen_ = 0;
};

} // namespace adapters::system
