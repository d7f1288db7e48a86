#include <pages/site.hpp>

#include <base/expects.hpp>

namespace pages {

Url address(std::string_view language, std::string_view path) {
    // The first page of a language is "/ar", so "/#safe" in Arabic is "/ar#safe".
    const bool is_first = path == "/" || path.starts_with("/#");
    std::string whole =
        language == "en" ? std::string(path)
                         : "/" + std::string(language) + std::string(path.substr(is_first ? 1 : 0));
    const auto url = Url::path(whole);
    expects(url.has_value(), "a page's address is a path of ours");
    return *url;
}

Url address(const Visit& visit, std::string_view path) { return address(visit.language, path); }

} // namespace pages
