#include <web/site/kept_compression.hpp>

#include <doctest/doctest.h>

#include <map>

using web::Coding;

namespace {

class MemoryStore final : public release::Derived {
public:
    std::optional<std::string> find(const release::DerivedKey& key) override {
        const auto item = items.find(key);
        return item == items.end() ? std::nullopt : std::optional(item->second);
    }
    Result<void> keep(const release::DerivedKey& key, std::string_view bytes) override {
        if (is_broken) return Error("test.broken"_msg);
        items[key] = bytes;
        return {};
    }
    void prune(const std::set<release::DerivedKey>&) override {}

    std::map<release::DerivedKey, std::string> items;
    bool is_broken = false;
};

class ToyHashing final : public release::Hashing {
public:
    release::Hash of(std::string_view bytes) const override {
        release::Hash hash;
        for (std::size_t i = 0; i < bytes.size(); ++i)
            hash.bytes[i % hash.bytes.size()] =
                static_cast<std::uint8_t>(hash.bytes[i % hash.bytes.size()] * 31 + bytes[i]);
        return hash;
    }
};

const std::string page(5000, 'x');

} // namespace

TEST_CASE("a page is compressed once, and found again by the next run") {
    MemoryStore store;
    const ToyHashing hashing;
    const std::string first =
        web::site::KeptCompression(store, hashing).compress(page, Coding::brotli);
    REQUIRE(store.items.size() == 1);
    store.items.begin()->second = "kept";
    CHECK(web::site::KeptCompression(store, hashing).compress(page, Coding::brotli) == "kept");
    CHECK(first == web::compressed(page, Coding::brotli));
}

TEST_CASE("an edit redoes one page, and each coding is kept by itself") {
    MemoryStore store;
    const ToyHashing hashing;
    web::site::KeptCompression compression(store, hashing);
    (void)compression.compress(page, Coding::brotli);
    (void)compression.compress(page, Coding::gzip);
    (void)compression.compress(page + "edited", Coding::brotli);
    CHECK(store.items.size() == 3);
    CHECK(compression.used().size() == 3);
}

TEST_CASE("a store that does not serve costs time and nothing else") {
    MemoryStore store;
    store.is_broken = true;
    const ToyHashing hashing;
    CHECK(web::site::KeptCompression(store, hashing).compress(page, Coding::gzip) ==
          web::compressed(page, Coding::gzip));
}
