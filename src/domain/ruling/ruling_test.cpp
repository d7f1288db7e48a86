#include <domain/ruling/ruling.hpp>

#include <base/sample_tree.hpp>

#include <doctest/doctest.h>

using namespace sample;

namespace {

Tree entry(const Entries& changes = {}) {
    return map(changed({{"claim", scalar("case-lamp")},
                        {"technology", scalar("tracking")},
                        {"kind", scalar("court")},
                        {"outcome", scalar("partly-won")}},
                       changes));
}

ruling::Cases read(std::vector<Tree> all, Findings& findings) {
    ruling::Cases cases;
    SourceFile file;
    file.head = map({{"schema", scalar("case-facets/1")}, {"cases", list(std::move(all))}});
    ruling::compile(file, cases, findings);
    return cases;
}

} // namespace

TEST_CASE("a case is found by its claim, and its address ends in the rest of the id") {
    Findings findings;
    const auto cases = read({entry()}, findings);
    CHECK(findings.empty());
    REQUIRE(cases.find("case-lamp") != nullptr);
    CHECK(cases.find("case-lamp")->outcome == ruling::Outcome::partly_won);
    CHECK(cases.find("lamp") == nullptr);
    CHECK(ruling::slug_of(cases.all().front().claim) == "lamp");
}

TEST_CASE("what a reader left open fits, and what they chose must") {
    using namespace ruling;
    Findings findings;
    const auto cases = read({entry()}, findings);
    const Facets& one = cases.all().front();
    CHECK(fits(one, 2024, {}));
    CHECK(fits(one, 2024, {.technology = Technology::tracking, .kind = Kind::court, .year = 2024}));
    CHECK_FALSE(fits(one, 2024, {.year = 2023}));
    CHECK_FALSE(fits(one, 2024, {.outcome = Outcome::won}));
    CHECK_FALSE(fits(one, 2024, {.technology = Technology::leaks}));
    CHECK_FALSE(fits(one, 2024, {.kind = Kind::law}));
}

TEST_CASE("a word that is in no list is an error, and so is a case that stands twice") {
    Findings unknown;
    (void)read({entry({{"technology", scalar("magic")}})}, unknown);
    REQUIRE(unknown.size() == 1);
    CHECK(unknown[0].rule == "schema/bad-value");

    Findings twice;
    const auto cases = read({entry(), entry()}, twice);
    REQUIRE(twice.size() == 1);
    CHECK(twice[0].rule == "case/twice");
    CHECK(cases.all().size() == 1);
}
