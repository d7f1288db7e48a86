// What a translated paragraph says must rest on what the English one rests on: the same claims, the
// same figures. Only paragraphs whose English has not changed are compared; the others are a debt.
#include <domain/toolkit/checks.hpp>

#include <domain/guide/translation.hpp>
#include <domain/translation/sheet.hpp>
#include <domain/translation/tokens.hpp>

#include <algorithm>
#include <map>

namespace toolkit {

namespace {

const SourceFile* file_named(const std::vector<SourceFile>& files, const std::string& name) {
    const auto file =
        std::ranges::find(files, name, [](const SourceFile& one) { return *one.name; });
    return file == files.end() ? nullptr : &*file;
}

// Where the marks of a translated page stand: those of one number in order.
class Marks {
public:
    explicit Marks(const SourceFile& translated) : file_(translated) {
        for (const auto& [number, place] : guide::translated_numbers(translated.body))
            places_[number].push_back(place);
    }
    Place next(const std::string& number) {
        const std::vector<Place>& all = places_[number];
        const std::size_t at = taken_[number]++;
        return at < all.size() ? all[at] : Place{file_.name, 1, 1};
    }

private:
    const SourceFile& file_;
    std::map<std::string, std::vector<Place>> places_;
    std::map<std::string, std::size_t> taken_;
};

void check_row(const translation::Row& row, const Place& place, Findings& findings) {
    const auto differs = translation::difference(row.english, row.translated);
    if (!differs) return;
    // Links may come later than the translation, and mislead nobody: a debt.
    const bool is_link = differs->what().id == "translation.links"_msg;
    findings.push_back(Finding{place, 1, is_link ? Severity::debt : Severity::error,
                               is_link ? "page/translation-links" : "page/translation-differs",
                               differs->what(), std::nullopt});
}

void check_page(const translation::Source& source, Findings& findings) {
    const auto rows = translation::rows_of(source);
    if (!rows) return; // cannot be cut into pieces: told by whoever exports it
    Marks marks(*source.translated);
    for (const translation::Row& row : *rows) {
        const bool is_of_body = row.part == translation::Row::Part::body;
        if (is_of_body && row.state == translation::State::current)
            check_row(row, marks.next(row.number), findings);
    }
}

} // namespace

void check_translated(const Toolkit& toolkit, const std::vector<SourceFile>& files,
                      Findings& findings) {
    for (const guide::Page& page : toolkit.guide.pages) {
        if (page.language != "en") continue;
        for (const std::string& language : toolkit.edition.languages) {
            if (language == "en") continue;
            translation::Source source{&page, file_named(files, page.place.file_name()), nullptr,
                                       language};
            source.translated = file_named(files, source.file_name());
            if (source.english && source.translated) check_page(source, findings);
        }
    }
}

} // namespace toolkit
