#include <domain/letter/letter.hpp>

#include <domain/letter/names.hpp>
#include <domain/letter/parts.hpp>
#include <domain/letter/words.hpp>

#include <base/sample_tree.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>
#include <iterator>

using namespace letter;

namespace {

// The parts of a body of one paragraph.
std::vector<Part> parts(const char* words, Findings& findings) {
    return parts_of(sample::element("document", "", {sample::paragraph(words)}), findings);
}

Part part(const char* words) {
    Findings findings;
    auto all = parts(words, findings);
    REQUIRE(findings.empty());
    REQUIRE(all.size() == 1);
    return all.front();
}

std::string whole_file(const std::string& path) {
    std::ifstream file(std::string(SOURCE_FOLDER) + "/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("a marker says what a block carries and when it is printed") {
    const Part one = part("{has: rights, scope; when: acting; unless: by_post; as: small} Words.");
    CHECK(one.has == std::vector<std::string>{"rights", "scope"});
    CHECK(one.when == std::vector<std::string>{"acting"});
    CHECK(one.unless == std::vector<std::string>{"by_post"});
    CHECK(one.purpose == document::Paragraph::Purpose::small);
    REQUIRE(one.pieces.size() == 1);
    CHECK(one.pieces.front().text == "Words.");
}

TEST_CASE("words are cut at each blank, and a blank at the front is no marker") {
    const Part one = part("{{name}} was born on {{ born }}.");
    REQUIRE(one.pieces.size() == 4);
    CHECK(one.pieces[0].kind == Piece::Kind::blank);
    CHECK(one.pieces[0].text == "name");
    CHECK(one.pieces[1].text == " was born on ");
    CHECK(one.pieces[2].text == "born");
    CHECK(one.pieces[3].text == ".");
}

TEST_CASE("a citation belongs to its block and is not printed") {
    const Part one = part("You must answer. [@a-claim, @?another]");
    REQUIRE(one.claims.size() == 2);
    CHECK(one.claims[1].mark == guide::Mark::unverified);
    CHECK(one.pieces.size() == 1);
    CHECK(part("Within 14 days. [@ours]").is_ours);
}

TEST_CASE("what is no marker is said, not printed as one") {
    for (const char* words : {"{carries: rights} Words.", "{has: rights Words.",
                              "{as: song} Words.", "Words {{name."}) {
        CAPTURE(words);
        Findings findings;
        (void)parts(words, findings);
        REQUIRE(findings.size() == 1);
        CHECK(findings.front().rule == "letter/marker");
    }
}

TEST_CASE("days and figures are written as a person would") {
    CHECK(day_in_words("2026-03-03"_date).bytes() == "3 March 2026");
    CHECK(figure_in_words(claim::Figure::parse("1 month").value()).bytes() == "one month");
    CHECK(figure_in_words(claim::Figure::parse("30 days").value()).bytes() == "30 days");
}

TEST_CASE("every name a letter may use is explained to editors") {
    const std::string docs = whole_file("docs/design/schemas.md");
    REQUIRE_FALSE(docs.empty());
    const auto is_explained = [&](const Named& one) {
        return docs.find(fmt::format("| `{}` | {} |", one.name, one.means)) != std::string::npos;
    };
    for (const auto& table : {named_values(), named_predicates()})
        for (const Named& one : table) {
            CAPTURE(std::string(one.name));
            CHECK(is_explained(one));
        }
}

TEST_CASE("answers are a map of words and lists of words") {
    Findings findings;
    const auto answers = read_answers(
        sample::map({{"name", sample::scalar("Ada")},
                     {"facts", sample::list({sample::scalar("one"), sample::scalar("two")})}}),
        findings);
    CHECK(findings.empty());
    CHECK(answers.at("facts").lines == std::vector<std::string>{"one", "two"});
    (void)read_answers(sample::map({{"name", sample::map({})}}), findings);
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().rule == "answers.shape");
}
