#include <web/site/keep_handlers.hpp>

#include <pages/assets.hpp>
#include <pages/offline/kept.hpp>
#include <pages/offline/search_data.hpp>

#include <base/expects.hpp>

#include <algorithm>

namespace web::site {

Html keep(const Scene& now) {
    return offline::keep_page(now.site, now.visit,
                              offline::kept_on_a_phone(now.site, now.visit.language));
}

Response keep_list(const Product& product, const std::string& language) {
    const Scene now = product.scene(language, "/keep.json");
    return page(now.edition->shelf().find(
        key_of(now.visit),
        [&] {
            return offline::kept_json(now.site, now.visit,
                                      offline::kept_on_a_phone(now.site, language));
        },
        ContentType::json));
}

Response keep_search(const Product& product) {
    const Scene now = product.scene("en", "/keep/search-data.js");
    return page(now.edition->shelf().find(
        key_of(now.visit), [&] { return offline::search_data(now.site); },
        ContentType::javascript));
}

Response worker(const Product& product) {
    const auto found = std::ranges::find(pages::assets(), "worker.js", &pages::Asset::name);
    expects(found != pages::assets().end(), "the program holds its own scripts");
    const Scene now = product.scene("en", "/worker.js");
    return page(now.edition->shelf().find(
        key_of(now.visit), [&] { return std::string(found->bytes); }, ContentType::javascript));
}

} // namespace web::site
