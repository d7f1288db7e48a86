#include <domain/release/disk_contract.hpp>
#include <domain/release/memory_disk.hpp>

TEST_CASE("the disk in memory keeps what every disk promises") {
    release::MemoryDisk disk;
    disk.make_folder("/data");
    release::check_disk_contract(disk, "/data");
}

TEST_CASE("the disk in memory loses with its power what was written quickly and not settled") {
    release::MemoryDisk disk;
    disk.make_folder("/data");
    disk.write("/data/quick", "x", release::Write::quick);
    disk.write("/data/durable", "x", release::Write::durable);
    disk.lose_power();
    CHECK(disk.read("/data/quick", 9) == "");
    CHECK(disk.read("/data/durable", 9) == "x");
}

TEST_CASE("the disk in memory fails from the change it is told to fail at") {
    release::MemoryDisk disk;
    disk.make_folder("/data");
    disk.fails_after(1);
    disk.write("/data/one", "x", release::Write::quick);
    CHECK_THROWS_AS(disk.write("/data/two", "x", release::Write::quick), release::DiskFailed);
    CHECK_THROWS_AS(disk.remove("/data/one"), release::DiskFailed);
    CHECK(disk.read("/data/one", 9) == "x");
}
