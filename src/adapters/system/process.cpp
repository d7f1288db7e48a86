#include <adapters/system/process.hpp>

#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>

void adapters::system::forbid_core_dumps() {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none); // lowering a limit is always allowed
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

void adapters::system::give_memory_back() { malloc_trim(0); }

void adapters::system::keep_memory_small() {
    mallopt(M_ARENA_MAX, 2);
    mallopt(M_TRIM_THRESHOLD, 1 << 20);
    mallopt(M_MMAP_THRESHOLD, 1 << 18);
}
