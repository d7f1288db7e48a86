#include <domain/guide/guide.hpp>

#include <base/sample_tree.hpp>

#include <doctest/doctest.h>

using namespace sample;

namespace {

Entries good_head() {
    return {{"schema", scalar("page/1")},
            {"title", scalar("They took my phone")},
            {"for", scalar("For people whose phone was taken.")},
            {"topic", scalar("borders")},
            {"summary", scalar("What happened and what to do.")},
            {"advice-line", scalar("information")},
            {"checked", scalar("2026-11-23")},
            {"review-by", scalar("2027-05-23")},
            {"read-by", scalar("none")}};
}

Tree short_list(int items) {
    std::vector<Tree> all;
    for (int i = 0; i < items; ++i)
        all.push_back(element("item", "", {paragraph("They took it.")}));
    return element("list", "ordered", std::move(all));
}

struct Outcome {
    guide::Guide guide;
    Findings findings;
};

Outcome compiled(const std::string& file_name, const Entries& changes, std::vector<Tree> body) {
    Outcome outcome;
    SourceFile file;
    file.name = std::make_shared<const std::string>(file_name);
    file.head = map(changed(good_head(), changes));
    file.body = element("document", "", std::move(body));
    guide::compile_page(file, outcome.guide, outcome.findings);
    return outcome;
}

const std::string home = "pages/en/understand/phone-seizure.md";
const std::vector<Tree> good_body{heading("2", "In short {short}"), short_list(3)};

} // namespace

TEST_CASE("a page's address follows from where its file lies") {
    const Outcome outcome = compiled(home, {}, good_body);
    CHECK(outcome.findings.empty());
    REQUIRE(outcome.guide.pages.size() == 1);
    CHECK(outcome.guide.pages[0].path() == "/understand/phone-seizure");
    CHECK(outcome.guide.find("en", "/understand/phone-seizure") != nullptr);
    CHECK(compiled("pages/en/elsewhere/x.md", {}, good_body).findings[0].rule == "page/address");
}

TEST_CASE("the shape of a page is checked") {
    const Tree step_list = element("list", "bullet", {element("item", "", {paragraph("x")})});
    struct Row {
        const char* rule;
        std::vector<Tree> body;
    };
    for (const Row& row :
         {Row{"page/shape", {heading("2", "Words"), paragraph("x")}},
          Row{"page/shape", {heading("2", "In short {short}"), short_list(4)}},
          Row{"page/shape",
              {heading("2", "In short {short}"), short_list(3), heading("2", "Then {steps}"),
               step_list}},
          Row{"page/shape",
              {heading("2", "In short {short}"), short_list(3), heading("2", "Empty")}},
          Row{"page/shape",
              {heading("2", "In short {short}"), short_list(3), heading("2", "Who {holders}")}}}) {
        const Outcome outcome = compiled(home, {}, row.body);
        REQUIRE_FALSE(outcome.findings.empty());
        CHECK(outcome.findings[0].rule == row.rule);
    }
}

TEST_CASE("links have words and lead somewhere") {
    const auto with_link = [](const char* address, const char* words) {
        std::vector<Tree> body = good_body;
        body.push_back(heading("2", "More"));
        body.push_back(element("paragraph", "", {element("link", address, {scalar(words)})}));
        return body;
    };
    CHECK(compiled(home, {}, with_link("/act/complain", "complain")).findings.empty());
    CHECK(compiled(home, {}, with_link("/act/complain", "")).findings[0].rule == "page/empty-link");
    CHECK(compiled(home, {}, with_link("http//www.gov.uk", "x")).findings[0].rule ==
          "page/malformed-link");
    CHECK(compiled(home, {}, with_link("javascript:alert(1)", "x")).findings[0].rule ==
          "page/malformed-link");
}
