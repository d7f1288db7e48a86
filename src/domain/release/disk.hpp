// The disk as releases need it: whole files, written entirely or not at all.
//
// A failing disk is no wrong input: it throws DiskFailed, which carries what to tell the operator.
#pragma once

#include <base/error.hpp>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace release {

// disk.full, disk.not-allowed, disk.too-large or disk.failed, each with {path}; the last with
// {code}, the name the system gives.
class DiskFailed : public std::runtime_error {
public:
    explicit DiskFailed(Error error)
        : std::runtime_error(std::string(error.what().id.text())), error_(std::move(error)) {}
    const Error& error() const { return error_; }

private:
    Error error_;
};

enum class Write {
    durable,         // there after a power cut, once the call returned
    durable_private, // the same, and readable by its owner alone
    quick            // whole or absent for every reader, but a power cut may empty it until settle
};

// Held until it is destroyed; the system lets go of it when the process dies.
class DiskLock {
public:
    virtual ~DiskLock() = default;
};

// Several threads may call. Every call may throw DiskFailed, and then has changed nothing that a
// later call could mistake for a finished one.
class Disk {
public:
    enum class Kind { file, other }; // other: a link, a pipe, a folder that is empty
    struct Inside {
        std::string path; // relative, with slashes
        Kind kind;
        std::size_t size; // of a file
        friend bool operator==(const Inside&, const Inside&) = default;
    };

    virtual ~Disk() = default;
    // The bytes of a file, or nothing when there is none. disk.too-large above `limit`.
    virtual std::optional<std::string> read(const std::filesystem::path&, std::size_t limit) = 0;
    // Replaces the file as one step. Its folder must be there.
    virtual void write(const std::filesystem::path&, std::string_view bytes, Write) = 0;
    // With its parents; fine when it is there.
    virtual void make_folder(const std::filesystem::path&) = 0;
    // Waits until everything written under this folder will survive a power cut.
    virtual void settle(const std::filesystem::path& folder) = 0;
    // Moves a folder as one durable step. Fails when something is there already.
    virtual void rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
    // Two folders change places: as one durable step where the filesystem can do that. Where it
    // can not (a stick), a kill in between leaves both under hidden names.
    virtual void exchange(const std::filesystem::path& one, const std::filesystem::path& other) = 0;
    // With everything inside; fine when it is not there.
    virtual void remove(const std::filesystem::path&) = 0;
    // The names in a folder, in order, hidden ones too; none when there is no such folder.
    virtual std::vector<std::string> names_in(const std::filesystem::path& folder) = 0;
    // What lies below a folder, hidden names too, in order of path; no link is followed. Nothing
    // when there is no such folder.
    virtual std::optional<std::vector<Inside>>
    everything_in(const std::filesystem::path& folder) = 0;
    // Removes what a write that was killed left behind; leaves writes of living processes alone.
    virtual void sweep(const std::filesystem::path& folder) = 0;
    // Waits for the lock that this file stands for, and makes the file when it is missing.
    virtual std::unique_ptr<DiskLock> lock(const std::filesystem::path&) = 0;
};

} // namespace release
