// Installed versions of content, each in its folder, and one small file that says which is in use.
//
//     DATA/content/
//         current              what is in use, then what `undo` goes back to; replaced as one step
//         2026.11.23/          the files as in content/, and .manifest
//         2026.10.01/
//         .incoming/           a version being written; nobody reads it
//         .lock                held while installing or undoing
//
// A version is written to .incoming, brought to the disk, moved to its name, and only then named in
// `current`. Whenever the process dies, `current` names versions that are whole.
#pragma once

#include <domain/release/disk.hpp>
#include <domain/release/packs.hpp>

namespace adapters::store {

class InstalledFolders final : public release::InstalledContent {
public:
    // `disk` lives longer than this; `folder` is DATA/content. Several processes may install.
    InstalledFolders(std::filesystem::path folder, release::Disk& disk,
                     const release::Limits& limits = {})
        : folder_(std::move(folder)), disk_(disk), limits_(limits) {}

    Result<std::optional<release::Installed>> current() override;
    Result<std::vector<release::Version>> history() override;
    Result<void> install(const release::Pack&) override;
    Result<std::optional<release::Version>> undo() override;

private:
    std::filesystem::path folder_of(release::Version) const;
    Result<release::Manifest> manifest_of(release::Version);
    void write_incoming(const release::Pack&);
    void point_to(const std::vector<release::Version>&);
    void remove_all_but(const std::vector<release::Version>&);

    std::filesystem::path folder_;
    release::Disk& disk_;
    release::Limits limits_;
};

} // namespace adapters::store
