#include <base/fields.hpp>

#include <base/sample_tree.hpp>

#include <doctest/doctest.h>

using namespace sample;

TEST_CASE("a key that is needed and absent is a finding") {
    Findings findings;
    const Tree tree = map({});
    Fields fields(tree, findings);
    CHECK(fields.text("title").empty());
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "schema/missing-key");
}

TEST_CASE("a key nobody knows is a finding, with the nearest known key as the hint") {
    Findings findings;
    const Tree tree = map({{"titel", scalar("A page")}});
    Fields fields(tree, findings);
    CHECK(fields.text_or_empty("title").empty());
    fields.finish();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "schema/unknown-key");
    CHECK(findings[0].hint->id == "hint.did-you-mean"_msg);
}

TEST_CASE("a value of the wrong type is a finding, and reading goes on") {
    Findings findings;
    const Tree tree = map({{"title", map({})},
                           {"checked", scalar("2026-02-30")},
                           {"address", scalar("javascript:alert(1)")}});
    Fields fields(tree, findings);
    CHECK(fields.text("title").empty());
    CHECK_FALSE(fields.date("checked").has_value());
    CHECK_FALSE(fields.url("address").has_value());
    fields.finish();
    CHECK(findings.size() == 3);
}

TEST_CASE("a list of words may be one word standing alone") {
    Findings findings;
    const Tree tree = map({{"also", scalar("asylum card")}});
    Fields fields(tree, findings);
    CHECK(fields.texts("also").size() == 1);
    CHECK(findings.empty());
}
