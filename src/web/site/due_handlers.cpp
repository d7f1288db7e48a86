#include <web/site/due_handlers.hpp>

#include <pages/due_agenda.hpp>
#include <pages/due_page.hpp>
#include <pages/due_words.hpp>

namespace web::site {

namespace {

pages::DueForm read(const Form& form) {
    return pages::read_due_form(
        [&](std::string_view name) -> const Text& { return form.text(name); });
}

Response to_mend(const Scene& now, const pages::DueForm& typed,
                 const std::vector<pages::DueProblem>& problems) {
    return html(pages::due_form(now.site, now.visit, typed, problems), Status::unprocessable);
}

} // namespace

Response due(const Product& product, const std::string& language, const Form& form) {
    const Scene now = product.scene(language, "/due");
    pages::DueForm typed = read(form);
    if (pages::change_rows(typed, form.text("do").bytes()) == pages::RowsChanged::yes)
        return html(pages::due_form(now.site, now.visit, typed));
    const auto reading = pages::read_due(typed, now.site.toolkit.law, now.visit.today);
    if (!reading.answer) return to_mend(now, typed, reading.problems);
    return html(pages::due_answer(now.site, now.visit, typed, *reading.answer));
}

Response due_calendar(const Product& product, const std::string& language, const Form& form) {
    const Scene now = product.scene(language, "/due");
    const pages::DueForm typed = read(form);
    auto reading = pages::read_due(typed, now.site.toolkit.law, now.visit.today);
    if (!reading.answer) return to_mend(now, typed, reading.problems);
    const auto agenda = pages::agenda_of(
        pages::with_rules_in(language, std::move(*reading.answer), now.site.toolkit.words),
        now.site.strings.in(language));
    if (agenda.empty())
        return to_mend(now, typed, {{"day-1", Error("due.calendar.nothing"_msg, {})}});
    Response file =
        bytes(ContentType::calendar,
              product.settings().calendars->file_of(agenda, moment_of({now.visit.today})));
    file.download_name = Text::mended("dates.ics");
    return file;
}

} // namespace web::site
