#include <domain/mirror/mirror.hpp>

#include <base/sample_tree.hpp>

#include <doctest/doctest.h>

using namespace sample;
using mirror::Answer;

namespace {

Tree question(const char* id, const char* weight, const Entries& changes = {}) {
    return map(changed({{"id", scalar(id)},
                        {"asks", scalar("Do you lock the lamps?")},
                        {"why", scalar("Lamps are lost. [@?lamps]")},
                        {"weight", scalar(weight)},
                        {"step", scalar("Lock the lamps")},
                        {"how", scalar("Find the key. Turn it.")},
                        {"minutes", scalar("20")},
                        {"page", scalar("protect/lamps")}},
                       changes));
}

mirror::Mirror read(std::vector<Tree> questions, Findings& findings) {
    mirror::Mirror mirror;
    const Tree habit = map({{"title", scalar("Ask again")}, {"how", scalar("Next year.")}});
    SourceFile file;
    file.head = map({{"schema", scalar("mirror/1")},
                     {"questions", list(std::move(questions))},
                     {"habits", list({habit})}});
    mirror::compile(file, mirror, findings);
    return mirror;
}

mirror::Mirror five() {
    Findings findings;
    auto mirror = read({question("a", "3"), question("b", "5"), question("c", "3"),
                        question("d", "4"), question("e", "5")},
                       findings);
    CHECK(findings.empty());
    return mirror;
}

std::string names(const std::vector<const mirror::Question*>& all) {
    std::string line;
    for (const mirror::Question* one : all) line += one->name.text();
    return line;
}

} // namespace

TEST_CASE("a question cites in its reason as a page does, and leads to a page") {
    const mirror::Mirror mirror = five();
    CHECK(mirror.questions[0].page == "/protect/lamps");
    CHECK(mirror.questions[0].minutes == 20);
    CHECK(mirror.questions[0].why.back().claims.front().mark == guide::Mark::unverified);
    CHECK(mirror.habits.size() == 1);
}

TEST_CASE("the next steps are the three heaviest that are not taken, in the order of the file") {
    const mirror::Mirror mirror = five();
    constexpr auto yes = Answer::yes, no = Answer::no, unsure = Answer::not_sure;
    CHECK(names(next_steps(mirror, {no, no, no, no, no})) == "bed");
    CHECK(names(next_steps(mirror, {no, yes, unsure, yes, unsure})) == "eac");
    CHECK(names(next_steps(mirror, {yes, yes, yes, yes, no})) == "e");
    CHECK(next_steps(mirror, {yes, yes, yes, yes, yes}).empty());
}

TEST_CASE("a question without an answer is no step, and is named") {
    const mirror::Mirror mirror = five();
    const mirror::Answers answers{Answer::yes, Answer::none, Answer::no, Answer::none, Answer::yes};
    CHECK(names(next_steps(mirror, answers)) == "c");
    CHECK(names(unanswered(mirror, answers)) == "bd");
}

TEST_CASE("an answer is one of three words") {
    CHECK(mirror::answer_of("yes") == Answer::yes);
    CHECK(mirror::answer_of("not-sure") == Answer::not_sure);
    CHECK(mirror::answer_of("") == Answer::none);
    CHECK(mirror::answer_of("perhaps") == Answer::none);
}

TEST_CASE("what is wrong with a question is said") {
    const auto rule_of = [](std::vector<Tree> questions) {
        Findings findings;
        (void)read(std::move(questions), findings);
        return findings.empty() ? "" : std::string(findings.front().rule);
    };
    CHECK(rule_of({question("a", "6")}) == "schema/bad-value");
    CHECK(rule_of({question("a", "3", {{"minutes", scalar("soon")}})}) == "schema/bad-value");
    CHECK(rule_of({question("a", "3", {{"why", scalar("Lost. [@lamps")}})}) == "page/citation");
    CHECK(rule_of({question("a", "3"), question("a", "3")}) == "mirror/twice");
}
