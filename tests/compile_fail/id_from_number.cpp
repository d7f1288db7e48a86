// A bare number does not become an Id by itself.
#include <base/name.hpp>

using CaseId = Id<struct CaseTag>;

CaseId first() {
#ifdef WRONG
    return 1;
#else
    return CaseId(1);
#endif
}
