// We are wrong: an invariant of ours does not hold.
//
// `expects` stops a test and fails one request in production. It never guards input: what a
// stranger sent is answered with a Result.
#pragma once

#include <stdexcept>

class BrokenInvariant : public std::logic_error {
    using logic_error::logic_error;
};

// Throws BrokenInvariant with `what` when `holds` is false.
void expects(bool holds, const char* what);
