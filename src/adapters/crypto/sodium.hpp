// libsodium, ready for use. Private to this folder.
#pragma once

#include <base/expects.hpp>

#include <sodium.h>

namespace adapters::crypto {

// Cheap and safe from several threads; called by everything that needs randomness or speed.
inline void sodium_ready() { expects(sodium_init() >= 0, "libsodium starts"); }

inline const unsigned char* as_bytes(const char* text) {
    return reinterpret_cast<const unsigned char*>(text);
}

} // namespace adapters::crypto
