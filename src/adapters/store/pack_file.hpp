// A pack of content as one file: four lines of signature, then compressed content.
//
//     untrusted comment: waymark content pack 1
//     RUT…                                                     signature over all that follows line
//     4 trusted comment: waymark content 2026.11.23 published 2026-11-23 nPq+… signature over the
//     one above and the comment …                                                        brotli:
//     manifest, empty line, files
//
// The first four lines are a .minisig file over the rest, so anyone can check a pack without us:
//     head -n 4 PACK > body.minisig; tail -n +5 PACK > body; minisign -V -m body -p KEY.pub
//
// Every byte counts: line 1 is fixed, lines 2 to 4 and the rest are signed. The files follow the
// manifest in its order, without anything between them; their sizes stand there.
#pragma once

#include <domain/release/packs.hpp>

namespace adapters::store {

class PackFile final : public release::Packs {
public:
    // `hashing` lives longer than this.
    explicit PackFile(const release::Hashing& hashing, const release::Limits& limits = {})
        : hashing_(hashing), limits_(limits) {}

    Result<std::string> make(std::vector<release::File>, release::Version, Date published,
                             const release::Signing&) const override;
    Result<release::Pack> open(std::string_view bytes, const release::Verifying&) const override;

private:
    const release::Hashing& hashing_;
    release::Limits limits_;
};

} // namespace adapters::store
