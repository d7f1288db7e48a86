#include <cli/findings.hpp>

#include <doctest/doctest.h>

#include <sstream>

namespace {

std::string printed(const Finding& finding, const std::string& bytes) {
    SourceFile file;
    file.name = finding.place.file;
    file.bytes = bytes;
    const pages::Strings strings;
    std::ostringstream out;
    cli::print(finding, {file}, strings.in("en"), out);
    return out.str();
}

const auto name = std::make_shared<const std::string>("a.yaml");

} // namespace

TEST_CASE("a finding shows its place, its line and a caret under the words") {
    const Finding finding{{name, 2, 4},
                          5,
                          Severity::error,
                          "test/rule",
                          {"test.no-sentence"_msg, {}},
                          Message{"test.hint"_msg, {}}};
    CHECK(printed(finding, "one\nb: wrong\n") ==
          "a.yaml:2:4: error: test.no-sentence [test/rule]\n"
          "    2 | b: wrong\n"
          "      |    ^~~~~\n"
          "      hint: test.hint   docs/design/checks.md#test-rule\n");
}

TEST_CASE("the caret counts letters, not bytes") {
    const Finding finding{
        {name, 1, 6}, 3, Severity::warning, "test/rule", {"test.no-sentence"_msg, {}},
        std::nullopt};
    CHECK(printed(finding, "£é abc\n") == "a.yaml:1:6: warning: test.no-sentence [test/rule]\n"
                                          "    1 | £é abc\n"
                                          "      |    ^~~\n"
                                          "      see docs/design/checks.md#test-rule\n");
}

TEST_CASE("a place outside the file shows no line and breaks nothing") {
    const Finding finding{
        {name, 9, 99}, 3, Severity::debt, "test/rule", {"test.no-sentence"_msg, {}}, std::nullopt};
    CHECK(printed(finding, "x\n") == "a.yaml:9:99: debt: test.no-sentence [test/rule]\n"
                                     "      see docs/design/checks.md#test-rule\n");
}
