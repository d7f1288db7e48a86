#include <adapters/crypto/minisign.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

using adapters::crypto::Minisign, adapters::crypto::ScryptCost;
using release::SecretBytes, release::SecretWords;

// The least that scrypt allows, so that tests are quick.
const Minisign keys{ScryptCost{32'768, std::size_t{16} << 20}};

SecretWords secret(std::string_view words) {
    return SecretWords::made_by([&](SecretBytes& bytes) {
        std::ranges::copy(words, bytes.bytes.begin());
        bytes.size = words.size();
    });
}

std::string shown(const SecretWords& words) {
    return words.reveal_to([](const SecretBytes& bytes) { return std::string(bytes.view()); });
}

struct Pair {
    std::unique_ptr<release::Signing> signer;
    std::unique_ptr<release::Verifying> verifier;
    std::string id;
};

Pair new_pair() {
    const auto key = keys.make(nullptr);
    return {keys.open(key.secret_file, nullptr).value(), keys.trust({key.public_file}).value(),
            key.id};
}

MessageId refusal(const Result<release::Signature>& result) { return result.error().what().id; }

// Made by minisign 0.11 over "hi\n".
const std::string minisign_key = "untrusted comment: minisign public key F11F8396532560F0\n"
                                 "RWTwYCVTloMf8bEYZGu178Q8AcOBH/VC+mRlmlbTdOTw+uuBK/NtWTjj\n";
const std::string minisign_secret =
    "untrusted comment: minisign encrypted secret key\n"
    "RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA8GAlU5aD"
    "H/GuOMdpIr0boBEvPXiYYjwYWZA4dRCvTNm9+bR/mYQRSbEYZGu178Q8AcOBH/VC+mRlmlbTdOTw+uuB"
    "K/NtWTjjAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
const std::string minisign_signature =
    "untrusted comment: signature from minisign secret key\n"
    "RUTwYCVTloMf8RMCwklxGl8UBziDTVTnyrQhj0KevfcEb4Yqfc2sfkMxEZZx15MIOGCb2sRexl4bw05E"
    "y4C46QxUF5AFfiagHgs=\n"
    "trusted comment: timestamp:1795476556\tfile:f\thashed\n"
    "nPq+qr4qAWY1Wf9+cGSQ/tIRTiGZ3IJUZtcMruGykOazqkdOGxU/HEV2VEhXNbAI3aD/cxHRf4xRZmzjvkKlDA==\n";

// A folder of its own for talking with the tool.
class Workshop {
public:
    Workshop() {
        std::string name = (std::filesystem::temp_directory_path() / "minisign-XXXXXX").string();
        folder_ = mkdtemp(name.data());
    }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;
    ~Workshop() { std::filesystem::remove_all(folder_); }

    void write(const char* name, std::string_view bytes) const {
        std::ofstream(folder_ / name, std::ios::binary) << bytes;
    }
    std::string read(const char* name) const {
        std::ifstream file(folder_ / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    bool runs(const std::string& command) const {
        const std::string whole =
            "cd '" + folder_.string() + "' && " + command + " >/dev/null 2>&1";
        return std::system(whole.c_str()) == 0;
    }

private:
    std::filesystem::path folder_;
};

bool tool_is_missing() {
    if (std::system("command -v minisign >/dev/null 2>&1") == 0) return false;
    MESSAGE("skipped: the tool `minisign` is not installed (apt-get install minisign)");
    return true;
}

} // namespace

TEST_CASE("what a key signed, its public half proves, and tells who and the comment") {
    const Pair pair = new_pair();
    const auto signature = pair.signer->sign("the bytes", "a comment");
    const auto proved = pair.verifier->verify("the bytes", signature).value();
    CHECK(proved.key == pair.id);
    CHECK(proved.comment == "a comment");
}

TEST_CASE("the same key, bytes and comment give the same signature") {
    const Pair pair = new_pair();
    CHECK(pair.signer->sign("x", "c") == pair.signer->sign("x", "c"));
}

TEST_CASE("a signature holds for its bytes and its comment alone") {
    const Pair pair = new_pair();
    auto signature = pair.signer->sign("the bytes", "a comment");
    CHECK(refusal(pair.verifier->verify("the byteS", signature)) == "signature.wrong"_msg);
    signature.replace(signature.find("a comment"), 1, "b");
    CHECK(refusal(pair.verifier->verify("the bytes", signature)) == "signature.wrong"_msg);
}

TEST_CASE("a signature by a key that nobody trusts is refused, and names the key") {
    const Pair pair = new_pair(), other = new_pair();
    const auto answer = other.verifier->verify("x", pair.signer->sign("x", ""));
    CHECK(answer.error().what() == Message{"signature.unknown-key"_msg, {{"key", pair.id}}});
}

TEST_CASE("one of several trusted keys is enough") {
    const auto first = keys.make(nullptr), second = keys.make(nullptr);
    const auto verifier = keys.trust({first.public_file, second.public_file}).value();
    const auto signer = keys.open(second.secret_file, nullptr).value();
    CHECK(verifier->verify("x", signer->sign("x", "")).value().key == second.id);
}

TEST_CASE("a signature with any bit changed after its first line is refused") {
    const Pair pair = new_pair();
    std::string good;
    for (int i = 0; good.find('/') == good.npos; ++i) // libsodium reads '/' in two ways
        good = pair.signer->sign("x", fmt::format("comment {}", i));
    for (std::size_t i = good.find('\n') + 1; i < good.size(); ++i)
        for (int bit = 0; bit < 8; ++bit) {
            std::string bad = good;
            bad[i] = static_cast<char>(bad[i] ^ (1 << bit));
            CAPTURE(i);
            CHECK_FALSE(pair.verifier->verify("x", bad).has_value());
        }
}

TEST_CASE("the old algorithm, which signs bytes unhashed, is refused") {
    const Pair pair = new_pair();
    std::string signature = pair.signer->sign("x", "");
    const std::size_t second_line = signature.find('\n') + 1;
    CHECK(signature.substr(second_line, 2) == "RU"); // "ED" opens so, "Ed" opens with "RW"
    signature.replace(second_line, 2, "RW");
    CHECK(refusal(pair.verifier->verify("x", signature)) == "signature.malformed"_msg);
}

TEST_CASE("a secret key under a passphrase opens with that passphrase alone") {
    const auto right = secret("correct horse"), wrong = secret("battery staple");
    const auto key = keys.make(&right);
    CHECK(keys.open(key.secret_file, &right).has_value());
    CHECK(keys.open(key.secret_file, &wrong).error().what().id == "key.wrong-passphrase"_msg);
    CHECK(keys.open(key.secret_file, nullptr).error().what().id == "key.needs-passphrase"_msg);
}

TEST_CASE("a key file that is broken is refused") {
    const std::string good = minisign_secret;
    for (const std::string& bad :
         {std::string(), std::string("untrusted comment: x"), good.substr(0, 100), good + "x"}) {
        CAPTURE(bad);
        CHECK(keys.open(secret(bad), nullptr).error().what().id == "key.malformed"_msg);
    }
    CHECK(keys.trust({"untrusted comment: x\nabc\n"}).error().what().id == "key.malformed"_msg);
}

TEST_CASE("a key file that asks for more work than minisign does is refused unopened") {
    const auto right = secret("x");
    std::string costly = shown(keys.make(&right).secret_file);
    // The two costs are bytes 38 to 53; four characters are three bytes.
    costly.replace(costly.find('\n') + 1 + 39 / 3 * 4, 12 / 3 * 4, std::string(16, '/'));
    CHECK(keys.open(secret(costly), &right).error().what().id == "key.too-costly"_msg);
}

TEST_CASE("an open key whose halves do not belong together is refused") {
    std::string mixed = minisign_secret;
    const std::size_t public_half = mixed.find("RSbEYZGu");
    REQUIRE(public_half != mixed.npos);
    mixed[public_half + 5] = 'A';
    CHECK(keys.open(secret(mixed), nullptr).error().what().id == "key.malformed"_msg);
}

TEST_CASE("what minisign 0.11 wrote is understood") {
    const auto verifier = keys.trust({minisign_key}).value();
    CHECK(verifier->verify("hi\n", minisign_signature).value().key == "F11F8396532560F0");
    const auto line_alone = minisign_key.substr(minisign_key.find('\n') + 1);
    CHECK(keys.trust({line_alone}).value()->verify("hi\n", minisign_signature).has_value());
    const auto signer = keys.open(secret(minisign_secret), nullptr).value();
    CHECK(verifier->verify("again", signer->sign("again", "")).has_value());
}

TEST_CASE("the tool minisign accepts our signatures, and refuses them over other bytes") {
    if (tool_is_missing()) return;
    const Workshop workshop;
    const auto key = keys.make(nullptr);
    workshop.write("key.pub", key.public_file);
    workshop.write("file", "some bytes");
    workshop.write("file.minisig",
                   keys.open(key.secret_file, nullptr).value()->sign("some bytes", "a comment"));
    CHECK(workshop.runs("minisign -V -p key.pub -m file"));
    workshop.write("file", "other bytes");
    CHECK_FALSE(workshop.runs("minisign -V -p key.pub -m file"));
}

TEST_CASE("the tool minisign signs with our keys, open and sealed, and we accept it") {
    if (tool_is_missing()) return;
    const Workshop workshop;
    workshop.write("file", "some bytes");
    const auto passphrase = secret("correct horse");
    for (const auto* words : {static_cast<const SecretWords*>(nullptr), &passphrase}) {
        const auto key = keys.make(words);
        workshop.write("secret.key", shown(key.secret_file));
        CHECK(workshop.runs("printf 'correct horse\\n' | minisign -S -s secret.key -m file"));
        const auto verifier = keys.trust({key.public_file}).value();
        CHECK(verifier->verify("some bytes", workshop.read("file.minisig")).value().key == key.id);
    }
}
