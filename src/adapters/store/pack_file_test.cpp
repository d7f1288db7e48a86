#include <adapters/store/compression.hpp>
#include <adapters/store/pack_body.hpp>
#include <adapters/store/pack_file.hpp>
#include <adapters/store/toy_crypto.hpp>

#include <doctest/doctest.h>

using adapters::store::PackFile, release::File, release::Version;

namespace {

const ToyHashing hashing;
const ToySigning signer("KEY1");
const ToyVerifying verifier("KEY1");
const Version version("2026-11-23"_date);
constexpr Date published = "2026-11-23"_date;

const std::vector<File> sample{{"pages/en/act/x.md", "# An article\n"},
                               {"pages/en/act/y.md", std::string("\0\xff", 2)},
                               {"waymark.yaml", "schema: waymark/1\n"}};

std::string pack_of(std::vector<File> files, const PackFile& packs = PackFile(hashing)) {
    return packs.make(std::move(files), version, published, signer).value();
}

// A pack that the trusted key signed, over a body of our choice.
std::string signed_pack(const std::string& body,
                        std::string_view purpose = "waymark content 2026.11.23 published "
                                                   "2026-11-23") {
    const std::string packed = adapters::store::compressed(body);
    const std::string signature = signer.sign(packed, purpose);
    return "untrusted comment: waymark content pack 1" + signature.substr(signature.find('\n')) +
           packed;
}

std::string body_of(const std::vector<File>& files) {
    const auto manifest = release::manifest_of(files, version, published, hashing).value();
    return adapters::store::pack_body(manifest, files);
}

Result<release::Pack> opened(std::string_view bytes) {
    return PackFile(hashing).open(bytes, verifier);
}

MessageId refusal(std::string_view bytes) { return opened(bytes).error().what().id; }

} // namespace

TEST_CASE("a pack gives back the files, the version and who signed") {
    const auto pack = opened(pack_of(sample)).value();
    CHECK(pack.files == sample);
    CHECK(pack.manifest.version() == version);
    CHECK(pack.manifest.published() == published);
    CHECK(pack.key == "KEY1");
    CHECK(opened(pack_of({})).value().files.empty());
}

TEST_CASE("the same files give the same bytes, in whatever order they come") {
    const std::vector<File> other_order(sample.rbegin(), sample.rend());
    CHECK(pack_of(sample) == pack_of(other_order));
}

TEST_CASE("a pack with any byte changed, added or missing is refused") {
    const std::string good = pack_of(sample);
    for (std::size_t i = 0; i < good.size(); ++i)
        for (const int flip : {0x01, 0x20, 0x80, 0xFF}) {
            std::string bad = good;
            bad[i] = static_cast<char>(bad[i] ^ flip);
            CAPTURE(i);
            CHECK_FALSE(opened(bad).has_value());
        }
    for (std::size_t size = 0; size < good.size(); ++size)
        CHECK_FALSE(opened(std::string_view(good).substr(0, size)).has_value());
    CHECK_FALSE(opened(good + '\0').has_value());
}

TEST_CASE("what is no pack at all is told apart from a damaged one") {
    CHECK(refusal("") == "pack.not-a-pack"_msg);
    CHECK(refusal("PK\x03\x04") == "pack.not-a-pack"_msg);
    CHECK(refusal("untrusted comment: waymark content pack 2\n\n\n\n") == "pack.not-a-pack"_msg);
    CHECK(refusal("untrusted comment: waymark content pack 1\n" + std::string(5000, 'x')) ==
          "pack.not-a-pack"_msg);
}

TEST_CASE("a pack signed by another key is refused before its content is read") {
    const std::string pack =
        PackFile(hashing).make(sample, version, published, ToySigning("KEY2")).value();
    CHECK(refusal(pack) == "signature.unknown-key"_msg);
    std::string broken = pack;
    broken.back() = static_cast<char>(broken.back() ^ 1);
    CHECK(refusal(broken) == "signature.unknown-key"_msg);
}

TEST_CASE("a signature that the key made for something else makes no pack") {
    CHECK(opened(signed_pack(body_of(sample))).has_value());
    CHECK(refusal(signed_pack(body_of(sample), "a letter")) == "pack.other-purpose"_msg);
    CHECK(
        refusal(signed_pack(body_of(sample), "waymark content 2027.01.01 published 2026-11-23")) ==
        "pack.other-purpose"_msg);
}

TEST_CASE("even a trusted key cannot sign files that leave the folder or do not fit the manifest") {
    const std::string line = "file 1 " + hashing.of("x").hex() + " ";
    const std::string head = "waymark-manifest/1\nversion 2026.11.23\npublished 2026-11-23\n";
    struct Row {
        const char* because;
        std::string body;
        MessageId refusal;
    };
    for (const Row& row :
         {Row{"it climbs out", head + line + "../x\n\nx", "release.unsafe-path"_msg},
          Row{"it is absolute", head + line + "/etc/x\n\nx", "release.unsafe-path"_msg},
          Row{"it is hidden", head + line + ".manifest\n\nx", "release.unsafe-path"_msg},
          Row{"one name twice", head + line + "a\n" + line + "a\n\nxx",
              "release.same-path-twice"_msg},
          Row{"a name is file and folder", head + line + "a\n" + line + "a/b\n\nxx",
              "release.same-path-twice"_msg},
          Row{"another hash", head + line + "a\n\ny", "pack.damaged"_msg},
          Row{"cut short", head + line + "a\n\n", "pack.damaged"_msg},
          Row{"too long", head + line + "a\n\nxx", "pack.damaged"_msg},
          Row{"no end of the manifest", head + line + "a\n", "pack.damaged"_msg},
          Row{"nothing inside", "", "pack.damaged"_msg}}) {
        CAPTURE(row.because);
        CHECK(refusal(signed_pack(row.body)) == row.refusal);
    }
}

TEST_CASE("content above a limit is neither packed nor opened") {
    const PackFile small(hashing, {.file = 10, .whole = 15, .files = 2});
    const auto make = [&](std::vector<File> files) {
        return small.make(std::move(files), version, published, signer).error().what().id;
    };
    CHECK(make({{"a", std::string(11, 'x')}}) == "release.file-too-large"_msg);
    const std::string large = pack_of({{"a", std::string(11, 'x')}});
    CHECK(small.open(large, verifier).error().what().id == "release.file-too-large"_msg);
    const std::string huge = pack_of(sample) + std::string(std::size_t{3} << 20, 'x');
    CHECK(small.open(huge, verifier).error().what().id == "pack.too-large"_msg);
}

TEST_CASE("a small stream that unpacks to far more stops at the limit") {
    const std::string bomb = adapters::store::compressed(std::string(std::size_t{30} << 20, 'x'));
    CHECK(bomb.size() < 1000);
    CHECK_FALSE(adapters::store::decompressed(bomb, std::size_t{1} << 20).has_value());
    const auto pack = adapters::store::read_packed(bomb, hashing, {.whole = 1000});
    CHECK(pack.error().what().id == "pack.damaged"_msg);
}

TEST_CASE("bytes after the end of a compressed stream are refused") {
    const std::string stream = adapters::store::compressed("some bytes");
    CHECK(adapters::store::decompressed(stream, 10) == "some bytes");
    CHECK_FALSE(adapters::store::decompressed(stream, 9).has_value());
    CHECK_FALSE(adapters::store::decompressed(stream + "x", 100).has_value());
    CHECK_FALSE(adapters::store::decompressed(stream.substr(0, stream.size() - 1), 100));
}
