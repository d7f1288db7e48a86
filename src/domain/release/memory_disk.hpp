// A disk in memory, for tests: it can be pulled out in the middle, and lose its power.
#pragma once

#include <domain/release/disk.hpp>

#include <map>
#include <mutex>
#include <set>

namespace release {

class MemoryDisk final : public Disk {
public:
    std::optional<std::string> read(const std::filesystem::path&, std::size_t limit) override;
    void write(const std::filesystem::path&, std::string_view bytes, Write) override;
    void make_folder(const std::filesystem::path&) override;
    void settle(const std::filesystem::path& folder) override;
    void rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
    void exchange(const std::filesystem::path& one, const std::filesystem::path& other) override;
    void remove(const std::filesystem::path&) override;
    std::vector<std::string> names_in(const std::filesystem::path& folder) override;
    std::optional<std::vector<Inside>> everything_in(const std::filesystem::path& folder) override;
    void sweep(const std::filesystem::path&) override {}
    std::unique_ptr<DiskLock> lock(const std::filesystem::path&) override;

    // After this many more calls that change something, each further one fails as a full disk.
    void fails_after(int changes) { changes_left_ = changes; }
    void works_again() { changes_left_ = -1; }
    // Empties what was written quickly and not settled.
    void lose_power();

private:
    struct Stored {
        std::string bytes;
        bool settled;
    };
    void change(const std::filesystem::path&);

    std::mutex mutex_; // guards everything below
    std::map<std::filesystem::path, Stored> files_;
    std::set<std::filesystem::path> folders_;
    int changes_left_ = -1; // -1: never fails
};

} // namespace release
