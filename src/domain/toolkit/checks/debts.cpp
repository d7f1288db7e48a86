// Debts: nothing is wrong yet, but somebody has to come back. They are counted on every run and
// listed with --debts.
#include <domain/toolkit/checks.hpp>

#include <domain/guide/translation.hpp>

#include <algorithm>
#include <set>

namespace toolkit {

namespace {

void debt(const Place& place, std::string_view rule, Message what, Findings& findings) {
    findings.push_back(Finding{place, 1, Severity::debt, rule, std::move(what), std::nullopt});
}

void check_reviews(const Toolkit& toolkit, Date today, Findings& findings) {
    for (const guide::Page& page : toolkit.guide.pages)
        if (page.review_by < today)
            debt(page.place, "page/review-overdue",
                 {"page.review-overdue"_msg, {{"day", page.review_by}}}, findings);
}

void check_citations(const Toolkit& toolkit, Findings& findings) {
    for (const auto& [name, claim] : toolkit.claims.all()) {
        const bool is_of_the_map =
            claim.kind == claim::Kind::ecosystem; // the map shows these itself
        if (is_of_the_map || toolkit.citations.contains(name)) continue;
        debt(claim.place, "claim/never-cited", {"claim.never-cited"_msg, {{"name", name}}},
             findings);
    }
}

void check_translation(const guide::Page& english, const std::string& language,
                       const SourceFile* translated, Findings& findings) {
    const auto wanted = guide::translation_numbers(english);
    if (translated == nullptr) {
        debt(english.place, "page/translation-missing",
             {"page.not-translated"_msg, {{"language", language}, {"count", wanted.size()}}},
             findings);
        return;
    }
    std::set<std::string> done;
    for (const auto& [number, place] : guide::translated_numbers(translated->body)) {
        done.insert(number);
        const bool is_current =
            std::ranges::any_of(wanted, [&](const auto& one) { return one.first == number; });
        if (!is_current)
            debt(place, "page/translation-stale",
                 {"page.translation-stale"_msg, {{"language", language}}}, findings);
    }
    for (const auto& [number, place] : wanted)
        if (!done.contains(number))
            debt(
                place, "page/translation-missing",
                {"page.paragraph-not-translated"_msg, {{"language", language}, {"number", number}}},
                findings);
}

void check_translations(const Toolkit& toolkit, const std::vector<SourceFile>& files,
                        Findings& findings) {
    for (const guide::Page& page : toolkit.guide.pages) {
        if (page.language != "en") continue;
        for (const std::string& language : toolkit.edition.languages) {
            if (language == "en") continue;
            const auto file = std::ranges::find(files, "pages/" + language + page.path() + ".md",
                                                [](const SourceFile& one) { return *one.name; });
            check_translation(page, language, file == files.end() ? nullptr : &*file, findings);
        }
    }
}

} // namespace

void check_debts(const Toolkit& toolkit, const std::vector<SourceFile>& files, Date today,
                 Findings& findings) {
    check_reviews(toolkit, today, findings);
    check_citations(toolkit, findings);
    check_translations(toolkit, files, findings);
}

} // namespace toolkit
