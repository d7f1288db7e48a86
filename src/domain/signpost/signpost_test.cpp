#include <domain/signpost/signpost.hpp>

#include <base/sample_tree.hpp>

#include <doctest/doctest.h>

using namespace sample;

namespace {

Tree entry(const Entries& changes = {}) {
    const Tree source =
        map({{"title", scalar("Its own page")}, {"official", scalar("https://help.example/us")}});
    return map(changed({{"id", scalar("lamp-line")},
                        {"name", scalar("Lamp line")},
                        {"does", scalar("Answers at night.")},
                        {"needs", list({scalar("violence"), scalar("health")})},
                        {"kind", scalar("helpline")},
                        {"audience", list({scalar("people")})},
                        {"nations", list({scalar("wales")})},
                        {"languages", list({scalar("en")})},
                        {"address", scalar("https://help.example")},
                        {"phone", scalar("0808 80 10 800")},
                        {"cost", scalar("free")},
                        {"degree", scalar("confirmed")},
                        {"seen", scalar("2026-11-21")},
                        {"source", source}},
                       changes));
}

signpost::Signposts read(std::vector<Tree> all, Findings& findings) {
    signpost::Signposts signposts;
    SourceFile file;
    file.head = map({{"schema", scalar("resources/1")}, {"resources", list(std::move(all))}});
    signpost::compile(file, signposts, findings);
    return signposts;
}

std::string rule_of(const Entries& changes) {
    Findings findings;
    (void)read({entry(changes)}, findings);
    return findings.empty() ? "" : std::string(findings.front().rule);
}

} // namespace

TEST_CASE("a signpost is found by its id, and its telephone can be dialled") {
    Findings findings;
    const auto signposts = read({entry()}, findings);
    CHECK(findings.empty());
    REQUIRE(signposts.find("lamp-line") != nullptr);
    CHECK(signposts.find("lamp-line")->call()->text() == "tel:08088010800");
    CHECK(signposts.find("nobody") == nullptr);
}

TEST_CASE("a signpost without a telephone cannot be called") {
    Findings findings;
    const auto signposts = read({entry({{"phone", {}}})}, findings);
    CHECK(findings.empty());
    CHECK_FALSE(signposts.all().front().call());
}

TEST_CASE("what a reader left open fits, and what they chose must") {
    using namespace signpost;
    Findings findings;
    const auto signposts = read({entry()}, findings);
    const Signpost& one = signposts.all().front();
    CHECK(fits(one, {}));
    CHECK(fits(one, {.need = Need::health, .nation = Nation::wales, .kind = Kind::helpline}));
    CHECK_FALSE(fits(one, {.need = Need::courts}));
    CHECK_FALSE(fits(one, {.audience = Audience::lawyers}));
    CHECK_FALSE(fits(one, {.nation = Nation::scotland}));
    CHECK_FALSE(fits(one, {.kind = Kind::tool}));
}

TEST_CASE("what is wrong with a signpost is said") {
    CHECK(rule_of({{"needs", list({scalar("money-tree")})}}) == "schema/bad-value");
    CHECK(rule_of({{"needs", {}}}) == "schema/missing-key");
    CHECK(rule_of({{"kind", scalar("friend")}}) == "schema/bad-value");
    CHECK(rule_of({{"source", {}}}) == "schema/missing-key");
    CHECK(rule_of({{"phone", scalar("ring us")}}) == "signpost/phone");
    CHECK(rule_of({}).empty());
}

TEST_CASE("an id belongs to one signpost") {
    Findings findings;
    const auto signposts = read({entry(), entry()}, findings);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "signpost/twice");
    CHECK(signposts.all().size() == 1);
}
