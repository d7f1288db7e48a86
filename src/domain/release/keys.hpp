// Hashes and signatures, as releases need them. Filled by adapters/crypto.
//
// Keys and signatures are text in minisign's formats, so that anyone can check a pack with a tool
// that is not ours. No cryptography is visible here: who signed, and what they signed beside it.
#pragma once

#include <base/secret.hpp>
#include <domain/release/release.hpp>

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace release {

// Safe to call from several threads.
class Hashing {
public:
    virtual ~Hashing() = default;
    virtual Hash of(std::string_view bytes) const = 0;
};

// A signature that holds: by whom, and the comment that was signed with it.
struct Signature {
    std::string key; // 16 hexadecimal digits, as minisign prints a key's id
    std::string comment;
};

class Signing {
public:
    virtual ~Signing() = default;
    // The four lines of a .minisig file. The comment is one line of ASCII and is signed as well.
    // The same bytes, comment and key give the same signature.
    virtual std::string sign(std::string_view bytes, std::string_view comment) const = 0;
};

class Verifying {
public:
    virtual ~Verifying() = default;
    // Errors: signature.malformed, signature.unknown-key, signature.wrong.
    virtual Result<Signature> verify(std::string_view bytes, std::string_view signature) const = 0;
};

// Words that never leave memory unwiped: a passphrase, the text of a secret key file.
struct SecretBytes {
    std::array<char, 1024> bytes;
    std::size_t size;
    std::string_view view() const { return {bytes.data(), size}; }
};
using SecretWords = Secret<SecretBytes>;

struct NewKey {
    SecretWords secret_file; // to be written with Write::durable_private
    std::string public_file;
    std::string id;
};

// Making and opening keys. `passphrase` may be null: the secret key is then stored open.
class Keys {
public:
    virtual ~Keys() = default;
    virtual NewKey make(const SecretWords* passphrase) const = 0;
    // Errors: key.malformed, key.needs-passphrase, key.wrong-passphrase, key.too-costly.
    virtual Result<std::unique_ptr<Signing>> open(const SecretWords& secret_file,
                                                  const SecretWords* passphrase) const = 0;
    // Each text is a public key file, or its second line alone. Errors: key.malformed.
    virtual Result<std::unique_ptr<Verifying>>
    trust(const std::vector<std::string>& public_files) const = 0;
};

} // namespace release
