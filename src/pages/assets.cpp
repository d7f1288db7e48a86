#include <pages/assets.hpp>

#include <pages/embedded.hpp>

#include <algorithm>
#include <vector>

namespace pages {

namespace {

std::string_view type_of(std::string_view name) {
    if (name.ends_with(".css")) return "text/css; charset=utf-8";
    if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
    if (name.ends_with(".svg")) return "image/svg+xml";
    if (name.ends_with(".txt")) return "text/plain; charset=utf-8";
    if (name.ends_with(".woff2")) return "font/woff2";
    return "application/octet-stream";
}

std::vector<Asset> made() {
    std::vector<Asset> all;
    for (const Embedded& file : embedded_assets())
        all.push_back({file.name, type_of(file.name), file.bytes});
    return all;
}

} // namespace

std::string Asset::path() const {
    return "/assets/" + std::string(assets_edition()) + "/" + std::string(name);
}

std::span<const Asset> assets() {
    static const std::vector<Asset> all = made();
    return all;
}

const Asset* asset_at(std::string_view path) {
    const auto found = std::ranges::find(assets(), path, &Asset::path);
    return found == assets().end() ? nullptr : &*found;
}

} // namespace pages
