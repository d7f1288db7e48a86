// Signing with one key, verifying with several. Private to this folder; minisign.hpp hands them
// out.
#pragma once

#include <adapters/crypto/format.hpp>
#include <domain/release/keys.hpp>

namespace adapters::crypto {

using SecretPair = Secret<KeyPair>;

class Signer final : public release::Signing {
public:
    explicit Signer(SecretPair pair) : pair_(std::move(pair)) {}
    std::string sign(std::string_view bytes, std::string_view comment) const override;

private:
    SecretPair pair_;
};

class Verifier final : public release::Verifying {
public:
    explicit Verifier(std::vector<PublicKey> trusted) : trusted_(std::move(trusted)) {}
    Result<release::Signature> verify(std::string_view bytes,
                                      std::string_view signature) const override;

private:
    std::vector<PublicKey> trusted_;
};

} // namespace adapters::crypto
