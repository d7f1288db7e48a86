#include <adapters/system/places.hpp>

namespace fs = std::filesystem;

Result<fs::path> adapters::system::data_folder(const char* state_home, const char* home) {
    const auto is_set = [](const char* value) { return value && fs::path(value).is_absolute(); };
    if (is_set(state_home)) return fs::path(state_home) / "waymark";
    if (is_set(home)) return fs::path(home) / ".local" / "state" / "waymark";
    return Error("place.no-home"_msg).hint("place.name-a-data-folder"_msg);
}
