// Compressed pages that outlive the program: derived bytes, found again by the hash of the page.
#pragma once

#include <domain/release/derived.hpp>
#include <web/compress.hpp>

#include <mutex>
#include <set>

namespace web::site {

// Any number of threads may call. `derived` and `hashing` outlive this.
class KeptCompression {
public:
    KeptCompression(release::Derived& derived, const release::Hashing& hashing)
        : derived_(derived), hashing_(hashing) {}

    // The bytes in that coding, from the store when it has them. A store that does not serve costs
    // the time of compressing and nothing else.
    std::string compress(std::string_view bytes, Coding coding);
    // The keys of everything asked for so far: what the store should keep.
    std::set<release::DerivedKey> used() const;

private:
    release::Derived& derived_;
    const release::Hashing& hashing_;
    mutable std::mutex mutex_;
    std::set<release::DerivedKey> used_;
};

} // namespace web::site
