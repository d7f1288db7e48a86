// What commands begin with that work on the compiled content.
#pragma once

#include <cli/world.hpp>

namespace cli {

// The content of the folder; nothing when it can not be read or has errors, which has been told.
std::optional<pages::Compiled> content_of(const Places& places, const World& world);

} // namespace cli
