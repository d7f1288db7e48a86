#include <web/site/page_handlers.hpp>

#include <pages/assets.hpp>
#include <pages/claim_page.hpp>
#include <pages/glossary_page.hpp>
#include <pages/json.hpp>
#include <pages/note.hpp>
#include <pages/search_page.hpp>

namespace web::site {

Response term(const Product& product, const std::string& language, const std::string& id) {
    const Scene now = product.scene(language, "/glossary/" + id);
    const glossary::Term* found = now.site.toolkit.glossary.find(id);
    if (found == nullptr) return failure(Status::not_found);
    if (found->name.text() != id)
        return moved(pages::address(language, "/glossary/" + found->name.text()));
    return page(now.edition->shelf().find(key_of(now.visit), [&] {
        return pages::glossary_term(now.site, now.visit, *found).bytes();
    }));
}

Response claim_as(const Product& product, const std::string& language, std::string id) {
    const bool as_json = id.ends_with(".json");
    if (as_json) id.resize(id.size() - 5);
    const Scene now = product.scene(language, "/claims/" + id);
    const claim::Claim* found = now.site.toolkit.claims.find(id);
    if (found == nullptr) return failure(Status::not_found);
    if (as_json) return json(pages::claim_json(*found, now.site.toolkit), Cache::revalidate);
    return page(now.edition->shelf().find(
        key_of(now.visit), [&] { return pages::claim_page(now.site, now.visit, *found).bytes(); }));
}

Response answer(const Product& product, const std::string& language, const Form& fields) {
    const Scene now = product.scene(language, "/search");
    const Text& words = fields.text("q");
    if (trimmed(words.bytes()).empty()) return html(pages::search_form(now.site, now.visit));
    search::Limits limits;
    if (fields.text("spelling").bytes() == "as-typed") limits.spelling = search::Spelling::as_typed;
    const search::Answer found = now.edition->index().find(words.bytes(), language, limits);
    return html(pages::search_answer(now.site, now.visit, found), Cache::going_back);
}

Response suggestions(const Product& product, const std::string& language, const Text& words) {
    constexpr std::size_t shown = 7;
    const Scene now = product.scene(language, "/search");
    auto found = now.edition->index().suggest(words.bytes(), language, shown);
    for (search::Suggestion& one : found) one.path = pages::address(now.visit, one.path).text();
    return json(pages::suggestions_json(found));
}

Response note(const Product& product, const std::string& language, const Form& form) {
    const Scene now = product.scene(language, "/note");
    const auto note = pages::read_note(form.text("right").bytes(), form.text("page").bytes(),
                                       form.text("say").bytes());
    if (!note)
        return html(pages::note_form(now.site, now.visit, note.error(),
                                     {form.text("right"), form.text("page"), form.text("say")}),
                    Status::unprocessable);
    return html(pages::note_page(now.site, now.visit, *note));
}

Response leave(const Product& product) {
    Response away = see_other(product.settings().leave_to);
    away.clears_storage = true;
    return away;
}

Response asset(const std::string& path) {
    const pages::Asset* found = pages::asset_at(path);
    if (found == nullptr) return failure(Status::not_found);
    static Shelf prepared; // assets belong to the program, not to an edition
    const auto type = found->name.ends_with(".css")     ? ContentType::css
                      : found->name.ends_with(".js")    ? ContentType::javascript
                      : found->name.ends_with(".woff2") ? ContentType::woff2
                      : found->name.ends_with(".svg")   ? ContentType::svg
                      : found->name.ends_with(".txt")   ? ContentType::text
                                                        : ContentType::bytes;
    return page(
        prepared.find(path, [&] { return std::string(found->bytes); }, type, Cache::forever));
}

} // namespace web::site
