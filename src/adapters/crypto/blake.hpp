// BLAKE2b-256, the hash of manifests and of the keys of derived bytes.
#pragma once

#include <domain/release/keys.hpp>

namespace adapters::crypto {

// Not a hash for passphrases. 1 GB/s; safe from several threads.
class Blake final : public release::Hashing {
public:
    release::Hash of(std::string_view bytes) const override;
};

} // namespace adapters::crypto
