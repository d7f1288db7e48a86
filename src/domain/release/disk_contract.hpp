// What every Disk promises. The tests of each disk run it unchanged.
#pragma once

#include <domain/release/disk.hpp>

#include <doctest/doctest.h>

namespace release {

// `folder` is there and empty, on a disk that works.
inline void check_disk_contract(Disk& disk, const std::filesystem::path& folder) {
    SUBCASE("a file that is not there is nothing, and no failure") {
        CHECK_FALSE(disk.read(folder / "none", 10).has_value());
        CHECK(disk.names_in(folder / "none").empty());
        disk.remove(folder / "none");
    }
    SUBCASE("what was written is read, and written over whole") {
        for (const Write how : {Write::durable, Write::durable_private, Write::quick}) {
            disk.write(folder / "file", "a longer text", how);
            disk.write(folder / "file", std::string_view("b\0c", 3), how);
            CHECK(disk.read(folder / "file", 3) == std::string("b\0c", 3));
        }
        CHECK(disk.names_in(folder) == std::vector<std::string>{"file"});
    }
    SUBCASE("a file above the limit is not read") {
        disk.write(folder / "file", "1234", Write::quick);
        CHECK_THROWS_AS(disk.read(folder / "file", 3), DiskFailed);
    }
    SUBCASE("writing where no folder is fails") {
        CHECK_THROWS_AS(disk.write(folder / "none" / "file", "x", Write::durable), DiskFailed);
    }
    SUBCASE("a folder is made with its parents, again if need be, and removed with its files") {
        disk.make_folder(folder / "a" / "b");
        disk.make_folder(folder / "a" / "b");
        disk.write(folder / "a" / "b" / "file", "x", Write::quick);
        disk.settle(folder / "a");
        CHECK(disk.names_in(folder / "a") == std::vector<std::string>{"b"});
        disk.remove(folder / "a");
        CHECK(disk.names_in(folder).empty());
    }
    SUBCASE("a folder moves as one, and never onto another") {
        disk.make_folder(folder / "new" / "deep");
        disk.write(folder / "new" / "deep" / "file", "x", Write::quick);
        disk.rename(folder / "new", folder / "there");
        CHECK(disk.read(folder / "there" / "deep" / "file", 9) == "x");
        disk.make_folder(folder / "new" / "deep");
        CHECK_THROWS_AS(disk.rename(folder / "new", folder / "there"), DiskFailed);
        CHECK(disk.read(folder / "there" / "deep" / "file", 9) == "x");
    }
    SUBCASE("two folders change places with all they hold") {
        disk.make_folder(folder / "new" / "deep");
        disk.make_folder(folder / "there");
        disk.write(folder / "new" / "deep" / "file", "new", Write::quick);
        disk.write(folder / "there" / "file", "old", Write::quick);
        disk.exchange(folder / "new", folder / "there");
        CHECK(disk.read(folder / "there" / "deep" / "file", 9) == "new");
        CHECK(disk.read(folder / "new" / "file", 9) == "old");
        CHECK(disk.names_in(folder) == std::vector<std::string>{"new", "there"});
        CHECK_THROWS_AS(disk.exchange(folder / "new", folder / "none"), DiskFailed);
    }
    SUBCASE("everything in a folder is listed, hidden names and empty folders too") {
        CHECK_FALSE(disk.everything_in(folder / "none").has_value());
        disk.make_folder(folder / "a" / "b");
        disk.make_folder(folder / "empty");
        disk.write(folder / "a" / "b" / "file", "four", Write::quick);
        disk.write(folder / ".hidden", "", Write::quick);
        CHECK(disk.everything_in(folder) ==
              std::vector<Disk::Inside>{{".hidden", Disk::Kind::file, 0},
                                        {"a/b/file", Disk::Kind::file, 4},
                                        {"empty", Disk::Kind::other, 0}});
        CHECK_FALSE(disk.everything_in(folder / ".hidden").has_value());
    }
    SUBCASE("hidden names are listed, in order") {
        disk.write(folder / "b", "", Write::quick);
        disk.write(folder / ".a", "", Write::quick);
        CHECK(disk.names_in(folder) == std::vector<std::string>{".a", "b"});
    }
    SUBCASE("a lock can be taken again once it was let go") {
        {
            const auto held = disk.lock(folder / "lock");
        }
        CHECK(disk.lock(folder / "lock") != nullptr);
    }
    SUBCASE("sweeping leaves finished files alone") {
        disk.write(folder / "file", "x", Write::durable);
        disk.sweep(folder);
        CHECK(disk.read(folder / "file", 9) == "x");
    }
}

} // namespace release
