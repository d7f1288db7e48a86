// free and realloc, standing before those of the C library.
//
// A definition in the program comes before one in a shared library, so the whole process, C++'s
// delete included, arrives here. glibc keeps its own under __libc_free and __libc_realloc; its
// malloc stays as it is, so a block is always freed by the allocator that made it.
#include <adapters/system/process.hpp>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define WAYMARK_ZEROING 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) ||                         \
    __has_feature(memory_sanitizer)
#define WAYMARK_ZEROING 0
#endif
#endif
#ifndef WAYMARK_ZEROING
#define WAYMARK_ZEROING 1
#endif

#if WAYMARK_ZEROING

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <malloc.h>

extern "C" {
void __libc_free(void*);
void* __libc_realloc(void*, std::size_t);
}

namespace {

std::atomic<bool> zeroing = false; // only ever goes from false to true

bool is_on() { return zeroing.load(std::memory_order_relaxed); }

void zero_and_free(void* memory) {
    // The usable size may be more than was asked for; those bytes are the block's own.
    explicit_bzero(memory, malloc_usable_size(memory));
    __libc_free(memory);
}

// The C library would move a growing block and leave the old bytes behind.
void* resize(void* memory, std::size_t size) {
    const std::size_t room = malloc_usable_size(memory);
    if (size <= room) {
        explicit_bzero(static_cast<char*>(memory) + size, room - size);
        // A block less than half full gives its tail back; shrinking stays in place.
        return size < room / 2 ? __libc_realloc(memory, size) : memory;
    }
    void* larger = std::malloc(size);
    if (!larger) return nullptr; // as realloc does: the old block stays
    std::memcpy(larger, memory, room);
    zero_and_free(memory);
    return larger;
}

} // namespace

extern "C" {

void free(void* memory) noexcept {
    if (!is_on() || !memory) return __libc_free(memory);
    const int error = errno; // free leaves errno alone
    zero_and_free(memory);
    errno = error;
}

void* realloc(void* memory, std::size_t size) noexcept {
    if (!is_on() || !memory) return __libc_realloc(memory, size);
    if (size != 0) return resize(memory, size);
    zero_and_free(memory); // what glibc does
    return nullptr;
}
}

void adapters::system::zero_freed_memory() { zeroing.store(true, std::memory_order_relaxed); }

bool adapters::system::is_freed_memory_zeroed() { return is_on(); }

#else

void adapters::system::zero_freed_memory() {}

bool adapters::system::is_freed_memory_zeroed() { return false; }

#endif
