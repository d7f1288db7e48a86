// The bytes inside minisign's files. Private to this folder.
//
// Each file is a line of comment and a line of base64 over one of these structs; a signature has
// two lines more. All members are bytes, so a struct is its own layout.
#pragma once

#include <base/result.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace adapters::crypto {

template <std::size_t size> using Bytes = std::array<std::uint8_t, size>;
using KeyId = Bytes<8>;

constexpr Bytes<2> signs_plain{'E', 'd'};  // also: a key, which can do both
constexpr Bytes<2> signs_hashed{'E', 'D'}; // a signature over BLAKE2b-512
constexpr Bytes<2> sealed_by_scrypt{'S', 'c'};
constexpr Bytes<2> sealed_by_nothing{};
constexpr Bytes<2> checked_by_blake{'B', '2'};

struct PublicKey {
    Bytes<2> algorithm = signs_plain;
    KeyId id;
    Bytes<32> key;
};

struct SignatureBytes {
    Bytes<2> algorithm = signs_hashed;
    KeyId id;
    Bytes<64> signature;
};

struct KeyPair {
    KeyId id;
    Bytes<64> key; // seed, then public key
    Bytes<32> check;
};

struct SecretKeyFile {
    Bytes<2> algorithm = signs_plain;
    Bytes<2> sealed_by;
    Bytes<2> checked_by = checked_by_blake;
    Bytes<32> salt;
    Bytes<8> operations; // little endian
    Bytes<8> memory;
    KeyPair pair; // sealed: XOR with the stream scrypt gives
};

static_assert(sizeof(PublicKey) == 42 && sizeof(SignatureBytes) == 74 &&
              sizeof(SecretKeyFile) == 158);

struct SignatureText {
    SignatureBytes signature;
    std::string comment;
    Bytes<64> over_comment;
};

// As minisign prints a key's id: the bytes as a little-endian number.
std::string id_text(const KeyId&);

// Reads whole base64 of exactly `size` bytes, in its one canonical spelling.
bool read_base64(std::string_view text, void* bytes, std::size_t size);
std::string base64(const void* bytes, std::size_t size);

// A public key file, or its second line alone.
std::optional<PublicKey> read_public_key(std::string_view text);
std::string public_key_file(const PublicKey&);

// Exactly the four lines that signature_text writes, with any comments. Foreign bytes: fuzzed.
std::optional<SignatureText> read_signature(std::string_view text);
std::string signature_text(const SignatureText&);

} // namespace adapters::crypto
