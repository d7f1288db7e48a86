#include <adapters/system/child.hpp>
#include <adapters/system/process.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string_view>
#include <sys/prctl.h>
#include <sys/resource.h>

using adapters::system::is_freed_memory_zeroed, adapters::system::zero_freed_memory;

namespace {

constexpr std::size_t block = 4000;
constexpr std::string_view canary = "Amina, born 1 January 1990";

void write_canaries(void* memory) {
    auto* bytes = static_cast<char*>(memory);
    for (std::size_t at = 0; at + canary.size() <= block; at += canary.size())
        std::memcpy(bytes + at, canary.data(), canary.size());
}

// Does a fresh block of this size, which the allocator takes from what was freed last, still hold
// a canary?
bool is_canary_found() {
    const auto* memory = static_cast<const volatile char*>(std::malloc(block));
    char copy[block];
    for (std::size_t i = 0; i < block; ++i) copy[i] = memory[i];
    std::free(const_cast<char*>(memory));
    return std::string_view(copy, block).find(canary) != std::string_view::npos;
}

} // namespace

TEST_CASE("core dumps are off, and no other process may look in") {
    CHECK(in_child([] {
        adapters::system::forbid_core_dumps();
        rlimit limit{1, 1};
        return getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_max == 0 &&
               prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
    }));
}

TEST_CASE("a person's words do not stay in memory that was freed, grown or deleted") {
    zero_freed_memory();
    if (!is_freed_memory_zeroed()) {
        MESSAGE("skipped: this build has sanitizers, which bring their own allocator");
        return;
    }
    SUBCASE("free") {
        void* memory = std::malloc(block);
        write_canaries(memory);
        std::free(memory);
    }
    SUBCASE("delete") {
        void* memory = ::operator new(block);
        write_canaries(memory);
        ::operator delete(memory);
    }
    SUBCASE("realloc that moves") {
        void* memory = std::malloc(block);
        write_canaries(memory);
        std::free(std::realloc(memory, 100 * block));
    }
    SUBCASE("realloc to a tenth") {
        void* memory = std::malloc(block);
        write_canaries(memory);
        std::free(std::realloc(memory, block / 10));
    }
    CHECK_FALSE(is_canary_found());
}

TEST_CASE("memory keeps its bytes through growing and shrinking while freed memory is zeroed") {
    zero_freed_memory();
    auto* memory = static_cast<char*>(std::malloc(1));
    std::size_t size = 1;
    memory[0] = 'a';
    for (const std::size_t next : {20UL, 24UL, 25UL, 5000UL, 4000UL, 1'000'000UL, 300'000UL, 3UL}) {
        memory = static_cast<char*>(std::realloc(memory, next));
        REQUIRE(memory != nullptr);
        const std::size_t kept = std::min(size, next);
        CHECK(std::string_view(memory, kept) == std::string(kept, 'a'));
        std::memset(memory, 'a', next);
        size = next;
    }
    std::free(memory);
}
