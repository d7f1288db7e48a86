// Derived bytes as files, one for each item: DATA/derived/KEY, where KEY is 64 hexadecimal digits.
//
// Why many files and not one? One file would be read in one go, but an edit that redoes one page
// would write all of it again, and two processes (serve, and an editor's check) would have to lock
// it against each other; damage would cost everything. With a file for each item, writing is one
// rename, which needs no lock since both processes would write the same bytes under the same key;
// damage costs one item; an operator may delete any file, or all, at any time. Reading 2,000 small
// files takes some 30 ms.
//
// Nothing waits for the disk: an item that a power cut emptied fails its check, and is made again.
// Each item opens with a checksum over its key and its bytes, so neither a damaged file nor one
// copied to another name is ever used.
#pragma once

#include <domain/release/derived.hpp>
#include <domain/release/disk.hpp>

#include <atomic>
#include <filesystem>
#include <mutex>

namespace adapters::store {

class DerivedFiles final : public release::Derived {
public:
    // `disk` and `hashing` live longer than this. The folder is made when the first item is kept.
    DerivedFiles(std::filesystem::path folder, release::Disk& disk, const release::Hashing& hashing)
        : folder_(std::move(folder)), disk_(disk), hashing_(hashing) {}

    std::optional<std::string> find(const release::DerivedKey&) override;
    Result<void> keep(const release::DerivedKey&, std::string_view bytes) override;
    // What another program version or content folder keeps in the same place goes as well, and
    // costs it some time.
    void prune(const std::set<release::DerivedKey>& in_use) override;

private:
    std::filesystem::path file_of(const release::DerivedKey&) const;
    std::string opening_of(const release::DerivedKey&, std::string_view bytes) const;

    std::filesystem::path folder_;
    release::Disk& disk_;
    const release::Hashing& hashing_;
    std::atomic<bool> is_off_ = false; // the disk failed once: nothing more is written
    std::mutex writing_; // pruning takes a half-written file for one that a crash has left
};

} // namespace adapters::store
