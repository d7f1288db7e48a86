#include <adapters/store/derived_files.hpp>
#include <adapters/store/toy_crypto.hpp>
#include <domain/release/memory_disk.hpp>

#include <doctest/doctest.h>

using adapters::store::DerivedFiles, release::DerivedKey;

namespace {

const std::filesystem::path folder = "/data/derived";

struct Store {
    release::MemoryDisk disk;
    ToyHashing hashing;
    DerivedFiles derived{folder, disk, hashing};

    DerivedKey key(std::string_view input) const {
        const std::vector<release::Hash> inputs{hashing.of(input)};
        return derived_key(hashing, {"drawing", 1}, inputs);
    }
    std::filesystem::path file(std::string_view input) const {
        return folder / key(input).hash.hex();
    }
};

} // namespace

TEST_CASE("what was kept is found under its key alone") {
    Store store;
    const std::string bytes("a drawing\0", 10);
    CHECK_FALSE(store.derived.find(store.key("a")).has_value());
    REQUIRE(store.derived.keep(store.key("a"), bytes).has_value());
    REQUIRE(store.derived.keep(store.key("empty"), "").has_value());
    CHECK(store.derived.find(store.key("a")) == bytes);
    CHECK(store.derived.find(store.key("empty")) == "");
    CHECK_FALSE(store.derived.find(store.key("b")).has_value());
}

TEST_CASE("an item with any byte changed, added or missing is absent, and removed") {
    Store store;
    REQUIRE(store.derived.keep(store.key("a"), "a drawing").has_value());
    const std::string good = store.disk.read(store.file("a"), 1000).value();
    std::vector<std::string> damaged{"", good.substr(0, good.size() - 1), good + "x"};
    for (std::size_t i = 0; i < good.size(); ++i) {
        damaged.push_back(good);
        damaged.back()[i] = static_cast<char>(good[i] ^ 0x10);
    }
    for (const std::string& bytes : damaged) {
        store.disk.write(store.file("a"), bytes, release::Write::quick);
        CHECK_FALSE(store.derived.find(store.key("a")).has_value());
        CHECK(store.disk.names_in(folder).empty());
    }
    REQUIRE(store.derived.keep(store.key("a"), "a drawing").has_value());
    CHECK(store.derived.find(store.key("a")) == "a drawing");
}

TEST_CASE("an item under another item's name is absent") {
    Store store;
    REQUIRE(store.derived.keep(store.key("a"), "a drawing").has_value());
    const std::string item = store.disk.read(store.file("a"), 1000).value();
    store.disk.write(store.file("b"), item, release::Write::quick);
    CHECK_FALSE(store.derived.find(store.key("b")).has_value());
}

TEST_CASE("an item that a power cut emptied is made again") {
    Store store;
    REQUIRE(store.derived.keep(store.key("a"), "a drawing").has_value());
    store.disk.lose_power();
    CHECK_FALSE(store.derived.find(store.key("a")).has_value());
}

TEST_CASE("a full disk is told once; then the store is silent and keeps nothing more") {
    Store store;
    REQUIRE(store.derived.keep(store.key("a"), "a drawing").has_value());
    store.disk.fails_after(0);
    const auto told = store.derived.keep(store.key("b"), "another");
    CHECK(told.error().what().id == "disk.full"_msg);
    CHECK(told.error().hint()->id == "derived.works-without"_msg);
    CHECK(store.derived.keep(store.key("c"), "a third").has_value());
    CHECK_FALSE(store.derived.find(store.key("b")).has_value());
    CHECK(store.derived.find(store.key("a")) == "a drawing");
    store.derived.prune({}); // cannot remove, and says nothing
    CHECK(store.derived.find(store.key("a")) == "a drawing");
}

TEST_CASE("pruning removes what is not in use, and nothing that is not ours") {
    Store store;
    for (const char* input : {"a", "b"})
        REQUIRE(store.derived.keep(store.key(input), input).has_value());
    store.disk.write(folder / "README", "by an operator", release::Write::quick);
    store.derived.prune({store.key("b")});
    CHECK_FALSE(store.derived.find(store.key("a")).has_value());
    CHECK(store.derived.find(store.key("b")) == "b");
    CHECK(store.disk.names_in(folder).size() == 2);
}

TEST_CASE("deleting the whole folder costs time and nothing else") {
    Store store;
    REQUIRE(store.derived.keep(store.key("a"), "a drawing").has_value());
    store.disk.remove(folder);
    CHECK_FALSE(store.derived.find(store.key("a")).has_value());
    CHECK(store.derived.keep(store.key("a"), "a drawing").has_value());
    CHECK(store.derived.find(store.key("a")) == "a drawing");
}

TEST_CASE("two stores over one folder see each other's items, and may keep the same one") {
    Store store;
    DerivedFiles other(folder, store.disk, store.hashing);
    REQUIRE(store.derived.keep(store.key("a"), "a drawing").has_value());
    CHECK(other.find(store.key("a")) == "a drawing");
    REQUIRE(other.keep(store.key("a"), "a drawing").has_value());
    CHECK(store.derived.find(store.key("a")) == "a drawing");
}
