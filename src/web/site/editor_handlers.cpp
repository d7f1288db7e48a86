#include <web/site/editor_handlers.hpp>

#include <pages/affected_page.hpp>
#include <pages/check_page.hpp>
#include <pages/reviews_page.hpp>

namespace web::site {

Response checked(const Product& product, const Request&, const Captures&) {
    const Scene now = product.scene("en", "/check");
    return html(pages::check_page(now.site, now.visit, product.publisher().checked()->findings));
}

Response reviews(const Product& product, const Request&, const Captures&) {
    const Scene now = product.scene("en", "/check/reviews");
    return html(pages::reviews_page(now.site, now.visit));
}

Response reviews_calendar(const Product& product, const Request&, const Captures&) {
    const Scene now = product.scene("en", "/check/reviews");
    const auto agenda = pages::agenda_of(toolkit::reviews(now.site.toolkit),
                                         now.site.strings.in(now.visit.language));
    Response file =
        bytes(ContentType::calendar,
              product.settings().calendars->file_of(agenda, moment_of({now.visit.today})));
    file.download_name = Text::mended("waymark-reviews.ics");
    return file;
}

Response affected_index(const Product& product, const Request&, const Captures&) {
    const Scene now = product.scene("en", "/check/claims");
    return html(pages::affected_index(now.site, now.visit));
}

Response affected(const Product& product, const Request&, const Captures& caught) {
    const Scene now = product.scene("en", "/check/claims/" + caught.text("id").bytes());
    const claim::Claim* found = now.site.toolkit.claims.find(caught.text("id").bytes());
    if (found == nullptr) return failure(Status::not_found);
    return html(pages::affected_page(now.site, now.visit, *found, now.edition->content().files));
}

} // namespace web::site
