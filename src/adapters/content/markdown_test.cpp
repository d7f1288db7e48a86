#include <adapters/content/content.hpp>

#include <doctest/doctest.h>

using adapters::content::read;

TEST_CASE("a page is a head of YAML and a body of Markdown, each with its own lines") {
    Findings findings;
    const SourceFile page =
        read("p.md", "---\ntitle: A page\n---\n## First\n\nSome *words* here.\n", findings);
    CHECK(findings.empty());
    CHECK(page.head.find("title")->place.line == 2);
    REQUIRE(page.body.children.size() == 2);
    CHECK(page.body.children[0].is("heading"));
    CHECK(page.body.children[0].text == "2");
    CHECK(page.body.children[0].place.line == 4);
    CHECK(page.body.children[1].words() == "Some words here.");
}

TEST_CASE("text cut by brackets is one run again, so that a citation can be found in it") {
    Findings findings;
    const Tree body = adapters::content::read_markdown(
        "It must answer [@tl-gdpr-month, @?f_a_b.challenge]. [[ARC]]", {}, findings);
    const Tree& paragraph = body.children[0];
    REQUIRE(paragraph.children.size() == 1);
    CHECK(paragraph.children[0].text ==
          "It must answer [@tl-gdpr-month, @?f_a_b.challenge]. [[ARC]]");
}

TEST_CASE("a page without a head is a finding") {
    Findings findings;
    (void)read("p.md", "# Only words\n", findings);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "page/no-head");
}

TEST_CASE("bytes that are no text are a finding, not a crash") {
    Findings findings;
    (void)read("p.yaml", "a: \xFF\xFE\n", findings);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "content/not-utf8");
}

TEST_CASE("lines that end as on Windows read as others do") {
    Findings findings;
    const SourceFile page = read("p.md", "---\r\ntitle: A page\r\n---\r\nWords.\r\n", findings);
    CHECK(findings.empty());
    CHECK(page.head.find("title")->text == "A page");
}
