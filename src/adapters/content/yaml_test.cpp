#include <adapters/content/content.hpp>

#include <doctest/doctest.h>

using adapters::content::read_yaml;

namespace {

const Place top{std::make_shared<const std::string>("a.yaml"), 1, 1};

std::string only_rule(std::string_view yaml) {
    Findings findings;
    (void)read_yaml(yaml, top, findings);
    REQUIRE(findings.size() == 1);
    return std::string(findings[0].rule);
}

} // namespace

TEST_CASE("every value of a map knows its line and column") {
    Findings findings;
    const Tree tree = read_yaml("title: A page\nwords: [one, two]\nempty:\n", top, findings);
    CHECK(findings.empty());
    REQUIRE(tree.kind == Tree::Kind::map);
    CHECK(tree.find("title")->text == "A page");
    CHECK(tree.find("title")->place.column == 8);
    CHECK(tree.find("words")->children[1].place.line == 2);
    CHECK(tree.find("words")->children[1].place.column == 14);
    CHECK(tree.find("empty")->kind == Tree::Kind::nothing);
}

TEST_CASE("a key written twice is a finding where the second one stands") {
    Findings findings;
    (void)read_yaml("a: 1\nb: 2\na: 3\n", top, findings);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "yaml/duplicate-key");
    CHECK(findings[0].place.line == 3);
}

TEST_CASE("broken YAML is a finding at the place that broke") {
    CHECK(only_rule("a: [1, 2\nb: 3\n") == "yaml/syntax");
}

TEST_CASE("bytes that are no text are a finding on their line") {
    Findings findings;
    (void)read_yaml("a: 1\nb: \x01\n", top, findings);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].place.line == 2);
    CHECK(findings[0].place.column == 4);
}

TEST_CASE("a key without a value and the word null are nothing; in quotes they are words") {
    Findings findings;
    const Tree tree = read_yaml("a:\nb: ~\nc: null\nd: 'null'\ne: ''\n", top, findings);
    for (const char* key : {"a", "b", "c"}) CHECK(tree.find(key)->kind == Tree::Kind::nothing);
    for (const char* key : {"d", "e"}) CHECK(tree.find(key)->kind == Tree::Kind::scalar);
    CHECK(read_yaml("", top, findings).place.line == 1);
    CHECK(findings.empty());
}

TEST_CASE("anchors, aliases and tags are refused") {
    CHECK(only_rule("a: &x [1]\nb: *x\n") == "yaml/not-supported");
    CHECK(only_rule("a: !!binary AAAA\n") == "yaml/not-supported");
}

TEST_CASE("nesting beyond the limit is refused") {
    CHECK(only_rule(std::string(100, '[') + std::string(100, ']')) == "content/too-large");
}
