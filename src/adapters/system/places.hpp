// Where a program keeps what it must not lose, when nobody says otherwise.
#pragma once

#include <base/result.hpp>

#include <filesystem>

namespace adapters::system {

// The default of --data: $XDG_STATE_HOME/waymark, or ~/.local/state/waymark. The arguments are the
// environment's XDG_STATE_HOME and HOME, null when they are not set; as the XDG specification asks,
// a relative path counts as not set. Errors: place.no-home, with what to do.
Result<std::filesystem::path> data_folder(const char* state_home, const char* home);

} // namespace adapters::system
