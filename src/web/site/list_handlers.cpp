#include <web/site/list_handlers.hpp>

#include <pages/cases_page.hpp>
#include <pages/changes_page.hpp>
#include <pages/mirror_page.hpp>
#include <pages/resources_page.hpp>

namespace web::site {

namespace {

// A list that was narrowed says what somebody looked for, so it is kept by nobody. It must not lie
// on the shelf under its path alone either: that is looked at before the query.
Response narrowed(const Scene& now, bool is_open, const std::function<Html()>& make) {
    if (!is_open) return html(make());
    return page(now.edition->shelf().find(key_of(now.visit) + "?", [&] { return make().bytes(); }));
}

std::function<std::string_view(std::string_view)> words_of(const Form& form) {
    return [&form](std::string_view name) { return std::string_view(form.text(name).bytes()); };
}

} // namespace

Response changes(const Product& product, const std::string& language, const Form& query) {
    const Scene now = product.scene(language, with_query("/changes", query));
    if (!query.fields().empty())
        return html(pages::changes(now.site, now.visit, {query.text("since"), query.text("work")}),
                    Cache::revalidate);
    return page(now.edition->shelf().find(
        key_of(now.visit), [&] { return pages::changes(now.site, now.visit).bytes(); }));
}

Response resources(const Product& product, const std::string& language, const Form& query) {
    const Scene now = product.scene(language, "/resources");
    const auto wanted = pages::read_wanted(words_of(query));
    return narrowed(now, wanted.is_open(),
                    [&] { return pages::resources(now.site, now.visit, wanted); });
}

Response cases(const Product& product, const std::string& language, const Form& query) {
    const Scene now = product.scene(language, "/cases");
    const auto wanted = pages::read_wanted_cases(now.site, words_of(query));
    return narrowed(now, wanted.is_open(),
                    [&] { return pages::cases(now.site, now.visit, wanted); });
}

// A case that no page tells of yet shows what the register has. Not for ever: a page may come.
Response told_case(const Product& product, const std::string& language, const std::string& slug) {
    Response found = guide_or_redirect(product, language, "/cases/" + slug);
    if (found.status != Status::not_found) return found;
    const Scene now = product.scene(language, "/cases");
    const ruling::Facets* known =
        now.site.toolkit.cases.find(std::string(ruling::id_prefix) + slug);
    return known == nullptr ? failure(Status::not_found)
                            : see_other(pages::address(language, "/claims/" + known->claim.text()));
}

Response mirror_steps(const Product& product, const std::string& language, const Form& form) {
    const Scene now = product.scene(language, "/mirror");
    const auto answers = pages::read_answers(now.site.toolkit.mirror, words_of(form));
    return html(pages::mirror_steps(now.site, now.visit, answers));
}

} // namespace web::site
