// The disk of this machine.
//
// A file is written under a hidden name beside its place, brought to the disk and moved there, so
// that every reader sees the old bytes or the new ones. Whatever goes wrong, the hidden file is
// removed; after a kill, `sweep` finds it by the lock that its writer no longer holds.
#pragma once

#include <domain/release/disk.hpp>

namespace adapters::system {

class LocalDisk final : public release::Disk {
public:
    std::optional<std::string> read(const std::filesystem::path&, std::size_t limit) override;
    void write(const std::filesystem::path&, std::string_view bytes, release::Write) override;
    void make_folder(const std::filesystem::path&) override;
    void settle(const std::filesystem::path& folder) override;
    void rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
    void exchange(const std::filesystem::path& one, const std::filesystem::path& other) override;
    void remove(const std::filesystem::path&) override;
    std::vector<std::string> names_in(const std::filesystem::path& folder) override;
    std::optional<std::vector<Inside>> everything_in(const std::filesystem::path& folder) override;
    void sweep(const std::filesystem::path& folder) override;
    std::unique_ptr<release::DiskLock> lock(const std::filesystem::path&) override;
};

} // namespace adapters::system
