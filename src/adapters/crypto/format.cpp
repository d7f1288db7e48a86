#include <adapters/crypto/format.hpp>

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>

namespace adapters::crypto {

namespace {

constexpr std::string_view untrusted = "untrusted comment: ", trusted = "trusted comment: ";
constexpr std::string_view our_comment = "untrusted comment: signature from waymark";
constexpr std::size_t longest_line = 1024;

// Cuts the first line off; its end may be \n, \r\n or the end of the text.
std::string_view take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

bool is_printable(std::string_view line) {
    return std::ranges::all_of(
        line, [](char c) { return static_cast<unsigned char>(c) >= 0x20 || c == '\t'; });
}

} // namespace

std::string id_text(const KeyId& id) {
    std::string text;
    for (auto byte = id.rbegin(); byte != id.rend(); ++byte) text += fmt::format("{:02X}", *byte);
    return text;
}

// libsodium 1.0.18 takes the byte 0xAF for a '/'; one signature would then have several spellings.
bool read_base64(std::string_view text, void* bytes, std::size_t size) {
    if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return false;
    std::size_t read = 0;
    const char* end = nullptr;
    const int failed =
        sodium_base642bin(static_cast<unsigned char*>(bytes), size, text.data(), text.size(),
                          nullptr, &read, &end, sodium_base64_VARIANT_ORIGINAL);
    return failed == 0 && read == size && end == text.data() + text.size();
}

std::string base64(const void* bytes, std::size_t size) {
    std::string text(sodium_base64_ENCODED_LEN(size, sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), static_cast<const unsigned char*>(bytes), size,
                      sodium_base64_VARIANT_ORIGINAL);
    text.pop_back(); // the NUL
    return text;
}

std::optional<PublicKey> read_public_key(std::string_view text) {
    if (text.starts_with(untrusted)) take_line(text);
    const std::string_view line = take_line(text);
    PublicKey key;
    const bool whole = text.empty() && read_base64(line, &key, sizeof key);
    if (!whole || key.algorithm != signs_plain) return std::nullopt;
    return key;
}

std::string public_key_file(const PublicKey& key) {
    return fmt::format("{}minisign public key {}\n{}\n", untrusted, id_text(key.id),
                       base64(&key, sizeof key));
}

std::optional<SignatureText> read_signature(std::string_view text) {
    SignatureText read;
    const std::string_view first = take_line(text), second = take_line(text),
                           third = take_line(text), fourth = take_line(text);
    if (!text.empty() || !first.starts_with(untrusted) || !third.starts_with(trusted) ||
        third.size() > longest_line || !is_printable(third))
        return std::nullopt;
    if (!read_base64(second, &read.signature, sizeof read.signature) ||
        !read_base64(fourth, &read.over_comment, sizeof read.over_comment))
        return std::nullopt;
    if (read.signature.algorithm != signs_hashed) return std::nullopt;
    read.comment = third.substr(trusted.size());
    return read;
}

std::string signature_text(const SignatureText& text) {
    return fmt::format("{}\n{}\n{}{}\n{}\n", our_comment,
                       base64(&text.signature, sizeof text.signature), trusted, text.comment,
                       base64(&text.over_comment, sizeof text.over_comment));
}

} // namespace adapters::crypto
