// Comparing keys byte by byte tells by its time how many were right.
#include <base/secret.hpp>

bool is_known(const Secret<int>& key, const Secret<int>& other) {
#ifdef WRONG
    return key == other;
#else
    return &key == &other;
#endif
}
