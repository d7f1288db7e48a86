#include <adapters/crypto/minisign.hpp>

#include <adapters/crypto/signing.hpp>
#include <adapters/crypto/sodium.hpp>

#include <algorithm>
#include <new>

namespace adapters::crypto {

namespace {

using release::SecretBytes, release::SecretWords;

constexpr std::string_view secret_comment = "untrusted comment: minisign encrypted secret key\n";
constexpr std::size_t base64_length =
    sodium_base64_ENCODED_LEN(sizeof(SecretKeyFile), sodium_base64_VARIANT_ORIGINAL) - 1;

Bytes<8> little_endian(std::uint64_t number) {
    Bytes<8> bytes;
    for (std::uint8_t& byte : bytes) {
        byte = static_cast<std::uint8_t>(number & 0xFF);
        number >>= 8;
    }
    return bytes;
}

std::uint64_t number_of(const Bytes<8>& bytes) {
    std::uint64_t number = 0;
    for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte) number = number << 8 | *byte;
    return number;
}

// BLAKE2b-256 over algorithm, id and key: tells a wrong passphrase.
Bytes<32> check_of(const SecretKeyFile& file) {
    Bytes<32> check;
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, check.size());
    crypto_generichash_update(&state, file.algorithm.data(), file.algorithm.size());
    crypto_generichash_update(&state, file.pair.id.data(), file.pair.id.size());
    crypto_generichash_update(&state, file.pair.key.data(), file.pair.key.size());
    crypto_generichash_final(&state, check.data(), check.size());
    sodium_memzero(&state, sizeof state);
    return check;
}

// Sealing and opening are the same: XOR with what scrypt makes of the passphrase.
void apply_passphrase(SecretKeyFile& file, const SecretWords& passphrase) {
    const auto stream = Secret<Bytes<sizeof(KeyPair)>>::made_by([&](auto& bytes) {
        passphrase.reveal_to([&](const SecretBytes& words) {
            const int failed = crypto_pwhash_scryptsalsa208sha256(
                bytes.data(), bytes.size(), words.bytes.data(), words.size, file.salt.data(),
                number_of(file.operations), number_of(file.memory));
            if (failed != 0) throw std::bad_alloc(); // its only reason to fail
        });
    });
    stream.reveal_to([&](const auto& bytes) {
        auto* pair = reinterpret_cast<std::uint8_t*>(&file.pair);
        for (std::size_t i = 0; i < bytes.size(); ++i) pair[i] ^= bytes[i];
    });
}

SecretWords file_text(const Secret<SecretKeyFile>& file) {
    return SecretWords::made_by([&](SecretBytes& text) {
        std::ranges::copy(secret_comment, text.bytes.begin());
        file.reveal_to([&](const SecretKeyFile& bytes) {
            sodium_bin2base64(text.bytes.data() + secret_comment.size(), base64_length + 1,
                              reinterpret_cast<const unsigned char*>(&bytes), sizeof bytes,
                              sodium_base64_VARIANT_ORIGINAL);
        });
        text.bytes[secret_comment.size() + base64_length] = '\n';
        text.size = secret_comment.size() + base64_length + 1;
    });
}

// The line of base64; nothing is copied out of the secret.
std::string_view key_line(std::string_view text) {
    if (text.starts_with("untrusted comment:"))
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

struct Opened {
    bool well_formed = false;
    bool passphrase_fits = true;
    bool affordable = true;
};

void unseal(SecretKeyFile& file, const SecretWords& passphrase, Opened& opened) {
    opened.affordable =
        number_of(file.operations) <= costly.operations && number_of(file.memory) <= costly.memory;
    if (!opened.affordable) return;
    apply_passphrase(file, passphrase);
    const Bytes<32> check = check_of(file);
    opened.passphrase_fits = sodium_memcmp(check.data(), file.pair.check.data(), check.size()) == 0;
}

// Does the public half in the file belong to the seed?
bool belongs_together(const KeyPair& pair) {
    Bytes<32> key;
    const auto secret = Secret<Bytes<64>>::made_by([&](Bytes<64>& bytes) {
        crypto_sign_seed_keypair(key.data(), bytes.data(), pair.key.data());
    });
    return std::equal(key.begin(), key.end(), pair.key.begin() + 32);
}

} // namespace

release::NewKey Minisign::make(const SecretWords* passphrase) const {
    sodium_ready();
    PublicKey public_key;
    const auto file = Secret<SecretKeyFile>::made_by([&](SecretKeyFile& made) {
        made.sealed_by = passphrase ? sealed_by_scrypt : sealed_by_nothing;
        randombytes_buf(made.pair.id.data(), made.pair.id.size());
        crypto_sign_keypair(public_key.key.data(), made.pair.key.data());
        public_key.id = made.pair.id;
        if (!passphrase) return;
        randombytes_buf(made.salt.data(), made.salt.size());
        made.operations = little_endian(cost_.operations);
        made.memory = little_endian(cost_.memory);
        made.pair.check = check_of(made);
        apply_passphrase(made, *passphrase);
    });
    return {file_text(file), public_key_file(public_key), id_text(public_key.id)};
}

Result<std::unique_ptr<release::Signing>> Minisign::open(const SecretWords& secret_file,
                                                         const SecretWords* passphrase) const {
    sodium_ready();
    Opened opened;
    bool is_sealed = false;
    const auto file = Secret<SecretKeyFile>::made_by([&](SecretKeyFile& read) {
        opened.well_formed = secret_file.reveal_to([&](const SecretBytes& text) {
            return read_base64(key_line(text.view()), &read, sizeof read);
        });
        is_sealed = read.sealed_by == sealed_by_scrypt;
        opened.well_formed = opened.well_formed && read.algorithm == signs_plain &&
                             read.checked_by == checked_by_blake &&
                             (is_sealed || read.sealed_by == sealed_by_nothing);
        if (opened.well_formed && is_sealed && passphrase) unseal(read, *passphrase, opened);
    });
    if (!opened.well_formed) return Error("key.malformed"_msg);
    if (is_sealed && !passphrase) return Error("key.needs-passphrase"_msg);
    if (!opened.affordable) return Error("key.too-costly"_msg);
    if (!opened.passphrase_fits) return Error("key.wrong-passphrase"_msg);
    auto pair = SecretPair::made_by([&](KeyPair& into) {
        file.reveal_to([&](const SecretKeyFile& bytes) { into = bytes.pair; });
    });
    if (!pair.reveal_to(belongs_together)) return Error("key.malformed"_msg);
    return std::unique_ptr<release::Signing>(std::make_unique<Signer>(std::move(pair)));
}

Result<std::unique_ptr<release::Verifying>>
Minisign::trust(const std::vector<std::string>& public_files) const {
    std::vector<PublicKey> keys;
    for (const std::string& text : public_files) {
        const auto key = read_public_key(text);
        if (!key) return Error("key.malformed"_msg);
        keys.push_back(*key);
    }
    return std::unique_ptr<release::Verifying>(std::make_unique<Verifier>(std::move(keys)));
}

} // namespace adapters::crypto
