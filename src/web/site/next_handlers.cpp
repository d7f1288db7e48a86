#include <web/site/next_handlers.hpp>

#include <pages/answered_page.hpp>
#include <pages/next_page.hpp>

namespace web::site {

namespace {

auto words_of(const Form& form) {
    return [&form](std::string_view name) { return std::string_view(form.text(name).bytes()); };
}

} // namespace

Response what_happens_next(const Product& product, const std::string& language, const Form& form) {
    const Scene now = product.scene(language, "/next");
    auto typed = pages::read_request(words_of(form));
    const auto question = pages::question_of(typed, now.visit.today);
    if (!question) return html(pages::next_form(now.site, now.visit, typed), Status::unprocessable);
    const auto next = escalation::next(*question, now.site.toolkit.law);
    if (next) return html(pages::next_answer(now.site, now.visit, typed, *question, *next));
    typed.wrong = next.error();
    return html(pages::next_form(now.site, now.visit, typed), Status::unprocessable);
}

Response what_they_answered(const Product& product, const std::string& language, const Form& form) {
    const Scene now = product.scene(language, "/answered");
    pages::AnsweredForm told = pages::read_answered(words_of(form));
    if (told.step == pages::AnsweredForm::Step::choose)
        return html(pages::answered_choose(now.site, now.visit, told.request));
    if (told.step == pages::AnsweredForm::Step::ask)
        return html(pages::answered_ask(now.site, now.visit, told));
    const law::Law& law = now.site.toolkit.law;
    auto reading = pages::read_told(told, law, now.visit.today);
    if (reading.wrong.is_empty()) {
        const auto following = reaction::follow(reading.question, reading.told, law);
        if (following)
            return html(pages::answered_shown(now.site, now.visit, told, reading.told, *following));
        reading.wrong.begin = following.error();
    }
    return html(pages::answered_ask(now.site, now.visit, told, reading.wrong),
                Status::unprocessable);
}

} // namespace web::site
