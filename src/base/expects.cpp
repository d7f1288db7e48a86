#include <base/expects.hpp>

void expects(bool holds, const char* what) {
    if (!holds) throw BrokenInvariant(what);
}
