#include <adapters/store/pack_body.hpp>

#include <adapters/store/compression.hpp>

namespace adapters::store {

namespace {

using release::File, release::Hashing, release::Limits, release::Manifest, release::Pack;

constexpr std::size_t largest_manifest = std::size_t{16} << 20;

} // namespace

std::string pack_body(const Manifest& manifest, const std::vector<File>& files) {
    std::string body = manifest.text() + '\n';
    for (const File& file : files) body += file.bytes;
    return body;
}

Result<Pack> read_pack_body(std::string_view body, const Hashing& hashing, const Limits& limits) {
    // No line of a manifest is empty, so the first empty line is its end.
    const std::size_t end = body.substr(0, largest_manifest).find("\n\n");
    if (end == body.npos) return Error("pack.damaged"_msg);
    auto manifest = Manifest::parse(body.substr(0, end + 1), limits);
    if (!manifest) return manifest.error();
    body.remove_prefix(end + 2);
    std::vector<File> files;
    files.reserve(manifest->files().size());
    for (const auto& entry : manifest->files()) {
        const std::string_view bytes = body.substr(0, entry.size);
        if (bytes.size() != entry.size || hashing.of(bytes) != entry.hash)
            return Error("pack.damaged"_msg).in(entry.path);
        files.push_back({entry.path, std::string(bytes)});
        body.remove_prefix(entry.size);
    }
    if (!body.empty()) return Error("pack.damaged"_msg);
    return Pack{std::move(*manifest), std::move(files), {}};
}

Result<Pack> read_packed(std::string_view compressed, const Hashing& hashing,
                         const Limits& limits) {
    const auto body = decompressed(compressed, limits.whole + largest_manifest);
    if (!body) return Error("pack.damaged"_msg);
    return read_pack_body(*body, hashing, limits);
}

} // namespace adapters::store
