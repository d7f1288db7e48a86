#include <domain/search/compile.hpp>

#include <doctest/doctest.h>

namespace {

Tree scalar(std::string text) {
    Tree tree;
    tree.kind = Tree::Kind::scalar;
    tree.text = std::move(text);
    return tree;
}

Tree list(std::vector<Tree> items) {
    Tree tree;
    tree.kind = Tree::Kind::list;
    tree.children = std::move(items);
    return tree;
}

Tree map(std::vector<std::pair<std::string, Tree>> entries) {
    Tree tree;
    tree.kind = Tree::Kind::map;
    for (auto& [key, value] : entries) {
        tree.keys.push_back({key, {}});
        tree.children.push_back(std::move(value));
    }
    return tree;
}

Tree synonyms(std::vector<Tree> groups) {
    return map({{"schema", scalar("synonyms/1")}, {"groups", list(std::move(groups))}});
}

} // namespace

TEST_CASE("groups of equal words are read, with those that are never shown") {
    Findings findings;
    const auto read = search::compile_synonyms(
        synonyms({map({{"words", list({scalar("undocumented"), scalar("no papers")})},
                       {"hidden", scalar("illegal")},
                       {"claim-free", scalar("true")}})}),
        findings);
    CHECK(findings.empty());
    REQUIRE(read.groups.size() == 1);
    CHECK(read.groups[0].words.size() == 2);
    CHECK(read.groups[0].hidden.front().bytes() == "illegal");
}

TEST_CASE("a group of one word, and a word written twice, are findings") {
    Findings findings;
    (void)search::compile_synonyms(
        synonyms({map({{"words", list({scalar("alone")})}}),
                  map({{"words", list({scalar("eVisa"), scalar("status"), scalar("e-visa")})}}),
                  map({{"words", list({scalar("one"), scalar("...")})}})}),
        findings);
    REQUIRE(findings.size() == 3);
    CHECK(findings[0].rule == "synonyms/nothing-equal");
    CHECK(findings[1].rule == "synonyms/word-twice");
    CHECK(findings[2].rule == "synonyms/no-letters");
}

TEST_CASE("a file of another schema is not read") {
    Findings findings;
    CHECK(
        search::compile_synonyms(map({{"schema", scalar("glossary/1")}}), findings).groups.empty());
    CHECK(findings.size() == 1);
}

TEST_CASE("a set of questions names the paths that are right") {
    Findings findings;
    const search::Set set = search::compile_set(
        map({{"schema", scalar("search-set/1")},
             {"synonyms", list({map({{"words", list({scalar("phone"), scalar("هاتف")})}})})},
             {"queries",
              list({map({{"words", scalar("tag")}, {"wants", scalar("/understand/gps-tags")}}),
                    map({{"words", scalar("ARC")},
                         {"wants", list({scalar("/glossary/arc"), scalar("arc")})}})})}}),
        "en", findings);
    REQUIRE(set.wishes.size() == 2);
    CHECK(set.language == "en");
    CHECK(set.synonyms.groups.size() == 1);
    CHECK(set.wishes[0].wants == std::vector<std::string>{"/understand/gps-tags"});
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "search/not-a-path");
}
