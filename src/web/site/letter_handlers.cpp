#include <web/site/letter_handlers.hpp>

#include <domain/document/mail.hpp>
#include <domain/document/plain_text.hpp>
#include <pages/due_words.hpp>
#include <pages/letter_papers.hpp>
#include <pages/letters_page.hpp>

#include <algorithm>
#include <array>

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

// What a button asked for is made from this.
struct Making {
    const Scene& now;
    const Settings& makers;
    const letter::Letter& letter;
    const letter::Draft& draft;

    pages::LetterSent sent() const { return {letter, draft, now.visit.today}; }
    pages::Voice voice() const { return now.site.strings.in(now.visit.language); }
};
using Made = Result<Response>;

Made as_word(const document::Document& document, const Making& making, std::string_view name) {
    const auto docx = making.makers.documents->docx(document, docx_options(making.now));
    if (!docx) return docx.error();
    return file(ContentType::docx, *docx, name);
}

Made as_pdf(const document::Document& document, const Making& making, document::Paper paper,
            std::string_view name) {
    const auto pdf = making.makers.documents->pdf(document, {.paper = paper});
    if (!pdf) return pdf.error();
    return file(ContentType::pdf, *pdf, name);
}

Made word(const Making& making) { return as_word(making.draft.document, making, "letter.docx"); }

Made pdf(const Making& making) {
    return as_pdf(making.draft.document, making, document::Paper::a4, "letter.pdf");
}

Made plain_text(const Making& making) {
    return file(ContentType::text, document::plain_text(making.draft.document), "letter.txt");
}

Made mail(const Making& making) {
    const auto eml = document::mail_of(making.draft.document, making.draft.route.email,
                                       *making.makers.documents, docx_options(making.now));
    if (!eml) return eml.error();
    return file(ContentType::bytes, *eml, "letter.eml");
}

Made calendar(const Making& making) {
    const Scene& now = making.now;
    letter::Draft named = making.draft;
    for (letter::CountedDay& day : named.days)
        day.answer =
            pages::with_rules_in(now.visit.language, std::move(day.answer), now.site.toolkit.words);
    const agenda::Agenda all =
        pages::letter_agenda({making.letter, named, now.visit.today}, making.voice());
    if (all.empty()) return Error("due.calendar.nothing"_msg, {});
    return file(ContentType::calendar,
                making.makers.calendars->file_of(all, moment_of({now.visit.today})), "dates.ics");
}

Made companion_word(const Making& making) {
    return as_word(pages::letter_companion(making.sent(), making.voice()), making, "page.docx");
}

Made companion_pdf(const Making& making) {
    return as_pdf(pages::letter_companion(making.sent(), making.voice()), making,
                  document::Paper::a4, "page.pdf");
}

Made slip_pdf(const Making& making) {
    return as_pdf(pages::letter_slip(making.sent(), making.voice()), making, document::Paper::a6,
                  "slip.pdf");
}

// The buttons of the page, by what they send; any other word asks for the page itself.
struct Offer {
    std::string_view as;
    Made (*make)(const Making&);
};
constexpr std::array offers{Offer{"docx", word},
                            Offer{"pdf", pdf},
                            Offer{"eml", mail},
                            Offer{"txt", plain_text},
                            Offer{"ics", calendar},
                            Offer{"companion-docx", companion_word},
                            Offer{"companion-pdf", companion_pdf},
                            Offer{"slip-pdf", slip_pdf}};

} // namespace

Response letter_shown(const Product& product, const std::string& language,
                      const std::string& slug) {
    const Scene now = product.scene(language, "/letters/" + slug);
    const letter::Letter* letter = letter_at(now, slug);
    if (letter == nullptr) return failure(Status::not_found);
    // Made once, but no browser keeps it: what is typed into it would come back with it.
    return page(now.edition->shelf().find(
        key_of(now.visit),
        [&] {
            const letter::Answers none;
            return pages::letter_page(now.site, now.visit, *letter, none,
                                      draft_of(now, *letter, none), pages::Asked::nothing_yet)
                .bytes();
        },
        ContentType::html, Cache::never));
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
    const auto shown = [&](pages::Asked asked) {
        return pages::letter_page(now.site, now.visit, *letter, answers, draft, asked);
    };
    const std::string& as = form.text("as").bytes();
    const auto offer = std::ranges::find(offers, as, &Offer::as);
    if (as == "begin") return html(shown(pages::Asked::nothing_yet)); // from another page of ours
    if (offer == offers.end()) return html(shown(pages::Asked::preview));
    if (!draft.may_leave()) return html(shown(pages::Asked::file), Status::unprocessable);
    auto made = offer->make({now, product.settings(), *letter, draft});
    if (made) return std::move(*made);
    const Error& why = made.error(); // a letter that no font has, a picture that is none
    draft.findings.push_back(
        Finding{{}, 1, Severity::error, "letter.file", why.what(), why.hint()});
    return html(shown(pages::Asked::file), Status::unprocessable);
}

} // namespace web::site
