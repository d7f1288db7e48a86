#include <domain/glossary/glossary.hpp>

#include <base/sample_tree.hpp>

#include <doctest/doctest.h>

using namespace sample;

namespace {
Tree term(const char* id, const char* words) {
    return map({{"id", scalar(id)},
                {"term", scalar(words)},
                {"means", scalar("Card proving an asylum claim.")}});
}
} // namespace

TEST_CASE("a word is found by its id and as it is written") {
    glossary::Glossary glossary;
    Findings findings;
    SourceFile file;
    file.head = map({{"schema", scalar("glossary/1")},
                     {"terms", list({term("arc", "ARC"), term("data-breach", "Data breach")})}});
    glossary::compile(file, glossary, findings);
    CHECK(findings.empty());
    CHECK(glossary.find("ARC") == glossary.find("arc"));
    CHECK(glossary.find("data breach")->name.text() == "data-breach");
    CHECK(glossary.find("nothing") == nullptr);
}

TEST_CASE("a word is explained once") {
    glossary::Glossary glossary;
    Findings findings;
    SourceFile file;
    file.head = map({{"schema", scalar("glossary/1")},
                     {"terms", list({term("arc", "ARC"), term("arc", "ARC")})}});
    glossary::compile(file, glossary, findings);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "glossary/twice");
}
