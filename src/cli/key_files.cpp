#include <cli/key_files.hpp>

#include <cstring>
#include <fstream>

namespace cli {

namespace {

Error unreadable(const std::filesystem::path& file) {
    return Error("file.missing"_msg, {{"path", file.string()}});
}

// Reads a secret straight into memory that is wiped: no std::string ever holds it.
Result<release::SecretWords> read_secret(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return unreadable(file);
    stream.rdbuf()->pubsetbuf(nullptr, 0); // no buffer of the stream's keeps a copy
    bool is_too_long = false;
    auto secret = release::SecretWords::made_by([&](release::SecretBytes& words) {
        stream.read(words.bytes.data(), static_cast<std::streamsize>(words.bytes.size()));
        words.size = static_cast<std::size_t>(stream.gcount());
        is_too_long = words.size == words.bytes.size();
    });
    if (is_too_long) return Error("file.too-large"_msg, {{"path", file.string()}});
    return secret;
}

// The words of a passphrase file without its last line break.
Result<release::SecretWords> read_passphrase(const std::filesystem::path& file) {
    auto whole = read_secret(file);
    if (!whole) return whole.error();
    return whole->reveal_to([](const release::SecretBytes& from) {
        return release::SecretWords::made_by([&](release::SecretBytes& words) {
            words.size = from.size;
            while (words.size > 0 &&
                   (from.bytes[words.size - 1] == '\n' || from.bytes[words.size - 1] == '\r'))
                --words.size;
            std::memcpy(words.bytes.data(), from.bytes.data(), words.size);
        });
    });
}

} // namespace

Result<std::string> read_file(const std::filesystem::path& file, std::size_t limit,
                              const World& world) {
    try {
        auto bytes = world.disk.read(file, limit);
        if (bytes) return std::move(*bytes);
    } catch (const release::DiskFailed& failed) {
        return failed.error();
    }
    return unreadable(file);
}

Result<std::unique_ptr<release::Signing>>
open_key(const std::filesystem::path& key, const std::string& passphrase_file, const World& world) {
    const auto secret = read_secret(key);
    if (!secret) return secret.error();
    if (passphrase_file.empty()) return world.keys.open(*secret, nullptr);
    const auto passphrase = read_passphrase(passphrase_file);
    if (!passphrase) return passphrase.error();
    return world.keys.open(*secret, &*passphrase);
}

} // namespace cli
