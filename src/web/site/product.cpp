#include <web/site/product.hpp>

#include <pages/guide_page.hpp>

namespace web::site {

pages::Site site_of(const Edition& edition, const Settings& settings) {
    const pages::Reach reach =
        settings.reach == Reach::this_machine ? pages::Reach::this_machine : pages::Reach::everyone;
    return {edition.toolkit(), edition.content().strings, settings.operator_mail, reach};
}

std::string key_of(const pages::Visit& visit) { return pages::address(visit, visit.path).text(); }

std::string with_query(std::string path, const Form& query) {
    constexpr std::size_t sensible = 500; // bytes: longer is no question of ours
    const std::string words = query.encoded();
    return words.empty() || words.size() > sensible ? path : path + "?" + words;
}

Response guide_or_redirect(const Product& product, const std::string& language,
                           const std::string& path) {
    const Scene now = product.scene(language, path);
    if (const guide::Page* found = pages::page_for(now.site, now.visit, path))
        return page(now.edition->shelf().find(key_of(now.visit), [&] {
            return pages::guide_page(now.site, now.visit, *found).bytes();
        }));
    const auto redirect = now.site.toolkit.redirects.find(path);
    return redirect == now.site.toolkit.redirects.end()
               ? failure(Status::not_found)
               : moved(pages::address(language, redirect->second));
}

} // namespace web::site
