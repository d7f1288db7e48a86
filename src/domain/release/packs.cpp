#include <domain/release/packs.hpp>

Result<release::Manifest> release::manifest_of(const std::vector<File>& files, Version version,
                                               Date published, const Hashing& hashing,
                                               const Limits& limits) {
    std::vector<Manifest::Entry> entries;
    entries.reserve(files.size());
    for (const File& file : files)
        entries.push_back({file.path, file.bytes.size(), hashing.of(file.bytes)});
    return Manifest::of(version, published, std::move(entries), limits);
}
