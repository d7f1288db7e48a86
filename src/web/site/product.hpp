// What every handler is given: the edition of now, in a language, at an address. Private to the
// site.
#pragma once

#include <pages/site.hpp>
#include <web/site/handlers.hpp>
#include <web/site/publisher.hpp>

#include <functional>
#include <memory>
#include <string>

namespace web::site {

// One request's view of the product: the edition it sees and the language it is in.
struct Scene {
    std::shared_ptr<const Edition> edition;
    pages::Site site;
    pages::Visit visit;
};

pages::Site site_of(const Edition& edition, const Settings& settings);
// Pages lie on the shelf under the address a browser asks for.
std::string key_of(const pages::Visit& visit);
// A path with what was chosen, so that the language menu leads to the same choice. Never for the
// shelf: what a visitor chose is kept by nobody.
std::string with_query(std::string path, const Form& query);

class Product {
public:
    Product(Publisher& publisher, Settings settings)
        : publisher_(publisher), settings_(std::move(settings)) {}

    Scene scene(std::string language, std::string path) const {
        auto edition = publisher_.current();
        pages::Site site = site_of(*edition, settings_);
        pages::Visit visit{std::move(language), std::move(path), edition->today()};
        return {std::move(edition), std::move(site), std::move(visit)};
    }

    // A page that depends on nothing but its address: made once for each edition.
    Response shelved(const std::string& language, const std::string& path,
                     const std::function<Html(const Scene&)>& make) const {
        const Scene now = scene(language, path);
        return page(
            now.edition->shelf().find(key_of(now.visit), [&] { return make(now).bytes(); }));
    }

    Publisher& publisher() const { return publisher_; }
    const Settings& settings() const { return settings_; }

private:
    Publisher& publisher_;
    Settings settings_;
};

using SharedProduct = std::shared_ptr<const Product>;

// A page of the guide, or where it has moved to.
Response guide_or_redirect(const Product& product, const std::string& language,
                           const std::string& path);

} // namespace web::site
