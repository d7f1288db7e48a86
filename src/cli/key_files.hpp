// Files that somebody named on the command line: keys, passphrases, whatever is read whole.
#pragma once

#include <cli/world.hpp>

namespace cli {

constexpr std::size_t key_limit = 4096;

// Errors: file.missing, and what the disk said.
Result<std::string> read_file(const std::filesystem::path& file, std::size_t limit,
                              const World& world);

// The secret key in a file; `passphrase_file` may be empty: the key is stored open. Errors:
// file.missing, file.too-large, those of release::Keys::open.
Result<std::unique_ptr<release::Signing>>
open_key(const std::filesystem::path& key, const std::string& passphrase_file, const World& world);

} // namespace cli
