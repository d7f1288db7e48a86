// A key is moved from hand to hand, and there is one of it.
#include <base/secret.hpp>

#include <utility>

struct Key {
    unsigned char bytes[32];
};

Secret<Key> pass_on(Secret<Key>& key) {
#ifdef WRONG
    return key;
#else
    return std::move(key);
#endif
}
