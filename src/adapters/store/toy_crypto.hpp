// Hashes and signatures that keep nobody out, but notice every changed byte. Private to the tests
// of this folder, since one adapter never sees another; the real ones are tested in
// adapters/crypto.
#pragma once

#include <domain/release/keys.hpp>

#include <fmt/format.h>

class ToyHashing final : public release::Hashing {
public:
    // FNV-1a, four times from different starts.
    release::Hash of(std::string_view bytes) const override {
        release::Hash hash;
        for (std::size_t lane = 0; lane < 4; ++lane) {
            std::uint64_t sum = 14695981039346656037U + lane;
            for (const char byte : bytes)
                sum = (sum ^ static_cast<unsigned char>(byte)) * 1099511628211U;
            for (std::size_t i = 0; i < 8; ++i)
                hash.bytes[lane * 8 + i] = static_cast<std::uint8_t>(sum >> (8 * i));
        }
        return hash;
    }
};

// Four lines like minisign's; the second opens with the name of the key.
class ToySigning final : public release::Signing {
public:
    explicit ToySigning(std::string key) : key_(std::move(key)) {}
    std::string sign(std::string_view bytes, std::string_view comment) const override {
        const std::string over = ToyHashing().of(key_ + std::string(bytes)).hex();
        return fmt::format("untrusted comment: toy\n{}{}\ntrusted comment: {}\n{}\n", key_, over,
                           comment, ToyHashing().of(over + std::string(comment)).hex());
    }

private:
    std::string key_;
};

class ToyVerifying final : public release::Verifying {
public:
    explicit ToyVerifying(std::string key) : key_(std::move(key)) {}
    Result<release::Signature> verify(std::string_view bytes,
                                      std::string_view signature) const override {
        const auto after_line = [](std::string_view text) { return text.substr(text.find('\n')); };
        const std::string_view lines = after_line(signature).substr(1);
        if (!lines.starts_with(key_)) return Error("signature.unknown-key"_msg);
        const std::string_view third = after_line(lines).substr(1);
        if (!third.starts_with("trusted comment: ")) return Error("signature.malformed"_msg);
        const std::string comment(third.substr(17, third.find('\n') - 17));
        const std::string right = ToySigning(key_).sign(bytes, comment);
        if (after_line(right) != after_line(signature)) return Error("signature.wrong"_msg);
        return release::Signature{key_, comment};
    }

private:
    std::string key_;
};
