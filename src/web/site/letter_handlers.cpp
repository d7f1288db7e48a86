#include <web/site/letter_handlers.hpp>

#include <domain/document/mail.hpp>
#include <domain/document/plain_text.hpp>
#include <pages/due_agenda.hpp>
#include <pages/due_words.hpp>
#include <pages/letters_page.hpp>

namespace web::site {

namespace {

const letter::Letter* letter_at(const Scene& now, const std::string& slug) {
    const letter::Kind* kind = letter::kind_named(slug);
    if (kind == nullptr || kind->slug != slug) return nullptr;
    return now.site.toolkit.letters.find(*kind);
}

letter::Draft draft_of(const Scene& now, const letter::Letter& letter,
                       const letter::Answers& answers) {
    return letter::draft({letter, answers, pages::names_for(now.site), now.visit.today},
                         toolkit::letter_sources(now.site.toolkit));
}

// A name that says nothing to whoever looks at a list of downloads.
Response file(ContentType type, std::string bytes, std::string_view name) {
    Response response = web::bytes(type, std::move(bytes));
    response.download_name = Text::mended(name);
    return response;
}

// The fields of a name are gaps, and a script in the page fills them where the words lie open.
document::DocxOptions docx_options(const Scene& now) {
    document::DocxOptions options;
    if (pages::names_for(now.site) == letter::Names::left_out)
        options.body = document::DocxOptions::Body::stored;
    return options;
}

Result<Response> mail(const letter::Draft& draft, const Scene& now, const Settings& makers) {
    const auto eml = document::mail_of(draft.document, draft.route.email, *makers.documents,
                                       docx_options(now));
    if (!eml) return eml.error();
    return file(ContentType::bytes, *eml, "letter.eml");
}

Response calendar(const letter::Draft& draft, const Scene& now, const Settings& makers) {
    const pages::Voice voice = now.site.strings.in(now.visit.language);
    agenda::Agenda all;
    for (const letter::CountedDay& day : draft.days)
        for (agenda::Entry& entry : pages::agenda_of(
                 pages::with_rules_in(now.visit.language, day.answer, now.site.toolkit.words),
                 voice))
            all.push_back(std::move(entry));
    return file(ContentType::calendar, makers.calendars->file_of(all, moment_of({now.visit.today})),
                "dates.ics");
}

// Nothing when `as` names no file.
std::optional<Result<Response>> file_of(std::string_view as, const letter::Draft& draft,
                                        const Scene& now, const Settings& makers) {
    if (as == "txt")
        return file(ContentType::text, document::plain_text(draft.document), "letter.txt");
    if (as == "eml") return mail(draft, now, makers);
    if (as == "ics") return calendar(draft, now, makers);
    if (as == "docx") {
        const auto docx = makers.documents->docx(draft.document, docx_options(now));
        if (!docx) return Result<Response>(docx.error());
        return file(ContentType::docx, *docx, "letter.docx");
    }
    if (as == "pdf") {
        const auto pdf = makers.documents->pdf(draft.document);
        if (!pdf) return Result<Response>(pdf.error());
        return file(ContentType::pdf, *pdf, "letter.pdf");
    }
    return std::nullopt;
}

} // namespace

Response letter_shown(const Product& product, const std::string& language,
                      const std::string& slug) {
    const Scene now = product.scene(language, "/letters/" + slug);
    const letter::Letter* letter = letter_at(now, slug);
    if (letter == nullptr) return failure(Status::not_found);
    const letter::Answers none;
    return html(pages::letter_page(now.site, now.visit, *letter, none, draft_of(now, *letter, none),
                                   pages::Asked::nothing_yet));
}

Response letter_sent(const Product& product, const std::string& language, const std::string& slug,
                     const Form& form) {
    const Scene now = product.scene(language, "/letters/" + slug);
    const letter::Letter* letter = letter_at(now, slug);
    if (letter == nullptr) return failure(Status::not_found);
    const auto answers =
        pages::read_letter_answers(*letter, now.site.toolkit.letters,
                                   [&form](std::string_view name) { return form.all(name); });
    letter::Draft draft = draft_of(now, *letter, answers);
    const Text& as = form.text("as");
    const auto page = [&](pages::Asked asked) {
        return pages::letter_page(now.site, now.visit, *letter, answers, draft, asked);
    };
    if (as.bytes() == "preview" || as.empty()) return html(page(pages::Asked::preview));
    if (!draft.may_leave()) return html(page(pages::Asked::file), Status::unprocessable);
    auto made = file_of(as.bytes(), draft, now, product.settings());
    if (!made) return html(page(pages::Asked::preview));
    if (*made) return std::move(**made);
    const Error& why = made->error(); // a letter that no font has, a picture that is none
    draft.findings.push_back(
        Finding{{}, 1, Severity::error, "letter.file", why.what(), why.hint()});
    return html(page(pages::Asked::file), Status::unprocessable);
}

} // namespace web::site
