#include <domain/claim/claim.hpp>

#include <base/sample_tree.hpp>

#include <doctest/doctest.h>

using namespace sample;

namespace {

// A claim that is right in every way, and the one entry a test wants otherwise.
Tree good_claim(const Entries& changes = {}) {
    return map(changed(
        {{"id", scalar("tl-month")},
         {"kind", scalar("law")},
         {"title", scalar("One month")},
         {"says", scalar("It must answer within one month.")},
         {"figures", list({scalar("1 month")})},
         {"degree", scalar("confirmed")},
         {"checked", scalar("2026-11-21")},
         {"sources", list({map({{"title", scalar("UK GDPR")},
                                {"official", scalar("https://www.legislation.gov.uk/x")}})})}},
        changes));
}

struct Outcome {
    claim::Register claims;
    Findings findings;
};

Outcome compiled(std::vector<Tree> claims) {
    Outcome outcome;
    SourceFile file;
    file.head = map({{"schema", scalar("claims/1")}, {"claims", list(std::move(claims))}});
    claim::compile(file, outcome.claims, outcome.findings);
    return outcome;
}

} // namespace

TEST_CASE("a claim keeps what it says, how far it was checked and where it stands") {
    const Outcome outcome = compiled({good_claim()});
    CHECK(outcome.findings.empty());
    const claim::Claim* claim = outcome.claims.find("tl-month");
    REQUIRE(claim != nullptr);
    CHECK(claim->says().degree == claim::Degree::confirmed);
    CHECK(claim->figures[0].text() == "1 month");
    CHECK(claim->sources[0].official.host() == "www.legislation.gov.uk");
}

TEST_CASE("a field may be less sure than the claim it belongs to") {
    const Tree field = map({{"field", scalar("effect")},
                            {"says", scalar("It spread.")},
                            {"degree", scalar("unverified")}});
    const Outcome outcome = compiled({good_claim({{"fields", list({field})}})});
    CHECK(outcome.claims.find("tl-month")->statement("effect")->degree ==
          claim::Degree::unverified);
    CHECK(outcome.claims.find("tl-month")->statement("")->degree == claim::Degree::confirmed);
    CHECK(outcome.claims.find("tl-month")->statement("nothing") == nullptr);
}

TEST_CASE("what is wrong with a claim is found") {
    struct Row {
        const char* rule;
        Entries changes;
    };
    for (const Row& row :
         {Row{"claim/no-source", {{"sources", list({})}}},
          Row{"claim/figure-not-said", {{"figures", list({scalar("3 months")})}}},
          Row{"claim/figure", {{"figures", list({scalar("soon")})}}},
          Row{"schema/bad-value", {{"degree", scalar("certain")}}},
          Row{"schema/bad-value", {{"id", scalar("TL Month")}}},
          Row{"schema/unknown-key", {{"sorce", scalar("x")}}},
          Row{"claim/in-force",
              {{"in-force", map({{"from", scalar("2026")}, {"to", scalar("2020")}})}}}}) {
        CAPTURE(row.rule);
        const Outcome outcome = compiled({good_claim(row.changes)});
        REQUIRE_FALSE(outcome.findings.empty());
        CHECK(outcome.findings[0].rule == row.rule);
    }
}

TEST_CASE("a name is given once") {
    const Outcome outcome = compiled({good_claim(), good_claim()});
    REQUIRE(outcome.findings.size() == 1);
    CHECK(outcome.findings[0].rule == "claim/twice");
}

TEST_CASE("the nearest name helps with a slip of the pen") {
    const Outcome outcome = compiled({good_claim()});
    CHECK(outcome.claims.nearest("tl-mounth") == "tl-month");
    CHECK(outcome.claims.nearest("something-else-entirely").empty());
}
