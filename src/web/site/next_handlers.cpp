#include <web/site/next_handlers.hpp>

#include <pages/next_page.hpp>

namespace web::site {

Response what_happens_next(const Product& product, const std::string& language, const Form& form) {
    const Scene now = product.scene(language, "/next");
    auto typed = pages::read_request(
        [&](std::string_view name) { return std::string_view(form.text(name).bytes()); });
    const auto question = pages::question_of(typed, now.visit.today);
    if (!question) return html(pages::next_form(now.site, now.visit, typed), Status::unprocessable);
    const auto next = escalation::next(*question, now.site.toolkit.law);
    if (next) return html(pages::next_answer(now.site, now.visit, typed, *next));
    typed.wrong = next.error();
    return html(pages::next_form(now.site, now.visit, typed), Status::unprocessable);
}

} // namespace web::site
