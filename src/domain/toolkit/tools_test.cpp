#include <domain/toolkit/toolkit.hpp>

#include <base/sample_tree.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace sample;

namespace {

Text words(std::string_view bytes) { return Text::mended(bytes); }

SourceFile tools_file(const char* path) {
    SourceFile source;
    source.name = std::make_shared<const std::string>("tools.yaml");
    source.head =
        map({{"schema", scalar("tools/1")},
             {"tools", list({map({{"path", scalar(path)},
                                  {"title", scalar("What changed")},
                                  {"summary", scalar("The newest first.")},
                                  {"asked-as", list({scalar("news"), scalar("updates")})}})})}});
    return source;
}

toolkit::Toolkit with_tool(const char* path, Findings& findings) {
    toolkit::Toolkit kit;
    kit.edition.languages = {"en", "ar"};
    toolkit::compile_tools(tools_file(path), kit.tools, findings);
    toolkit::check_tools(kit, findings);
    return kit;
}

} // namespace

TEST_CASE("a tool is read with what people type who want it") {
    Findings findings;
    const toolkit::Toolkit kit = with_tool("/changes", findings);
    CHECK(findings.empty());
    REQUIRE(kit.tools.size() == 1);
    CHECK(kit.tools[0].path == "/changes");
    CHECK(kit.tools[0].asked_as == std::vector{words("news"), words("updates")});
}

TEST_CASE("a tool that the program or the content does not have is an error") {
    for (const char* path : {"/chnages", "/spot", "/act/complain"}) {
        Findings findings;
        (void)with_tool(path, findings); // there is no interview, and a page is no tool
        CAPTURE(path);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].rule == "tools/unknown");
    }
}

TEST_CASE("a tool is searched in English, and in each language that has its title") {
    Findings findings;
    toolkit::Toolkit kit = with_tool("/changes", findings);
    CHECK(toolkit::documents(kit).size() == 1);
    kit.words.add("ar", words("What changed"), {words("ماذا تغيّر"), {}});
    const auto documents = toolkit::documents(kit);
    REQUIRE(documents.size() == 2);
    const auto arabic = std::ranges::find(documents, "ar", &search::Document::language);
    REQUIRE(arabic != documents.end());
    CHECK(arabic->kind == search::Kind::tool);
    CHECK(arabic->path == "/changes");
    CHECK(arabic->title == words("ماذا تغيّر"));
    CHECK(arabic->summary.empty()); // not in English among Arabic words
}

TEST_CASE("a situation of the interview is found by what people say, and leads to its line") {
    toolkit::Toolkit kit;
    kit.interview.situations.push_back(
        {.name = interview::SituationName::parse("lamp").value(),
         .says = words("A lamp is out"),
         .hint = words("At home or in the street"),
         .also = {words("it is dark")},
         .otherwise = interview::OutcomeName::parse("lamp-dark").value()});
    kit.interview.outcomes.push_back({.name = interview::OutcomeName::parse("lamp-dark").value(),
                                      .situation = "lamp",
                                      .title = words("Nobody lit the lamp")});
    const auto documents = toolkit::documents(kit);
    REQUIRE(documents.size() == 1);
    CHECK(documents[0].kind == search::Kind::situation);
    CHECK(documents[0].path == "/spot#s_lamp");
    CHECK(documents[0].asked_as == std::vector{words("it is dark")});
    CHECK(documents[0].body == words("Nobody lit the lamp\n"));
}
