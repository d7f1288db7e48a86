#include <adapters/system/process.hpp>

#include <sys/prctl.h>
#include <sys/resource.h>

void adapters::system::forbid_core_dumps() {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none); // lowering a limit is always allowed
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}
