#include <pages/site.hpp>

#include <base/expects.hpp>

namespace pages {

Url address(std::string_view language, std::string_view path) {
    std::string whole = language == "en" ? std::string(path)
                        : path == "/"    ? "/" + std::string(language)
                                         : "/" + std::string(language) + std::string(path);
    const auto url = Url::path(whole);
    expects(url.has_value(), "a page's address is a path of ours");
    return *url;
}

Url address(const Visit& visit, std::string_view path) { return address(visit.language, path); }

} // namespace pages
