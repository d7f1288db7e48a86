// Packs of content, and the versions that were installed from them. Filled by adapters/store.
//
//     waymark pack KEY     Packs::make over the content folder
//     waymark update FILE  Packs::open, may_replace, between, InstalledContent::install
#pragma once

#include <domain/release/keys.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace release {

// What these files would be as a release. Compared with the manifest of an installed version, it
// tells whether its folder still holds what was installed. Errors: those of Manifest::of.
Result<Manifest> manifest_of(const std::vector<File>&, Version, Date published, const Hashing&,
                             const Limits& = {});

// Content whose signature and hashes were checked.
struct Pack {
    Manifest manifest;
    std::vector<File> files; // in the manifest's order
    std::string key;         // the id of the key that signed it
};

class Packs {
public:
    virtual ~Packs() = default;
    // The same arguments give the same bytes. Errors: those of Manifest::of.
    virtual Result<std::string> make(std::vector<File>, Version, Date published,
                                     const Signing&) const = 0;
    // Proves the signature before it reads anything else. Errors: pack.not-a-pack,
    // pack.too-large, those of Verifying; for a pack that a trusted key signed and that is wrong
    // all the same: pack.damaged, pack.other-purpose, and those of Manifest::parse.
    virtual Result<Pack> open(std::string_view bytes, const Verifying&) const = 0;
};

struct Installed {
    Manifest manifest;
    std::filesystem::path folder; // holds the files as content/ does
};

// Versions of content in the data folder. A process that is killed at any moment leaves the old
// version or the new one in use, never a mixture. Disk failures throw DiskFailed.
class InstalledContent {
public:
    virtual ~InstalledContent() = default;
    // The version in use; nothing: none was installed, or all were undone.
    // Errors: installed.damaged; then `undo` goes back to a version that is whole, and `install`
    // puts another in its place.
    virtual Result<std::optional<Installed>> current() = 0;
    // What is in use and what `undo` can go back to, newest first. Errors: installed.damaged.
    virtual Result<std::vector<Version>> history() = 0;
    // Does not ask may_replace. Errors: installed.already (in use, or a version undo goes back to).
    virtual Result<void> install(const Pack&) = 0;
    // Back to the version before that is whole; gives the one now in use, nothing for the content
    // that came with the program. Errors: installed.nothing-to-undo, installed.damaged.
    virtual Result<std::optional<Version>> undo() = 0;
};

} // namespace release
