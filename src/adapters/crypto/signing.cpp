#include <adapters/crypto/signing.hpp>

#include <adapters/crypto/sodium.hpp>

#include <algorithm>

namespace adapters::crypto {

namespace {

// "ED" signs this instead of the bytes.
Bytes<64> prehash(std::string_view bytes) {
    sodium_ready();
    Bytes<64> hash;
    crypto_generichash(hash.data(), hash.size(), as_bytes(bytes.data()), bytes.size(), nullptr, 0);
    return hash;
}

// What the second signature is over: the first one, then the comment.
std::string with_comment(const Bytes<64>& signature, std::string_view comment) {
    std::string both(signature.begin(), signature.end());
    return both.append(comment);
}

bool holds(const Bytes<64>& signature, const void* bytes, std::size_t size, const PublicKey& key) {
    return crypto_sign_verify_detached(signature.data(), static_cast<const unsigned char*>(bytes),
                                       size, key.key.data()) == 0;
}

} // namespace

std::string Signer::sign(std::string_view bytes, std::string_view comment) const {
    const auto is_plain = [](char c) { return c >= ' ' && c <= '~'; };
    expects(std::ranges::all_of(comment, is_plain), "a trusted comment is one line of ASCII");
    SignatureText text;
    text.comment = comment;
    const Bytes<64> hash = prehash(bytes);
    pair_.reveal_to([&](const KeyPair& pair) {
        text.signature.id = pair.id;
        crypto_sign_detached(text.signature.signature.data(), nullptr, hash.data(), hash.size(),
                             pair.key.data());
        const std::string both = with_comment(text.signature.signature, comment);
        crypto_sign_detached(text.over_comment.data(), nullptr, as_bytes(both.data()), both.size(),
                             pair.key.data());
    });
    return signature_text(text);
}

Result<release::Signature> Verifier::verify(std::string_view bytes,
                                            std::string_view signature) const {
    const auto text = read_signature(signature);
    if (!text) return Error("signature.malformed"_msg);
    const auto& [signed_bytes, comment, over_comment] = *text;
    const auto key = std::ranges::find(trusted_, signed_bytes.id, &PublicKey::id);
    if (key == trusted_.end())
        return Error("signature.unknown-key"_msg, {{"key", id_text(signed_bytes.id)}});
    const Bytes<64> hash = prehash(bytes);
    const std::string both = with_comment(signed_bytes.signature, comment);
    if (!holds(signed_bytes.signature, hash.data(), hash.size(), *key) ||
        !holds(over_comment, both.data(), both.size(), *key))
        return Error("signature.wrong"_msg, {{"key", id_text(key->id)}});
    return release::Signature{id_text(key->id), comment};
}

} // namespace adapters::crypto
