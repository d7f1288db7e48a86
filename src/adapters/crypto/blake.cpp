#include <adapters/crypto/blake.hpp>

#include <adapters/crypto/sodium.hpp>

release::Hash adapters::crypto::Blake::of(std::string_view bytes) const {
    sodium_ready();
    release::Hash hash;
    crypto_generichash(hash.bytes.data(), hash.bytes.size(), as_bytes(bytes.data()), bytes.size(),
                       nullptr, 0);
    return hash;
}
