#include <pages/offline/files.hpp>

#include <base/expects.hpp>

#include <algorithm>

namespace offline {

namespace {
constexpr std::string_view assets = "/assets/";
}

std::string file_of(std::string_view address) {
    expects(address.starts_with('/'), "an address of the guide opens with a slash");
    if (address == "/") return "index.html";
    if (address.starts_with(assets)) // the edition in the address is for browsers' caches
        return "assets/" + std::string(address.substr(address.rfind('/') + 1));
    std::string file(address.substr(1));
    const bool is_page = !address.ends_with(".json") && !address.ends_with(".docx");
    return is_page ? file + ".html" : file;
}

std::string up_from(std::string_view file) {
    std::string up;
    for (auto depth = std::ranges::count(file, '/'); depth > 0; --depth) up += "../";
    return up;
}

std::string from_to(std::string_view file, std::string_view other) {
    // What both paths open with need not be left.
    for (std::size_t slash = file.find('/'); slash != std::string_view::npos;
         slash = file.find('/')) {
        if (other.substr(0, slash + 1) != file.substr(0, slash + 1)) break;
        file.remove_prefix(slash + 1);
        other.remove_prefix(slash + 1);
    }
    return up_from(file) + std::string(other);
}

} // namespace offline
