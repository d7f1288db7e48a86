#include <pages/json.hpp>
#include <pages/sample_strings.hpp>
#include <pages/sample_toolkit.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace pages;
using Json = nlohmann::json;

TEST_CASE("findings are counted and told, each with its place") {
    const auto name = std::make_shared<const std::string>("pages/en/act/x.md");
    const Findings findings{{{name, 3, 7},
                             4,
                             Severity::error,
                             "schema/unknown-key",
                             {"schema.unknown-key"_msg, {{"key", "titel"}}},
                             Message{"hint.did-you-mean"_msg, {{"words", "title"}}}},
                            {{name, 9, 1},
                             1,
                             Severity::debt,
                             "claim/never-cited",
                             {"claim.twice"_msg, {}},
                             std::nullopt}};
    const Json json = Json::parse(findings_json(findings, nullptr, sample::strings().in("en")));
    CHECK(json["errors"] == 1);
    CHECK(json["debts"] == 1);
    CHECK(json["findings"][0]["file"] == "pages/en/act/x.md");
    CHECK(json["findings"][0]["message"] == "nothing here is called “titel”");
    CHECK(json["findings"][0]["hint"] == "did you mean “title”?");
    CHECK(json["findings"][1]["hint"].is_null());
    CHECK(json["holds"].is_null()); // content with an error in it holds nothing that counts
}

TEST_CASE("an answer of the search keeps its order and joins its extract") {
    search::Answer answer{.query = sample::text("foto")};
    answer.did_you_mean = sample::text("photo");
    answer.results = {
        {search::Kind::page,
         sample::text("A \"page\""),
         "/x",
         "en",
         {{sample::text("the "), {}}, {sample::text("photo"), search::Emphasis::found}},
         2.5}};
    const Json json = Json::parse(answer_json(answer));
    CHECK(json["query"] == "foto");
    CHECK(json["did_you_mean"] == "photo");
    CHECK(json["results"][0] == Json{{"kind", "page"},
                                     {"title", "A \"page\""},
                                     {"path", "/x"},
                                     {"extract", "the photo"},
                                     {"score", 2.5}});
}

TEST_CASE("every kind of result has a word of its own") {
    const std::vector<std::string> words{"page", "term",   "claim",    "signpost",
                                         "tool", "letter", "situation"};
    search::Answer answer;
    for (std::size_t i = 0; i < search::kind_words.size(); ++i)
        answer.results.push_back({static_cast<search::Kind>(i), sample::text("x"), "/x", "en", {}});
    const Json json = Json::parse(answer_json(answer));
    REQUIRE(json["results"].size() == words.size());
    for (std::size_t i = 0; i < words.size(); ++i) CHECK(json["results"][i]["kind"] == words[i]);
}

TEST_CASE("nothing found is an empty list, not nothing") {
    const Json json = Json::parse(answer_json({.query = sample::text("zz")}));
    CHECK(json["results"] == Json::array());
    CHECK(json["did_you_mean"].is_null());
    CHECK(suggestions_json({}) == "[]\n");
}

TEST_CASE("a claim tells its statements, sources and the pages that lean on it") {
    const toolkit::Toolkit kit = sample::kit();
    const Json json = Json::parse(claim_json(*kit.claims.find("answer-month"), kit));
    CHECK(json["id"] == "answer-month");
    CHECK(json["statements"][0]["degree"] == "confirmed");
    CHECK(json["statements"][1]["checked"].is_null());
    CHECK(json["in_force_from"] == "2026-02");
    CHECK(json["figures"] == Json{"1 month"});
    CHECK(json["sources"][0]["read_at"] == "https://mirror.example/act");
    CHECK(json["cited_by"] == Json{"/understand/evisa", "/due"});
}
