// What is inside a pack once its signature is proved: manifest, empty line, files. Private to this
// folder, and fuzzed as if nobody had signed it.
#pragma once

#include <domain/release/packs.hpp>

namespace adapters::store {

// `files` are those of the manifest, in its order.
std::string pack_body(const release::Manifest&, const std::vector<release::File>& files);

// Errors: pack.damaged (cut short, too long, or a file that is not what its hash says), those of
// Manifest::parse.
Result<release::Pack> read_pack_body(std::string_view body, const release::Hashing&,
                                     const release::Limits&);

// From the compressed bytes. Errors, besides: pack.damaged for what does not unpack or unpacks to
// more than the limits allow.
Result<release::Pack> read_packed(std::string_view compressed, const release::Hashing&,
                                  const release::Limits&);

} // namespace adapters::store
