// A zip file made in memory: the same files give the same bytes, on any day.
#pragma once

#include <string>
#include <vector>

namespace adapters::document {

enum class Packing { deflated, stored };

struct ZipEntry {
    std::string name;
    std::string bytes;
    Packing packing = Packing::deflated;
};

// Throws when libzip fails.
std::string zipped(const std::vector<ZipEntry>&);

} // namespace adapters::document
