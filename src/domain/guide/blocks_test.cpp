#include <domain/guide/blocks.hpp>

#include <base/sample_tree.hpp>

#include <doctest/doctest.h>

using namespace sample;

namespace {
std::vector<std::string_view> rules(const Findings& findings) {
    std::vector<std::string_view> all;
    for (const Finding& finding : findings) all.push_back(finding.rule);
    return all;
}
} // namespace

TEST_CASE("a heading may say what its section is for") {
    Findings findings;
    const auto parts = guide::stretches(
        element("document", "",
                {heading("2", "What happens {steps}"), paragraph("x"), heading("2", "Words")}),
        findings);
    CHECK(findings.empty());
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].purpose == guide::Purpose::steps);
    CHECK(parts[0].heading.bytes() == "What happens");
    CHECK(parts[0].anchor == "what-happens");
    CHECK(parts[1].purpose == guide::Purpose::plain);
}

TEST_CASE("anchors are unique on a page and do not collide with the frame") {
    Findings findings;
    const auto parts = guide::stretches(
        element("document", "",
                {heading("2", "Ask"), heading("2", "Ask!"), heading("2", "Sources")}),
        findings);
    CHECK(parts[0].anchor == "ask");
    CHECK(parts[1].anchor == "ask-2");
    CHECK(parts[2].anchor == "sources-2");
}

TEST_CASE("what a page may not hold is found") {
    struct Row {
        const char* rule;
        Tree body;
    };
    for (const Row& row :
         {Row{"page/before-heading", element("document", "", {paragraph("x")})},
          Row{"page/unknown-purpose", element("document", "", {heading("2", "A {steps2}")})},
          Row{"page/heading-order",
              element("document", "", {heading("2", "A"), heading("4", "B")})},
          Row{"page/heading-order", element("document", "", {heading("1", "A")})},
          Row{"page/raw-html",
              element("document", "", {heading("2", "A"), element("html", "<script>")})},
          Row{"page/image-without-text",
              element("document", "",
                      {heading("2", "A"), element("paragraph", "", {element("image", "x.png")})})},
          Row{"page/not-supported",
              element("document", "", {heading("2", "A"), element("code-block", "x")})}}) {
        CAPTURE(row.rule);
        Findings findings;
        (void)guide::stretches(row.body, findings);
        CHECK(rules(findings) == std::vector<std::string_view>{row.rule});
    }
}

TEST_CASE("the mark above a translated paragraph is no raw HTML") {
    Findings findings;
    (void)guide::stretches(
        element("document", "",
                {heading("2", "A"), element("html", "<!-- en: 1a2b3c4d -->\n"), paragraph("x")}),
        findings);
    CHECK(findings.empty());
}
