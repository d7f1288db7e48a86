#include <domain/toolkit/site_files.hpp>

#include <base/fields.hpp>

#include <algorithm>

namespace toolkit {

namespace {

void error(const Place& place, std::string_view rule, Message what, Findings& findings) {
    findings.push_back(Finding{place, 1, Severity::error, rule, std::move(what), std::nullopt});
}

std::string path_of(std::string_view words) {
    return words.starts_with('/') ? std::string(words) : "/" + std::string(words);
}

std::optional<Date> published_day(Fields& fields, std::string_view key) {
    const Tree* tree = fields.tree_if(key);
    if (tree == nullptr || tree->text == "never") return std::nullopt;
    return fields.date_if(key);
}

} // namespace

void compile_edition(const SourceFile& file, Toolkit& into, Findings& findings) {
    if (!has_schema(file.head, "waymark", findings)) return;
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    into.edition.version = fields.word("version");
    into.edition.published = fields.date("published").value_or(into.edition.published);
    for (const Tree* item : fields.items("languages")) into.edition.languages.push_back(item->text);
    fields.finish();
    if (into.edition.languages.empty() || into.edition.languages.front() != "en")
        error(fields.place_of("languages"), "edition/languages", {"edition.english-first"_msg, {}},
              findings);
}

void compile_home(const SourceFile& file, Toolkit& into, Findings& findings) {
    if (!has_schema(file.head, "home", findings)) return;
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    for (const Tree* item : fields.items("situations")) {
        Fields situation(*item, findings);
        Text words = situation.text("words");
        std::string icon = situation.word("icon");
        std::string page = path_of(situation.word("page"));
        std::string interview = situation.text_or_empty("interview").bytes();
        into.home.situations.push_back({std::move(words), std::move(icon), std::move(page),
                                        std::move(interview), item->place});
        situation.finish();
    }
    for (const Tree* item : fields.items("news")) {
        Fields news(*item, findings);
        const auto day = news.date("day");
        Text says = news.text("says");
        auto claims = news.names<claim::ClaimTag>("claims");
        const Why why = news.has("why")
                            ? std::array{Why::law, Why::told,
                                         Why::added}[news.choice("why", {"law", "told", "added"})]
                            : Why::law;
        std::vector<std::string> pages;
        for (const Tree* page : news.items("pages")) pages.push_back(page->text);
        news.finish();
        if (day)
            into.home.news.push_back(
                {*day, std::move(says), std::move(claims), why, std::move(pages), item->place});
    }
    fields.finish();
    std::ranges::stable_sort(into.home.news, std::ranges::greater(), &News::day);
}

void compile_corrections(const SourceFile& file, Toolkit& into, Findings& findings) {
    if (!has_schema(file.head, "corrections", findings)) return;
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    for (const Tree* item : fields.items("corrections")) {
        Fields one(*item, findings);
        const auto name = one.name<claim::ClaimTag>("claim");
        Text said = one.text("said"), says_now = one.text("says-now"),
             affects = one.text("affects");
        const auto found = one.date("found");
        const auto from = published_day(one, "published"), to = published_day(one, "published-to");
        one.finish();
        if (name && found)
            into.corrections.push_back({*name, std::move(said), std::move(says_now),
                                        std::move(affects), *found, from, to});
    }
    fields.finish();
    std::ranges::stable_sort(into.corrections, std::ranges::greater(), &Correction::found);
}

void compile_redirects(const SourceFile& file, Toolkit& into, Ledger& ledger, Findings& findings) {
    if (!has_schema(file.head, "redirects", findings)) return;
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    ledger.place = {file.name, 1, 1};
    for (const Tree* item : fields.items("redirects")) {
        Fields one(*item, findings);
        const std::string from = path_of(one.word("from")), to = path_of(one.word("to"));
        (void)one.date("since");
        one.finish();
        const bool is_new = into.redirects.emplace(from, to).second;
        if (!is_new)
            error(item->place, "site/address-twice",
                  {"site.redirect-twice"_msg, {{"address", from}}}, findings);
    }
    fields.finish();
}

void compile_addresses(const SourceFile& file, Ledger& into, Findings& findings) {
    if (!has_schema(file.head, "addresses", findings)) return;
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    for (const Tree* item : fields.items("addresses"))
        into.published.emplace_back(item->text, item->place);
    fields.finish();
}

void check_site_files(const Toolkit& toolkit, const std::vector<SourceFile>& files,
                      Findings& findings) {
    const auto place_of = [&](std::string_view name) {
        const auto file = std::ranges::find(
            files, name, [](const SourceFile& one) { return std::string_view(*one.name); });
        return file == files.end() ? Place{} : Place{file->name, 1, 1};
    };
    for (const Situation& situation : toolkit.home.situations)
        if (toolkit.guide.find("en", situation.page) == nullptr)
            error(place_of("home.yaml"), "home/unknown-page",
                  {"page.unknown-page"_msg, {{"address", situation.page}}}, findings);
    for (const News& news : toolkit.home.news)
        for (const claim::ClaimName& name : news.claims)
            if (toolkit.claims.find(name) == nullptr)
                error(place_of("home.yaml"), "home/unknown-claim",
                      {"page.unknown-claim"_msg, {{"name", name.text()}}}, findings);
    for (const Correction& correction : toolkit.corrections)
        if (toolkit.claims.find(correction.claim) == nullptr)
            error(place_of("corrections.yaml"), "corrections/unknown-claim",
                  {"page.unknown-claim"_msg, {{"name", correction.claim.text()}}}, findings);
}

} // namespace toolkit
