#include <domain/toolkit/toolkit.hpp>

#include <base/sample_tree.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace sample;

namespace {

SourceFile file(const char* name, Entries head, std::vector<Tree> body = {}) {
    SourceFile source;
    source.name = std::make_shared<const std::string>(name);
    source.head = map(std::move(head));
    for (Tree& child : source.head.children) child.place.file = source.name;
    source.body = element("document", "", std::move(body));
    return source;
}

// Content with one page that is right in every way; `words` are its only line.
std::vector<SourceFile> content(const std::string& words, const Entries& claim_changes = {},
                                const Entries& page_changes = {}) {
    const Tree source = map(
        {{"title", scalar("UK GDPR")}, {"official", scalar("https://www.legislation.gov.uk/x")}});
    const Tree claim = map(changed({{"id", scalar("tl-month")},
                                    {"kind", scalar("law")},
                                    {"title", scalar("One month")},
                                    {"says", scalar("It must answer within one month.")},
                                    {"figures", list({scalar("1 month")})},
                                    {"degree", scalar("confirmed")},
                                    {"checked", scalar("2026-11-21")},
                                    {"sources", list({source})}},
                                   claim_changes));
    const Entries page = changed({{"schema", scalar("page/1")},
                                  {"title", scalar("Your file")},
                                  {"for", scalar("For you.")},
                                  {"topic", scalar("asking")},
                                  {"summary", scalar("Ask.")},
                                  {"advice-line", scalar("information")},
                                  {"checked", scalar("2026-11-23")},
                                  {"review-by", scalar("2027-05-23")},
                                  {"read-by", scalar("none")}},
                                 page_changes);
    const Tree topic =
        map({{"id", scalar("asking")}, {"section", scalar("act")}, {"title", scalar("Asking")}});
    const Tree tile =
        map({{"words", scalar("A file")}, {"icon", scalar("file")}, {"page", scalar("act/file")}});
    const Tree term =
        map({{"id", scalar("arc")}, {"term", scalar("ARC")}, {"means", scalar("A card.")}});
    return {
        file("waymark.yaml", {{"schema", scalar("waymark/1")},
                              {"version", scalar("2026.11.23")},
                              {"published", scalar("2026-11-23")},
                              {"languages", list({scalar("en")})}}),
        file("topics.yaml", {{"schema", scalar("topics/1")}, {"topics", list({topic})}}),
        file("home.yaml", {{"schema", scalar("home/1")}, {"situations", list({tile})}}),
        file("glossary/terms.yaml", {{"schema", scalar("glossary/1")}, {"terms", list({term})}}),
        file("claims/law/a.yaml", {{"schema", scalar("claims/1")}, {"claims", list({claim})}}),
        file("addresses.yaml",
             {{"schema", scalar("addresses/1")}, {"addresses", list({scalar("/act/file")})}}),
        file("pages/en/act/file.md", page,
             {heading("2", "In short {short}"),
              element("list", "ordered", {element("item", "", {paragraph(words)})})})};
}

std::vector<std::string> rules(const std::vector<SourceFile>& files,
                               Date today = "2026-11-23"_date) {
    std::vector<std::string> all;
    for (const Finding& finding : toolkit::compile(files, today).findings)
        all.emplace_back(finding.rule);
    return all;
}

using Rules = std::vector<std::string>;

bool has(const Rules& rules, const char* rule) {
    return std::ranges::find(rules, rule) != rules.end();
}

} // namespace

TEST_CASE("content that is right makes a toolkit, and says where each claim is cited") {
    const auto compiled = toolkit::compile(content("It must answer within one month [@tl-month]."),
                                           "2026-11-23"_date);
    CHECK(compiled.findings.empty());
    REQUIRE(compiled.toolkit);
    CHECK(compiled.toolkit->citations.at("tl-month").front().path == "/act/file");
    CHECK(toolkit::documents(*compiled.toolkit).size() == 3);
}

