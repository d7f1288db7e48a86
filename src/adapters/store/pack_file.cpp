#include <adapters/store/pack_file.hpp>

#include <adapters/store/compression.hpp>
#include <adapters/store/pack_body.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace adapters::store {

namespace {

using release::File, release::Manifest, release::Pack;

constexpr std::string_view first_line = "untrusted comment: waymark content pack 1\n";
constexpr std::size_t longest_signature = 2048;
// What brotli may add to content that does not compress, with room to spare.
constexpr std::size_t overhead = std::size_t{1} << 20;

// Says what the signature is for, so that one made by the same key for anything else is no pack.
std::string purpose(const Manifest& manifest) {
    return fmt::format("waymark content {} published {}", manifest.version().text(),
                       manifest.published().iso());
}

// How many bytes the four lines have; nothing when they are not there.
std::optional<std::size_t> signature_size(std::string_view bytes) {
    if (!bytes.starts_with(first_line)) return std::nullopt;
    const std::string_view head = bytes.substr(0, longest_signature);
    std::size_t size = first_line.size();
    for (int line = 2; line <= 4; ++line) {
        const std::size_t end = head.find('\n', size);
        if (end == head.npos) return std::nullopt;
        size = end + 1;
    }
    return size;
}

} // namespace

Result<std::string> PackFile::make(std::vector<File> files, release::Version version,
                                   Date published, const release::Signing& signing) const {
    const auto manifest = release::manifest_of(files, version, published, hashing_, limits_);
    if (!manifest) return manifest.error();
    std::ranges::sort(files, {}, &File::path);
    const std::string packed = compressed(pack_body(*manifest, files));
    const std::string signature = signing.sign(packed, purpose(*manifest));
    return std::string(first_line) + signature.substr(signature.find('\n') + 1) + packed;
}

Result<Pack> PackFile::open(std::string_view bytes, const release::Verifying& verifying) const {
    const auto size = signature_size(bytes);
    if (!size) return Error("pack.not-a-pack"_msg);
    const std::string_view packed = bytes.substr(*size);
    if (packed.size() > limits_.whole + overhead)
        return Error("pack.too-large"_msg, {{"limit", limits_.whole}});
    const auto signature = verifying.verify(packed, bytes.substr(0, *size));
    if (!signature) return signature.error();
    auto pack = read_packed(packed, hashing_, limits_);
    if (!pack) return pack;
    if (signature->comment != purpose(pack->manifest)) return Error("pack.other-purpose"_msg);
    pack->key = signature->key;
    return pack;
}

} // namespace adapters::store
