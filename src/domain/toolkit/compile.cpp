#include <domain/toolkit/toolkit.hpp>

#include <domain/search/compile.hpp>
#include <domain/toolkit/checks.hpp>
#include <domain/toolkit/site_files.hpp>

#include <algorithm>

namespace toolkit {

namespace {

std::string kind_of(const SourceFile& file) {
    const Tree* schema = file.head.find("schema");
    return schema == nullptr ? "" : schema->text.substr(0, schema->text.find('/'));
}

void unknown_kind(const SourceFile& file, const std::string& kind, Findings& findings) {
    findings.push_back(Finding{{file.name, 1, 1},
                               1,
                               Severity::error,
                               "schema/unknown-kind",
                               {"schema.unknown-kind"_msg, {{"words", kind}}},
                               std::nullopt});
}

void add(search::Synonyms more, search::Synonyms& to) {
    std::ranges::move(more.groups, std::back_inserter(to.groups));
}

// Questions in users' words judge the index; the equal words beside them, which lead from another
// language to English pages, belong to it.
void add_equal_words(const SourceFile& file, Toolkit& into, Findings& findings) {
    const std::string name = file.name->substr(file.name->rfind('/') + 1);
    search::Set set = search::compile_set(file.head, name.substr(0, name.find('.')), findings);
    into.questions[set.language] += set.wishes.size();
    add(std::move(set.synonyms), into.synonyms);
}

// Each file goes to the module whose schema it names.
void compile_file(const SourceFile& file, Toolkit& into, Ledger& ledger, Findings& findings) {
    if (letter::is_picture(*file.name)) return letter::compile(file, into.letters, findings);
    const std::string kind = kind_of(file);
    const bool has_read_error =
        kind.empty() && std::ranges::any_of(findings, [&](const Finding& one) {
            return one.place.file == file.name;
        });
    if (has_read_error) return;
    if (kind == "page") guide::compile_page(file, into.guide, findings);
    else if (kind == "topics") guide::compile_topics(file, into.guide, findings);
    else if (kind == "claims") claim::compile(file, into.claims, findings);
    else if (kind == "glossary") glossary::compile(file, into.glossary, findings);
    else if (kind == "synonyms") add(search::compile_synonyms(file.head, findings), into.synonyms);
    else if (ecosystem::is_of_the_map(kind))
        ecosystem::compile(file, into.ecosystem, into.claims, findings);
    else if (kind == "waymark") compile_edition(file, into, findings);
    else if (kind == "home") compile_home(file, into, findings);
    else if (kind == "tools") compile_tools(file, into.tools, findings);
    else if (kind == "words") compile_words(file, into.words, findings);
    else if (kind == "corrections") compile_corrections(file, into, findings);
    else if (kind == "redirects") compile_redirects(file, into, ledger, findings);
    else if (kind == "addresses") compile_addresses(file, ledger, findings);
    else if (kind == "search-set") add_equal_words(file, into, findings);
    else if (kind == "case-facets") ruling::compile(file, into.cases, findings);
    else if (law::is_law(kind)) law::compile(file, into.law, findings);
    else if (letter::is_letters(kind)) letter::compile(file, into.letters, findings);
    else if (kind == "mirror") mirror::compile(file, into.mirror, findings);
    else if (kind == "reactions") reaction::compile(file, into.reactions, findings);
    else if (interview::is_interview(kind)) interview::compile(file, into.interview, findings);
    else if (kind == "resources") signpost::compile(file, into.signposts, findings);
    else if (kind != "strings") unknown_kind(file, kind, findings);
}

// A folder without waymark.yaml is no content: an empty one, a wrong one, or one that went away.
void check_edition(const Toolkit& toolkit, Findings& findings) {
    if (!toolkit.edition.languages.empty()) return;
    const Place place{std::make_shared<const std::string>("waymark.yaml"), 1, 1};
    findings.push_back(Finding{
        place, 1, Severity::error, "edition/missing", {"edition.missing"_msg, {}}, std::nullopt});
}

void sort_pages(guide::Guide& guide) {
    const auto topic_order = [&](const guide::Page& page) {
        return std::ranges::find(guide.topics, page.topic, &guide::Topic::name) -
               guide.topics.begin();
    };
    std::ranges::stable_sort(guide.pages, [&](const guide::Page& a, const guide::Page& b) {
        return std::tuple(a.language != "en", a.language, a.section, topic_order(a),
                          a.title.bytes()) < std::tuple(b.language != "en", b.language, b.section,
                                                        topic_order(b), b.title.bytes());
    });
}

void collect_citations(Toolkit& toolkit) {
    for (const guide::Page& page : toolkit.guide.pages) {
        for (const claim::ClaimName& holder : page.holders)
            toolkit.citations[holder.text()].push_back({page.path(), page.place, page.language});
        for (const claim::ClaimName& flow : page.flows)
            toolkit.citations[flow.text()].push_back({page.path(), page.place, page.language});
        guide::each_inline(page, [&](const guide::Inline& one) {
            for (const guide::ClaimRef& ref : one.claims)
                toolkit.citations[ref.claim.text()].push_back(
                    {page.path(), ref.place, page.language});
        });
    }
    for (const News& news : toolkit.home.news)
        for (const claim::ClaimName& name : news.claims)
            toolkit.citations[name.text()].push_back({"/", news.place});
    for (const signpost::Signpost& one : toolkit.signposts.all())
        for (const claim::ClaimName& name : one.claims)
            toolkit.citations[name.text()].push_back({"/resources", one.place});
    for (const mirror::Question& question : toolkit.mirror.questions)
        guide::each_inline(question.why, [&](const guide::Inline& one) {
            for (const guide::ClaimRef& ref : one.claims)
                toolkit.citations[ref.claim.text()].push_back({"/mirror", ref.place});
        });
    reaction::each_words(toolkit.reactions, [&](const std::vector<guide::Inline>& words) {
        guide::each_inline(words, [&](const guide::Inline& one) {
            for (const guide::ClaimRef& ref : one.claims)
                toolkit.citations[ref.claim.text()].push_back({"/answered", ref.place});
        });
    });
    for (const letter::Cited& cited : letter::citations(toolkit.letters))
        toolkit.citations[cited.ref->claim.text()].push_back({cited.path, cited.ref->place});
    interview::each_words(toolkit.interview, [&](const interview::Words& words) {
        guide::each_inline(words, [&](const guide::Inline& one) {
            for (const guide::ClaimRef& ref : one.claims)
                toolkit.citations[ref.claim.text()].push_back({"/spot", ref.place});
        });
    });
    for (const interview::DangerCalls& danger : toolkit.interview.dangers)
        for (const interview::Call& call : danger.calls)
            toolkit.citations[call.claim.text()].push_back({"/spot/call", call.place});
    law::each_claim(toolkit.law, [&](const claim::ClaimName& name, const Place& place) {
        toolkit.citations[name.text()].push_back({"/due", place});
    });
}

} // namespace

Compiled compile(const std::vector<SourceFile>& files, Date today, Findings found) {
    auto toolkit = std::make_shared<Toolkit>();
    Findings findings = std::move(found);
    Ledger ledger;
    for (const SourceFile& file : files) compile_file(file, *toolkit, ledger, findings);
    check_edition(*toolkit, findings);
    letter::finish(toolkit->letters, findings);
    interview::seal(toolkit->interview, findings);
    sort_pages(toolkit->guide);
    collect_citations(*toolkit);
    ecosystem::name_sources(toolkit->ecosystem, toolkit->claims, findings);
    ecosystem::check(toolkit->ecosystem, findings);
    check_site_files(*toolkit, files, findings);
    check_references(*toolkit, findings);
    check_marks(*toolkit, findings);
    check_figures(*toolkit, findings);
    check_addresses(*toolkit, ledger, findings);
    check_reachable(*toolkit, findings);
    check_cases(*toolkit, findings);
    check_law(*toolkit, findings);
    check_letters(*toolkit, findings);
    check_tools(*toolkit, findings);
    check_interview(*toolkit, findings);
    check_signposts(*toolkit, today, findings);
    check_translated(*toolkit, files, findings);
    check_words(*toolkit, findings);
    check_debts(*toolkit, files, today, findings);
    sort_by_place(findings);
    const bool is_good = count(findings, Severity::error) == 0;
    return {is_good ? toolkit : nullptr, std::move(findings)};
}

} // namespace toolkit