TEST_CASE("a figure in prose stands in a claim that its sentence cites, or is our advice") {
    CHECK(rules(content("It must answer within two months [@tl-month].")) ==
          Rules{"page/figure-differs"});
    CHECK(rules(content("It must answer within one month. So it is. [@tl-month]")) ==
          Rules{"page/figure-without-claim"});
    CHECK(rules(content("Wait [@tl-month]. We say: chase after two weeks [@ours].")).empty());
    CHECK(rules(content("A 17-year-old can ask [@tl-month].")).empty());
}

TEST_CASE("an unverified claim is cited with a mark, and only such a claim") {
    CHECK(rules(content("It must answer [@?tl-month].")) == Rules{"page/needless-mark"});
    CHECK(rules(content("It must answer [@tl-month].", {{"degree", scalar("unverified")}})) ==
          Rules{"page/unmarked-unverified"});
    CHECK(rules(content("We believe it must answer [@?tl-month].",
                        {{"degree", scalar("unverified")}}))
              .empty());
}

TEST_CASE("every id names something") {
    CHECK(has(rules(content("It must [@tl-mounth].")), "page/unknown-claim"));
    CHECK(has(rules(content("It must [@tl-month.effect].")), "page/unknown-field"));
    CHECK(has(rules(content("Your [[XYZ]] [@tl-month].")), "page/unknown-term"));
    CHECK(has(rules(content("x [@tl-month]", {}, {{"topic", scalar("elsewhere")}})),
              "page/unknown-topic"));
    CHECK(has(rules(content("x [@tl-month]", {}, {{"walk", scalar("w_nowhere")}})),
              "page/unknown-walk"));
    CHECK(has(rules(content("x [@tl-month]", {}, {{"see-also", list({scalar("act/nothing")})}})),
              "page/unknown-page"));
}

TEST_CASE("what waits for somebody is a debt, and stops nothing") {
    const auto late = toolkit::compile(content("It must answer [@tl-month]."), "2027-06-01"_date);
    REQUIRE(late.findings.size() == 1);
    CHECK(late.findings[0].rule == "page/review-overdue");
    CHECK(late.findings[0].severity == Severity::debt);
    CHECK(late.toolkit);
    CHECK(rules(content("Nothing cited here.")) == Rules{"claim/never-cited"});
}

TEST_CASE("an address that was published stays, or leaves a redirect") {
    auto files = content("x [@tl-month]");
    files[5] =
        file("addresses.yaml", {{"schema", scalar("addresses/1")},
                                {"addresses", list({scalar("/act/file"), scalar("/act/gone")})}});
    CHECK(rules(files) == Rules{"site/address-gone"});
    const Tree redirect = map({{"from", scalar("/act/gone")},
                               {"to", scalar("/act/file")},
                               {"since", scalar("2026-11-23")}});
    files.push_back(file("redirects.yaml",
                         {{"schema", scalar("redirects/1")}, {"redirects", list({redirect})}}));
    CHECK(rules(files).empty());
}

TEST_CASE("redirects lead to a page and not round in a circle") {
    const auto with_redirect = [](const char* from, const char* to) {
        auto files = content("x [@tl-month]");
        const Tree redirect =
            map({{"from", scalar(from)}, {"to", scalar(to)}, {"since", scalar("2026-11-23")}});
        files.push_back(file("redirects.yaml",
                             {{"schema", scalar("redirects/1")}, {"redirects", list({redirect})}}));
        return rules(files);
    };
    CHECK(with_redirect("/act/a", "/act/nowhere") == Rules{"site/redirect-nowhere"});
    CHECK(with_redirect("/act/a", "/act/a") == Rules{"site/redirect-loop"});
    CHECK(with_redirect("/act/file", "/act/file").size() == 2);
}

TEST_CASE("a page that nothing leads to is a warning") {
    auto files = content("x [@tl-month]");
    files[2] = file("home.yaml", {{"schema", scalar("home/1")}});
    CHECK(rules(files) == Rules{"site/unreachable"});
}
