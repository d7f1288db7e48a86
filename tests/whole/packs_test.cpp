// The whole road of a pack with the real hash, keys and disk: made, checked by minisign, opened,
// installed, undone; damaged, by another key.
#include <adapters/crypto/blake.hpp>
#include <adapters/crypto/minisign.hpp>
#include <adapters/store/derived_files.hpp>
#include <adapters/store/installed_folders.hpp>
#include <adapters/store/pack_file.hpp>
#include <adapters/system/folder.hpp>
#include <adapters/system/local_disk.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using adapters::crypto::Blake, adapters::crypto::Minisign, adapters::store::InstalledFolders,
    adapters::store::PackFile, adapters::system::LocalDisk, adapters::system::read_folder;

struct World {
    fs::path root;
    Blake blake;
    LocalDisk disk;
    release::NewKey key = Minisign().make(nullptr);
    std::unique_ptr<release::Signing> signer = Minisign().open(key.secret_file, nullptr).value();
    std::unique_ptr<release::Verifying> verifier = Minisign().trust({key.public_file}).value();
    PackFile packs{blake};

    World() {
        std::string name = "/tmp/whole-XXXXXX";
        root = mkdtemp(name.data());
        fs::create_directories(root / "content/pages/en");
        write("content/waymark.yaml", "schema: waymark/1\n");
        write("content/pages/en/a.md", "# A\n");
    }
    ~World() { fs::remove_all(root); }
    void write(const std::string& name, std::string_view bytes) {
        std::ofstream(root / name, std::ios::binary) << bytes;
    }
    std::string pack(Date day) {
        return packs
            .make(read_folder(root / "content").value(), release::Version(day), day, *signer)
            .value();
    }
};

} // namespace

TEST_CASE("a real pack with any bit changed is refused") {
    World world;
    const std::string good = world.pack("2026-11-23"_date);
    REQUIRE(world.packs.open(good, *world.verifier).has_value());
    for (std::size_t i = 0; i < good.size(); ++i)
        for (int bit = 0; bit < 8; ++bit) {
            std::string bad = good;
            bad[i] = static_cast<char>(bad[i] ^ (1 << bit));
            CAPTURE(i);
            CAPTURE(bit);
            CHECK_FALSE(world.packs.open(bad, *world.verifier).has_value());
        }
}

TEST_CASE("a real pack is checked by minisign, installed, and undone") {
    World world;
    const std::string pack = world.pack("2026-11-23"_date);
    world.write("pack", pack);
    world.write("key.pub", world.key.public_file);
    const std::string command = "cd " + world.root.string() +
                                " && head -n 4 pack > body.minisig && tail -n +5 pack > body && "
                                "minisign -V -m body -p key.pub >/dev/null";
    CHECK(std::system(command.c_str()) == 0);
    InstalledFolders content(world.root / "data/content", world.disk);
    REQUIRE(content.install(world.packs.open(pack, *world.verifier).value()).has_value());
    const auto in_use = content.current().value().value();
    const auto manifest =
        release::manifest_of(read_folder(in_use.folder).value(), in_use.manifest.version(),
                             in_use.manifest.published(), world.blake);
    CHECK(manifest.value() == in_use.manifest);
    world.write("content/pages/en/a.md", "# A, edited\n");
    const auto next = world.packs.open(world.pack("2026-11-24"_date), *world.verifier).value();
    CHECK(between(in_use.manifest, next.manifest).changed ==
          std::vector<std::string>{"pages/en/a.md"});
    REQUIRE(content.install(next).has_value());
    CHECK(content.undo().value() == release::Version("2026-11-23"_date));
}

TEST_CASE(
    "three processes keep, find and prune the same items at once, and never see wrong bytes") {
    World world;
    std::vector<pid_t> children;
    for (int child = 0; child < 3; ++child) {
        const pid_t pid = fork();
        if (pid == 0) {
            adapters::store::DerivedFiles derived(world.root / "derived", world.disk, world.blake);
            bool good = true;
            for (int round = 0; round < 300; ++round)
                for (int i = 0; i < 5; ++i) {
                    const release::DerivedKey key{world.blake.of(std::to_string(i))};
                    const std::string bytes(static_cast<std::size_t>(10'000 + i),
                                            static_cast<char>('a' + i));
                    good = good && derived.keep(key, bytes).has_value();
                    const auto found = derived.find(key);
                    good = good && (!found || *found == bytes);
                    if (i == 4 && child == 0) derived.prune({key});
                }
            _exit(good ? 0 : 1);
        }
        children.push_back(pid);
    }
    for (const pid_t pid : children) {
        int status = 1;
        waitpid(pid, &status, 0);
        CHECK(status == 0);
    }
    for (const auto& name : world.disk.names_in(world.root / "derived")) CHECK(name.size() == 64);
}
