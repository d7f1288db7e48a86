#include <pages/offline/letters.hpp>

#include <pages/letter_blank.hpp>
#include <pages/letters_page.hpp>

#include <base/expects.hpp>

namespace offline {

using pages::Site, pages::Visit;

namespace {

void add_pages(const Site& site, const std::string& language, Listing& into) {
    const auto visit_to = [&](std::string path) {
        return Visit{language, std::move(path), site.toolkit.edition.published};
    };
    const Visit list = visit_to("/letters");
    into[address(list, list.path).text()] = {
        language,
        MakesPage([&site, list] { return pages::letters_index(site, list, pages::MadeBy::hand); })};
    for (const letter::Letter& letter : site.toolkit.letters.letters) {
        const Visit visit = visit_to(letter.path());
        into[address(visit, visit.path).text()] = {
            language,
            MakesPage([&site, visit, &letter] { return pages::blank_page(site, visit, letter); })};
    }
}

std::string file_of(const document::Document& letter, const document::Writer& documents) {
    auto docx = documents.docx(letter);
    expects(docx.has_value(), "a letter of ours is no longer than a document may be");
    return std::move(*docx);
}

} // namespace

void add_letters(const Site& site, const document::Writer& documents, Listing& into) {
    for (const pages::Language* language : site.strings.languages())
        add_pages(site, std::string(language->code), into);
    for (const letter::Letter& letter : site.toolkit.letters.letters)
        for (const letter::Variant& variant : pages::blank_variants(site, letter))
            into[pages::blank_path(letter, variant)] = {
                "en", MakesFile([&site, &documents, &letter, variant] {
                    return file_of(pages::blank_document(site, letter, variant), documents);
                })};
}

} // namespace offline
