#include <domain/release/memory_disk.hpp>
#include <domain/release/site_folder.hpp>

#include <doctest/doctest.h>

using release::Disk, release::DiskFailed, release::Hash, release::Hashing, release::Manifest,
    release::MemoryDisk, release::NewSite, release::Signature, release::Version, release::Write;

namespace {

const std::filesystem::path place = "/stick/guide";

// Tells short texts apart, which is all that is asked of it here.
class TextHashing final : public Hashing {
public:
    Hash of(std::string_view bytes) const override {
        Hash hash;
        for (std::size_t i = 0; i < bytes.size(); ++i)
            hash.bytes[i % 32] = static_cast<std::uint8_t>(hash.bytes[i % 32] * 31 + bytes[i]);
        return hash;
    }
};
const TextHashing hashing;

// A signature is the text itself with the comment under it.
class OpenSigning final : public release::Signing, public release::Verifying {
public:
    std::string sign(std::string_view bytes, std::string_view comment) const override {
        return std::to_string(bytes.size()) + "\n" + std::string(comment);
    }
    Result<Signature> verify(std::string_view bytes, std::string_view signature) const override {
        const std::size_t end = signature.find('\n');
        if (signature.substr(0, end) != std::to_string(bytes.size()))
            return Error("signature.wrong"_msg, {{"key", "K"}});
        return Signature{"K", std::string(signature.substr(end + 1))};
    }
};
const OpenSigning key;

Result<Manifest> write_site(MemoryDisk& disk, const std::string& word) {
    NewSite site(place, disk, hashing);
    site.add("index.html", "first page, " + word);
    site.add("act/complain.html", word);
    return site.finish(Version("2026-11-23"_date), "2026-11-23"_date, &key);
}

std::optional<std::string> word_at(MemoryDisk& disk) {
    return disk.read(place / "act" / "complain.html", 100);
}

release::SiteVerdict verdict_on(MemoryDisk& disk) {
    return verify_site(place, disk, hashing, key).value();
}

} // namespace

TEST_CASE("a finished site is what its list says") {
    MemoryDisk disk;
    disk.make_folder(place.parent_path());
    REQUIRE(write_site(disk, "new").has_value());
    CHECK(verdict_on(disk).changes.none());
    CHECK(disk.names_in(place.parent_path()) == std::vector<std::string>{"guide"});
}

TEST_CASE("a disk that fills, after however many steps, leaves the old site or the new one whole") {
    for (int steps = 0;; ++steps) {
        MemoryDisk disk;
        disk.make_folder(place.parent_path());
        REQUIRE(write_site(disk, "old").has_value());
        disk.fails_after(steps);
        bool has_failed = false;
        try {
            (void)write_site(disk, "new");
        } catch (const DiskFailed&) {
            has_failed = true;
        }
        disk.works_again();
        CAPTURE(steps);
        CHECK(verdict_on(disk).changes.none());
        if (!has_failed) {
            CHECK(word_at(disk) == "new");
            break;
        }
        REQUIRE(write_site(disk, "later").has_value()); // what was left behind is no hindrance
        CHECK(disk.names_in(place.parent_path()) == std::vector<std::string>{"guide"});
    }
}

TEST_CASE("a site that was not finished leaves nothing") {
    MemoryDisk disk;
    disk.make_folder(place.parent_path());
    {
        NewSite site(place, disk, hashing);
        site.add("index.html", "half");
    }
    CHECK(disk.names_in(place.parent_path()).empty());
}

TEST_CASE("what was changed, lost or slipped in is told by name") {
    MemoryDisk disk;
    disk.make_folder(place.parent_path());
    REQUIRE(write_site(disk, "word").has_value());
    SUBCASE("a changed byte") {
        disk.write(place / "act" / "complain.html", "wore", Write::quick);
        CHECK(verdict_on(disk).changes.changed == std::vector<std::string>{"act/complain.html"});
    }
    SUBCASE("a file that is gone") {
        disk.remove(place / "index.html");
        CHECK(verdict_on(disk).changes.removed == std::vector<std::string>{"index.html"});
    }
    SUBCASE("a file that nobody listed, hidden or not") {
        disk.write(place / ".htaccess", "x", Write::quick);
        disk.write(place / "zzz.html", "x", Write::quick);
        CHECK(verdict_on(disk).changes.added == std::vector<std::string>{".htaccess", "zzz.html"});
    }
    SUBCASE("the list itself") {
        disk.write(place / release::manifest_file, "waymark-manifest/1\n", Write::quick);
        CHECK(verify_site(place, disk, hashing, key).error().what().id == "site.list-changed"_msg);
    }
    SUBCASE("a signature that was made for something else") {
        const auto list = *disk.read(place / release::manifest_file, 10'000);
        disk.write(place / release::manifest_signature, key.sign(list, "waymark content"),
                   Write::quick);
        CHECK(verify_site(place, disk, hashing, key).error().what().id == "site.other-purpose"_msg);
    }
    SUBCASE("no signature") {
        disk.remove(place / release::manifest_signature);
        CHECK(verify_site(place, disk, hashing, key).error().what().id == "site.not-signed"_msg);
    }
    SUBCASE("no list") {
        disk.remove(place / release::manifest_file);
        CHECK(verify_site(place, disk, hashing, key).error().what().id == "site.no-manifest"_msg);
    }
}

TEST_CASE("a site is put only where nothing of somebody else's would be lost") {
    MemoryDisk disk;
    disk.make_folder(place.parent_path());
    CHECK(may_hold_site(place, disk).has_value());
    SUBCASE("an empty folder is fine, with or without a slash") {
        disk.make_folder(place);
        CHECK(may_hold_site(place / "", disk).has_value());
        REQUIRE(write_site(disk, "new").has_value());
        CHECK(word_at(disk) == "new");
    }
    SUBCASE("a folder of something else is refused") {
        disk.make_folder(place);
        disk.write(place / "letter.txt", "mine", Write::quick);
        CHECK(may_hold_site(place, disk).error().what().id == "site.not-ours"_msg);
    }
    SUBCASE("a file is refused") {
        disk.write(place, "mine", Write::quick);
        CHECK(may_hold_site(place, disk).error().what().id == "site.not-ours"_msg);
    }
    SUBCASE("an exported site is fine, until something else lies in it") {
        REQUIRE(write_site(disk, "old").has_value());
        CHECK(may_hold_site(place, disk).has_value());
        disk.write(place / "letter.txt", "mine", Write::quick);
        CHECK(may_hold_site(place, disk).error().what().id == "site.has-others"_msg);
    }
}
