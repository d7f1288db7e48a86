// Releases of content: which version, which files, and whether one may replace another.
//
// Content travels as a pack: a manifest and the files it lists. The manifest names each file with
// its size and hash, has one canonical text, and so says exactly what changed between two versions.
// Everything here is a pure value; the outside world is in the ports of this folder: keys.hpp
// (hashes and signatures), disk.hpp, packs.hpp (packs and installed versions), derived.hpp.
#pragma once

#include <base/date.hpp>
#include <base/result.hpp>

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace release {

// What content may weigh, wherever it comes from: a folder, a pack, an update.
struct Limits {
    std::size_t file = std::size_t{2} << 20;   // bytes of one file
    std::size_t whole = std::size_t{64} << 20; // bytes of all files
    std::size_t files = 20'000;
};

// 256 bits that stand for some bytes; the port Hashing makes them.
struct Hash {
    std::array<std::uint8_t, 32> bytes{};

    std::string hex() const; // 64 lower-case digits
    // Reads exactly what hex() writes.
    static std::optional<Hash> from_hex(std::string_view text);
    friend auto operator<=>(const Hash&, const Hash&) = default;
};

// The day of a release and its number on that day: 2026.11.23, then 2026.11.23.2 up to .999.
class Version {
public:
    // Errors: release.not-a-version.
    static Result<Version> parse(std::string_view text);
    explicit Version(Date day) : day_(day) {}

    Date day() const { return day_; }
    int edition() const { return edition_; } // 1 for the first of its day
    std::string text() const;
    friend auto operator<=>(const Version&, const Version&) = default;

private:
    Version(Date day, int edition) : day_(day), edition_(edition) {}
    Date day_;
    int edition_ = 1;
};

// A file of content as it travels: "pages/en/start/ten-minutes.md" and its bytes.
struct File {
    std::string path;
    std::string bytes;
    friend bool operator==(const File&, const File&) = default;
};

// May a file of content be called so? Relative, words between single slashes, valid UTF-8 without
// control characters or backslash, no part that opens with a dot (so no "..", and hidden names stay
// ours), at most 16 deep and 512 bytes. Errors: release.unsafe-path.
Result<void> check_path(std::string_view path);

// What a release holds. Always in order of path, each path safe and there once, within the limits.
class Manifest {
public:
    struct Entry {
        std::string path;
        std::size_t size;
        Hash hash;
        friend bool operator==(const Entry&, const Entry&) = default;
    };

    // Errors: release.unsafe-path, release.same-path-twice (also a file and a folder of one name),
    // release.file-too-large, release.too-large, release.too-many-files.
    static Result<Manifest> of(Version, Date published, std::vector<Entry>, const Limits& = {});
    // Reads exactly what text() writes, and nothing else. Errors, besides those of `of`:
    // release.not-a-manifest with the line, release.manifest-not-canonical.
    static Result<Manifest> parse(std::string_view text, const Limits& = {});

    // The canonical form, without an empty line:
    //     waymark-manifest/1
    //     version 2026.11.23
    //     published 2026-11-23
    //     file 5120 0e5751c0…e3a8 pages/en/start/ten-minutes.md
    std::string text() const;

    Version version() const { return version_; }
    Date published() const { return published_; }
    const std::vector<Entry>& files() const { return files_; }
    friend bool operator==(const Manifest&, const Manifest&) = default;

private:
    Manifest(Version version, Date published, std::vector<Entry> files)
        : version_(version), published_(published), files_(std::move(files)) {}
    Version version_;
    Date published_;
    std::vector<Entry> files_;
};

// Paths, in order. A moved file is one removed and one added.
struct Changes {
    std::vector<std::string> added, changed, removed;
    bool none() const { return added.empty() && changed.empty() && removed.empty(); }
};
Changes between(const Manifest& from, const Manifest& to);

enum class SignedBy { trusted_key, unknown_key };

// What the operator should hear although the update is accepted.
struct Accepted {
    std::vector<Message> warnings; // release.old-pack: published more than 180 days ago
};

// May `offered` replace what is installed (nothing: the content that came with the program)?
// Refuses, in this order: release.untrusted, release.from-the-future (published, or its version,
// after today), release.same-version, release.older-version.
Result<Accepted> may_replace(std::optional<Version> installed, const Manifest& offered,
                             SignedBy signed_by, Date today);

} // namespace release
