#include <adapters/system/local_disk.hpp>

#include <adapters/system/child.hpp>
#include <adapters/system/scratch_folder.hpp>
#include <domain/release/disk_contract.hpp>

#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>

using adapters::system::LocalDisk, release::DiskFailed, release::Write;
namespace fs = std::filesystem;

namespace {

// From now on no file may grow beyond `bytes`: writing more fails as on a full disk.
void let_the_disk_be_full(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
}

MessageId failure(const auto& act) {
    try {
        act();
    } catch (const DiskFailed& failed) {
        return failed.error().what().id;
    }
    return "no-failure"_msg;
}

} // namespace

TEST_CASE("the disk of this machine keeps what every disk promises") {
    const ScratchFolder folder;
    LocalDisk disk;
    release::check_disk_contract(disk, folder.path());
}

TEST_CASE("a full disk leaves the old file and nothing else, and is told") {
    const ScratchFolder folder;
    folder.write("file", "the old bytes");
    for (const Write how : {Write::durable, Write::quick}) {
        CHECK(in_child([&] {
            let_the_disk_be_full(1000);
            const auto write = [&] {
                LocalDisk().write(folder.path() / "file", std::string(5000, 'x'), how);
            };
            return failure(write) == "disk.full"_msg;
        }));
        CHECK(LocalDisk().names_in(folder.path()) == std::vector<std::string>{"file"});
        CHECK(LocalDisk().read(folder.path() / "file", 100) == "the old bytes");
    }
}

TEST_CASE("a folder that may not be written to is told so") {
    const ScratchFolder folder;
    CHECK(in_child([&] {
        fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec |
                                           fs::perms::others_read | fs::perms::others_exec);
        if (geteuid() == 0 && seteuid(65534) != 0) return false; // root may write everywhere
        const auto write = [&] { LocalDisk().write(folder.path() / "x", "x", Write::durable); };
        return failure(write) == "disk.not-allowed"_msg;
    }));
    fs::permissions(folder.path(), fs::perms::owner_all);
}

TEST_CASE("a private file is readable by its owner alone") {
    const ScratchFolder folder;
    LocalDisk().write(folder.path() / "key", "secret", Write::durable_private);
    struct stat about{};
    REQUIRE(stat((folder.path() / "key").c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0600);
}

TEST_CASE("what a killed writer left is swept away, what a living one holds is not") {
    const ScratchFolder folder;
    folder.write(".waymark-tmp-0000000000000001", "half");
    folder.write("finished", "x");
    LocalDisk disk;
    {
        const auto living = disk.lock(folder.path() / ".waymark-tmp-0000000000000002");
        disk.sweep(folder.path());
        CHECK(disk.names_in(folder.path()) ==
              std::vector<std::string>{".waymark-tmp-0000000000000002", "finished"});
    }
    disk.sweep(folder.path());
    CHECK(disk.names_in(folder.path()) == std::vector<std::string>{"finished"});
}

TEST_CASE("a writer that is killed at any moment leaves the old bytes or the new ones") {
    const ScratchFolder folder;
    const fs::path file = folder.path() / "file";
    const std::string one(200'000, '1'), two(200'000, '2');
    LocalDisk disk;
    disk.write(file, one, Write::quick);
    for (int round = 0; round < 20; ++round) {
        const pid_t child = fork();
        if (child == 0)
            for (;;) {
                LocalDisk().write(file, two, Write::quick);
                LocalDisk().write(file, one, Write::quick);
            }
        for (int i = 0; i < 50 * round; ++i) { // reads while it writes, then kills it
            const auto bytes = disk.read(file, 1'000'000);
            CHECK((bytes == one || bytes == two));
        }
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        const auto bytes = disk.read(file, 1'000'000);
        CHECK((bytes == one || bytes == two));
    }
    disk.sweep(folder.path());
    CHECK(disk.names_in(folder.path()) == std::vector<std::string>{"file"});
}

TEST_CASE("a lock keeps another process out until its holder dies") {
    const ScratchFolder folder;
    const fs::path lock = folder.path() / "lock";
    int ready[2];
    REQUIRE(pipe(ready) == 0);
    const pid_t holder = fork();
    if (holder == 0) {
        const auto held = LocalDisk().lock(lock);
        if (write(ready[1], "x", 1) == 1) pause();
        _exit(0);
    }
    char byte = 0;
    REQUIRE(read(ready[0], &byte, 1) == 1);
    const auto is_free = [&] {
        const int file = open(lock.c_str(), O_RDWR | O_CLOEXEC);
        const bool taken = flock(file, LOCK_EX | LOCK_NB) == 0;
        close(file);
        return taken;
    };
    CHECK_FALSE(is_free());
    kill(holder, SIGKILL);
    waitpid(holder, nullptr, 0);
    CHECK(LocalDisk().lock(lock) != nullptr);
}
