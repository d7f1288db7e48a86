#include <domain/release/derived.hpp>

#include <fmt/format.h>

// "NAME VERSION" and the hashes, a line each: no two lists of inputs have the same text, since a
// hash has no newline and a name of ours has no space.
release::DerivedKey release::derived_key(const Hashing& hashing, Generator generator,
                                         std::span<const Hash> inputs) {
    std::string text = fmt::format("{} {}\n", generator.name, generator.version);
    for (const Hash& input : inputs) text += input.hex() + '\n';
    return {hashing.of(text)};
}
