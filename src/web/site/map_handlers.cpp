#include <web/site/map_handlers.hpp>

#include <pages/map_page.hpp>

namespace web::site {

namespace {

// The curated paths, the bodies or the systems of the map: where they live and how they are shown.
template <class Entry> struct MapKind {
    std::string folder; // "/map/walk/"
    const Entry* (*find)(const ecosystem::Ecosystem&, std::string_view id);
    Html (*make)(const pages::Site&, const pages::Visit&, const Entry&, const Text& as_of);
};

// On the shelf as the world is today, made anew for another day.
template <class Entry>
Response map_entry(const Product& product, const std::string& language, const MapKind<Entry>& kind,
                   const Request& request, const Captures& caught) {
    const std::string& id = caught.text("id").bytes();
    const Text& as_of = request.query.text("as-of");
    const Scene now = product.scene(language, with_query(kind.folder + id, request.query));
    const Entry* found = kind.find(now.site.toolkit.ecosystem, id);
    if (found == nullptr) return failure(Status::not_found);
    if (!request.query.fields().empty())
        return html(kind.make(now.site, now.visit, *found, as_of), Cache::revalidate);
    return page(now.edition->shelf().find(
        key_of(now.visit), [&] { return kind.make(now.site, now.visit, *found, as_of).bytes(); }));
}

template <class Entry>
const Entry* entry(const std::map<std::string, Entry, std::less<>>& all, std::string_view id) {
    const auto found = all.find(id);
    return found == all.end() ? nullptr : &found->second;
}
const ecosystem::Actor* actor_called(const ecosystem::Ecosystem& map, std::string_view id) {
    return entry(map.actors, id);
}
const ecosystem::System* system_called(const ecosystem::Ecosystem& map, std::string_view id) {
    return entry(map.systems, id);
}

} // namespace

Response map_walk(const Product& product, const std::string& language, const Request& request,
                  const Captures& caught) {
    static const MapKind<ecosystem::Walk> kind{"/map/walk/", pages::walk_called, pages::map_walk};
    return map_entry(product, language, kind, request, caught);
}

Response map_actor(const Product& product, const std::string& language, const Request& request,
                   const Captures& caught) {
    static const MapKind<ecosystem::Actor> kind{"/map/actor/", actor_called, pages::map_actor};
    return map_entry(product, language, kind, request, caught);
}

Response map_system(const Product& product, const std::string& language, const Request& request,
                    const Captures& caught) {
    static const MapKind<ecosystem::System> kind{"/map/system/", system_called, pages::map_system};
    return map_entry(product, language, kind, request, caught);
}

Response map_paths(const Product& product, const std::string& language, const Form& query) {
    const Scene now = product.scene(language, with_query("/map/paths", query));
    return html(pages::map_paths(now.site, now.visit,
                                 {query.text("from"), query.text("to"), query.text("as-of"),
                                  query.text("through")}),
                Cache::revalidate);
}

} // namespace web::site
