// Keys and signatures in minisign's formats: Ed25519 over the BLAKE2b-512 of the bytes ("ED").
//
// What we sign, `minisign -V` checks, and the other way round; so does any tool that knows the
// format. A signature has two parts: over the bytes, and over the first part with the trusted
// comment, so that nobody can put another comment beside it. A secret key file is open, as
// `minisign -W` writes it, or sealed with a passphrase through scrypt. The old algorithm "Ed",
// which signs the bytes unhashed, is refused.
#pragma once

#include <domain/release/keys.hpp>

#include <cstddef>
#include <cstdint>

namespace adapters::crypto {

// How dear it is to try one passphrase.
struct ScryptCost {
    std::uint64_t operations;
    std::size_t memory; // bytes
};

// What minisign takes: 1 GB and some seconds.
constexpr ScryptCost costly{33'554'432, std::size_t{1} << 30};

class Minisign final : public release::Keys {
public:
    // `cost` is for keys made here; a key file names its own, at most `costly`.
    explicit Minisign(ScryptCost cost = costly) : cost_(cost) {}

    // Throws std::bad_alloc when there is not enough memory for the cost.
    release::NewKey make(const release::SecretWords* passphrase) const override;
    Result<std::unique_ptr<release::Signing>>
    open(const release::SecretWords& secret_file,
         const release::SecretWords* passphrase) const override;
    Result<std::unique_ptr<release::Verifying>>
    trust(const std::vector<std::string>& public_files) const override;

private:
    ScryptCost cost_;
};

} // namespace adapters::crypto
