// A folder that holds an exported site, its list of files, and the signature over that list.
//
//     waymark export-site DIR    NewSite: add every file, then finish
//     waymark verify-site DIR    verify
//
// The list is a Manifest in its canonical text, in the file `manifest_file`; its signature stands
// beside it as minisign writes one. Both are ordinary files that other tools check as well
// (`minisign -V`, `b2sum -l 256`). A new site comes to life in a hidden folder beside its place and
// moves there as one step, so whoever looks sees the old site or the new one, never half of one.
#pragma once

#include <domain/release/disk.hpp>
#include <domain/release/keys.hpp>

#include <set>

namespace release {

inline constexpr std::string_view manifest_file = "waymark-manifest.txt";
inline constexpr std::string_view manifest_signature = "waymark-manifest.txt.minisig";
// What a site may weigh.
inline constexpr Limits site_limits{std::size_t{16} << 20, std::size_t{1} << 30, 100'000};

// May a site be put there? Yes where nothing is, where a folder is empty, and where an exported
// site stands with nothing of somebody else's in it: that is replaced as a whole. Errors:
// site.not-ours, site.has-others with {path}, the folder, and {name}, what would be lost.
Result<void> may_hold_site(const std::filesystem::path& folder, Disk&);

// A site being written. Not copied, not moved; disk failures throw DiskFailed.
class NewSite {
public:
    // `disk` and `hashing` outlive it. What a killed export left behind is removed first.
    NewSite(std::filesystem::path folder, Disk& disk, const Hashing& hashing);
    NewSite(const NewSite&) = delete;
    NewSite& operator=(const NewSite&) = delete;
    // Unless it was finished, nothing of it is left.
    ~NewSite();

    void add(std::string path, std::string_view bytes);
    std::size_t bytes() const { return bytes_; }
    // Writes the list and, with a key, its signature; waits for the disk; puts the site in its
    // place. Errors: those of Manifest::of; then nothing has changed.
    Result<Manifest> finish(Version, Date published, const Signing* key);

private:
    void put_in_place();

    std::filesystem::path place_, beside_;
    Disk& disk_;
    const Hashing& hashing_;
    std::vector<Manifest::Entry> files_;
    std::set<std::filesystem::path> folders_;
    std::size_t bytes_ = 0;
    bool is_finished_ = false;
};

// What a folder holds beside what its signed list says.
struct SiteVerdict {
    Manifest manifest;
    std::string key; // the id of the key that signed the list
    Changes changes; // added: a file, link or hidden name that is not in the list
};
// Reads every file once. Errors: site.no-manifest, site.not-signed, site.other-key with {key},
// site.list-changed, site.other-purpose, and those of Manifest::parse.
Result<SiteVerdict> verify_site(const std::filesystem::path& folder, Disk&, const Hashing&,
                                const Verifying&);

} // namespace release
