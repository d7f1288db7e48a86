// Derived bytes: what can be made again from content, kept because making it takes time.
//
// The search index, drawings, compressed pages. Each item is kept under a key made of its generator
// (name and version) and the hashes of everything it was made from. So nothing is ever out of date:
// an edit asks for another key, and redoes one page. Losing an item costs time and nothing else.
#pragma once

#include <domain/release/keys.hpp>

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace release {

struct Generator {
    std::string_view name; // "drawing", a literal
    int version;           // raised whenever the same inputs would give other bytes
};

struct DerivedKey {
    Hash hash;
    friend auto operator<=>(const DerivedKey&, const DerivedKey&) = default;
};

// The order of the inputs counts.
DerivedKey derived_key(const Hashing&, Generator, std::span<const Hash> inputs);

// Several threads may call.
class Derived {
public:
    virtual ~Derived() = default;
    // Never throws: what is missing, damaged or unreadable is not there.
    virtual std::optional<std::string> find(const DerivedKey&) = 0;
    // Fails at most once in the life of the store, with what the operator should hear
    // (derived.off); from then on the store is silent and empty where the disk does not serve.
    virtual Result<void> keep(const DerivedKey&, std::string_view bytes) = 0;
    // Forgets everything else.
    virtual void prune(const std::set<DerivedKey>& in_use) = 0;
};

} // namespace release
