#include <base/secret.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstring>
#include <new>

TEST_CASE("a secret leaves only zeros where it lay, when it dies and when it moves") {
    using Key = std::array<unsigned char, 32>;
    alignas(Secret<Key>) unsigned char first[sizeof(Secret<Key>)];
    alignas(Secret<Key>) unsigned char second[sizeof(Secret<Key>)];
    const auto zeros = [](const unsigned char* memory) {
        return std::memcmp(memory, Key{}.data(), sizeof(Key)) == 0;
    };

    auto* secret = new (first) Secret<Key>(Secret<Key>::made_by([](Key& key) { key.fill(7); }));
    auto* moved = new (second) Secret<Key>(std::move(*secret));
    CHECK(zeros(first));
    CHECK(moved->reveal_to([](const Key& key) { return key[31]; }) == 7);
    moved->~Secret();
    CHECK(zeros(second));
    secret->~Secret();
}
