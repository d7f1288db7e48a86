// Reading a folder of content, as an operator points us at it.
#pragma once

#include <domain/release/release.hpp>

#include <filesystem>
#include <vector>

namespace adapters::system {

// Every file below the folder, in order of path. Hidden names (.git, editors' swap files) are
// passed over. The folder itself may be a link; inside it a link is refused, so nothing outside is
// ever read, and so is everything that is neither file nor folder. Several threads may call.
//
// Errors: folder.missing, folder.not-a-folder, folder.not-readable, folder.link, folder.not-a-file,
// release.unsafe-path (also a name that is no UTF-8), release.file-too-large, release.too-large,
// release.too-many-files; each with {path}, what to do in the hint of the first three.
Result<std::vector<release::File>> read_folder(const std::filesystem::path&,
                                               const release::Limits& = {});

} // namespace adapters::system
