#include <domain/release/derived.hpp>
#include <domain/release/release.hpp>

#include <doctest/doctest.h>

using release::between, release::Changes, release::check_path, release::derived_key, release::Hash,
    release::Hashing, release::Manifest, release::may_replace, release::SignedBy, release::Version;

namespace {

Manifest manifest_of(const char* version, Date published, std::vector<Manifest::Entry> files = {}) {
    return Manifest::of(Version::parse(version).value(), published, std::move(files)).value();
}

Hash hash_of(std::uint8_t byte) {
    Hash hash;
    hash.bytes.fill(byte);
    return hash;
}

// Stands in for a hash: good enough to tell short texts apart.
class TextHashing final : public Hashing {
public:
    Hash of(std::string_view bytes) const override {
        Hash hash;
        for (std::size_t i = 0; i < bytes.size(); ++i)
            hash.bytes[i % 32] =
                static_cast<std::uint8_t>(hash.bytes[i % 32] * 31 + bytes[i] + int(i / 32));
        return hash;
    }
};

} // namespace

TEST_CASE("a version is a day and its number on that day") {
    for (const char* text : {"2026.11.23", "2026.11.23.2", "2026.11.23.999", "2028.02.29"})
        CHECK(Version::parse(text).value().text() == text);
    for (const char* wrong :
         {"", "2026-11-23", "2026.11.23.", "2026.11.23.1", "2026.11.23.0", "2026.11.23.02",
          "2026.11.23.1000", "2026.02.30", "2026.11.23.2 ", "2026.11.23.-2", "v2026.11.23"}) {
        CAPTURE(wrong);
        CHECK(Version::parse(wrong).error().what().id == "release.not-a-version"_msg);
    }
}

TEST_CASE("versions are in order of their day, then of their number") {
    const auto version = [](const char* text) { return Version::parse(text).value(); };
    CHECK(version("2026.11.23") < version("2026.11.23.2"));
    CHECK(version("2026.11.23.2") < version("2026.11.23.10"));
    CHECK(version("2026.11.23.10") < version("2026.11.24"));
    CHECK(version("2026.11.23") == Version("2026-11-23"_date));
}

TEST_CASE("a hash is written as 64 digits and read back only so") {
    const Hash hash = hash_of(0x5e);
    CHECK(Hash::from_hex(hash.hex()) == hash);
    CHECK_FALSE(Hash::from_hex(hash.hex().substr(1)));
    CHECK_FALSE(Hash::from_hex(std::string(64, 'G')));
    CHECK_FALSE(Hash::from_hex(std::string(64, 'A')));
}

TEST_CASE("a path of content stays inside its folder") {
    for (const char* safe : {"a", "waymark.yaml", "pages/ar/act/x.md", "a..b/c", "صفحة.md"}) {
        CAPTURE(safe);
        CHECK(check_path(safe).has_value());
    }
    std::string deep = "a";
    for (int i = 0; i < 16; ++i) deep += "/a";
    for (const std::string& unsafe :
         {std::string(), std::string("/etc/passwd"), std::string("../x"), std::string("a/../b"),
          std::string("a//b"), std::string("a/"), std::string("./a"), std::string(".manifest"),
          std::string("a/.git/b"), std::string("a\\b"), std::string("a\nb"), std::string("a\0b", 3),
          std::string("\xff"), std::string(513, 'a'), deep}) {
        CAPTURE(unsafe);
        CHECK(check_path(unsafe).error().what().id == "release.unsafe-path"_msg);
    }
}

TEST_CASE("between two versions every path is added, changed, removed or the same") {
    const auto old = manifest_of("2026.11.01", "2026-11-01"_date,
                                 {{"changed", 1, hash_of(1)},
                                  {"removed", 1, hash_of(1)},
                                  {"same", 1, hash_of(1)},
                                  {"zz-removed", 1, hash_of(1)}});
    const auto later = manifest_of("2026.11.02", "2026-11-02"_date,
                                   {{"added", 1, hash_of(1)},
                                    {"changed", 1, hash_of(2)},
                                    {"same", 1, hash_of(1)},
                                    {"z-added", 1, hash_of(3)}});
    const Changes changes = between(old, later);
    CHECK(changes.added == std::vector<std::string>{"added", "z-added"});
    CHECK(changes.changed == std::vector<std::string>{"changed"});
    CHECK(changes.removed == std::vector<std::string>{"removed", "zz-removed"});
    CHECK(between(later, later).none());
}

TEST_CASE("an update is refused when it is untrusted, from the future, the same or older") {
    struct Row {
        const char* because;
        const char* installed;
        const char* offered;
        Date published;
        SignedBy signed_by;
        MessageId refusal;
    };
    for (const Row& row :
         {Row{"no trusted key signed it", "2026.11.01", "2026.11.20", "2026-11-20"_date,
              SignedBy::unknown_key, "release.untrusted"_msg},
          Row{"it was published tomorrow", "2026.11.01", "2026.11.20", "2026-11-24"_date,
              SignedBy::trusted_key, "release.from-the-future"_msg},
          Row{"its version is of tomorrow", "2026.11.01", "2026.11.24", "2026-11-20"_date,
              SignedBy::trusted_key, "release.from-the-future"_msg},
          Row{"it is installed already", "2026.11.20", "2026.11.20", "2026-11-20"_date,
              SignedBy::trusted_key, "release.same-version"_msg},
          Row{"a later one of that day is installed", "2026.11.20.2", "2026.11.20",
              "2026-11-20"_date, SignedBy::trusted_key, "release.older-version"_msg}}) {
        CAPTURE(row.because);
        const auto answer =
            may_replace(Version::parse(row.installed).value(),
                        manifest_of(row.offered, row.published), row.signed_by, "2026-11-23"_date);
        CHECK(answer.error().what().id == row.refusal);
    }
}

TEST_CASE("an update that is newer is accepted, the first one too") {
    const auto offered = manifest_of("2026.11.23", "2026-11-23"_date);
    const auto today = "2026-11-23"_date;
    const Version installed("2026-11-22"_date);
    CHECK(may_replace(installed, offered, SignedBy::trusted_key, today).value().warnings.empty());
    CHECK(may_replace({}, offered, SignedBy::trusted_key, today).value().warnings.empty());
}

TEST_CASE("an update published more than 180 days ago is accepted with a warning") {
    const auto offered = manifest_of("2026.05.01", "2026-05-01"_date);
    const auto warnings_on = [&](Date today) {
        return may_replace({}, offered, SignedBy::trusted_key, today).value().warnings;
    };
    CHECK(warnings_on("2026-05-01"_date.plus_days(180)).empty());
    const auto warnings = warnings_on("2026-05-01"_date.plus_days(181));
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0] ==
          Message{"release.old-pack"_msg, {{"day", "2026-05-01"_date}, {"days", 181}}});
}

TEST_CASE("derived bytes have another key when the generator, its version or any input differs") {
    const TextHashing hashing;
    const std::vector<Hash> inputs{hash_of(1), hash_of(2)}, swapped{hash_of(2), hash_of(1)};
    const auto key = derived_key(hashing, {"drawing", 1}, inputs);
    CHECK(key == derived_key(hashing, {"drawing", 1}, inputs));
    CHECK(key != derived_key(hashing, {"drawing", 2}, inputs));
    CHECK(key != derived_key(hashing, {"page", 1}, inputs));
    CHECK(key != derived_key(hashing, {"drawing", 1}, swapped));
    CHECK(key != derived_key(hashing, {"drawing", 1}, std::span(inputs).first(1)));
}
