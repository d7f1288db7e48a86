#include <adapters/store/installed_folders.hpp>
#include <adapters/store/toy_crypto.hpp>
#include <domain/release/memory_disk.hpp>

#include <doctest/doctest.h>

using adapters::store::InstalledFolders, release::DiskFailed, release::File, release::MemoryDisk,
    release::Pack, release::Version;

namespace {

const std::filesystem::path folder = "/data/content";
const ToyHashing hashing;

Pack pack_of(Date day) {
    std::vector<File> files{{"pages/en/a.md", "article of " + day.iso()},
                            {"waymark.yaml", "version " + day.iso()}};
    auto manifest = release::manifest_of(files, Version(day), day, hashing).value();
    return {std::move(manifest), std::move(files), "KEY1"};
}

const Pack first = pack_of("2026-10-01"_date), second = pack_of("2026-11-23"_date);

std::optional<Version> version_in_use(InstalledFolders& content) {
    const auto current = content.current().value();
    if (!current) return std::nullopt;
    return current->manifest.version();
}

// The version in use, when its folder holds exactly what its pack held.
std::optional<Version> whole_version_in_use(MemoryDisk& disk, InstalledFolders& content) {
    const auto current = content.current().value();
    if (!current) return std::nullopt;
    std::vector<File> files;
    for (const auto& entry : current->manifest.files())
        files.push_back({entry.path, disk.read(current->folder / entry.path, 1000).value()});
    const auto& manifest = current->manifest;
    CHECK(release::manifest_of(files, manifest.version(), manifest.published(), hashing).value() ==
          manifest);
    return manifest.version();
}

} // namespace

TEST_CASE("before the first install, the content that came with the program is in use") {
    MemoryDisk disk;
    InstalledFolders content(folder, disk);
    CHECK_FALSE(version_in_use(content).has_value());
    CHECK(content.history().value().empty());
    CHECK(content.undo().error().what().id == "installed.nothing-to-undo"_msg);
}

TEST_CASE("an installed version is in use, and undo goes back step by step") {
    MemoryDisk disk;
    InstalledFolders content(folder, disk);
    REQUIRE(content.install(first).has_value());
    REQUIRE(content.install(second).has_value());
    CHECK(whole_version_in_use(disk, content) == second.manifest.version());
    CHECK(content.history().value() ==
          std::vector<Version>{second.manifest.version(), first.manifest.version()});
    CHECK(content.undo().value() == first.manifest.version());
    CHECK(whole_version_in_use(disk, content) == first.manifest.version());
    CHECK_FALSE(content.undo().value().has_value());
    CHECK_FALSE(version_in_use(content).has_value());
}

TEST_CASE("a version that was undone can be installed again, one in use or kept cannot") {
    MemoryDisk disk;
    InstalledFolders content(folder, disk);
    REQUIRE(content.install(first).has_value());
    REQUIRE(content.install(second).has_value());
    for (const Pack& pack : {first, second})
        CHECK(content.install(pack).error().what().id == "installed.already"_msg);
    REQUIRE(content.undo().has_value());
    REQUIRE(content.install(second).has_value());
    CHECK(whole_version_in_use(disk, content) == second.manifest.version());
}

TEST_CASE("three versions are kept, older ones make room") {
    MemoryDisk disk;
    InstalledFolders content(folder, disk);
    for (int day = 0; day < 5; ++day)
        REQUIRE(content.install(pack_of("2026-10-01"_date.plus_days(day))).has_value());
    CHECK(content.history().value().size() == 3);
    CHECK(disk.names_in(folder) ==
          std::vector<std::string>{"2026.10.03", "2026.10.04", "2026.10.05", "current"});
}

TEST_CASE("a process that dies at any point of an install leaves the old version or the new one") {
    bool old_seen = false, new_seen = false;
    for (int changes = 0; changes < 60; ++changes) { // an install is some 15 changes
        MemoryDisk disk;
        InstalledFolders content(folder, disk);
        REQUIRE(content.install(first).has_value());
        disk.fails_after(changes);
        bool is_done = true;
        try {
            is_done = content.install(second).has_value();
        } catch (const DiskFailed&) {
            is_done = false;
        }
        disk.works_again();
        disk.lose_power();
        const auto in_use = whole_version_in_use(disk, content);
        REQUIRE(in_use.has_value());
        if (is_done) CHECK(in_use == second.manifest.version());
        (in_use == first.manifest.version() ? old_seen : new_seen) = true;
        if (in_use == first.manifest.version()) // and the next attempt succeeds
            REQUIRE(content.install(second).has_value());
        CHECK(whole_version_in_use(disk, content) == second.manifest.version());
    }
    CHECK(old_seen);
    CHECK(new_seen);
}

TEST_CASE("a process that dies at any point of an undo leaves the new version or the old one") {
    for (int changes = 0; changes < 10; ++changes) {
        MemoryDisk disk;
        InstalledFolders content(folder, disk);
        REQUIRE(content.install(first).has_value());
        REQUIRE(content.install(second).has_value());
        disk.fails_after(changes);
        bool is_done = true;
        try {
            is_done = content.undo().has_value();
        } catch (const DiskFailed&) {
            is_done = false;
        }
        disk.works_again();
        disk.lose_power();
        const Pack& expected = is_done ? first : second;
        CHECK(whole_version_in_use(disk, content) == expected.manifest.version());
    }
}

TEST_CASE("a full disk while installing is told, and what was written makes room again") {
    MemoryDisk disk;
    InstalledFolders content(folder, disk);
    REQUIRE(content.install(first).has_value());
    const auto before = disk.names_in(folder);
    disk.fails_after(4);
    CHECK_THROWS_AS((void)content.install(second), DiskFailed);
    disk.works_again();
    CHECK(version_in_use(content) == first.manifest.version());
    REQUIRE(content.install(second).has_value());
    CHECK(disk.names_in(folder).size() == before.size() + 1);
}

TEST_CASE("a version whose folder was damaged is told, and undo passes it over") {
    MemoryDisk disk;
    InstalledFolders content(folder, disk);
    const Pack third = pack_of("2026-11-24"_date);
    for (const Pack& pack : {first, second, third}) REQUIRE(content.install(pack).has_value());
    disk.remove(folder / second.manifest.version().text());
    disk.write(folder / "2026.11.24" / ".manifest", "damaged", release::Write::durable);
    CHECK(content.current().error().what().id == "installed.damaged"_msg);
    CHECK(content.undo().value() == first.manifest.version());
}

TEST_CASE("a damaged pointer is told, and the next install mends it") {
    MemoryDisk disk;
    InstalledFolders content(folder, disk);
    REQUIRE(content.install(first).has_value());
    for (const char* text :
         {"", "2026.10.01\n", "waymark-current/1\n../../etc\n", "waymark-current/1\n2026.10.01"}) {
        disk.write(folder / "current", text, release::Write::durable);
        CAPTURE(text);
        CHECK(content.current().error().what().id == "installed.damaged"_msg);
        CHECK(content.undo().error().what().id == "installed.damaged"_msg);
    }
    REQUIRE(content.install(second).has_value());
    CHECK(whole_version_in_use(disk, content) == second.manifest.version());
}
