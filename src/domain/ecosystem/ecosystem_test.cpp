#include <domain/ecosystem/ecosystem.hpp>

#include <base/sample_tree.hpp>

#include <doctest/doctest.h>

using namespace sample;

namespace {

Tree actor(const char* id, const Entries& changes = {}) {
    return map(changed({{"id", scalar(id)},
                        {"name", scalar("Home Office")},
                        {"kind", scalar("government-department")}},
                       changes));
}

Tree system_tree(const Entries& changes = {}) {
    return map(changed({{"id", scalar("atlas")},
                        {"name", scalar("Atlas")},
                        {"operator", scalar("ho")},
                        {"purpose", scalar("Casework")},
                        {"status", scalar("active")},
                        {"degree", scalar("secondary")},
                        {"checked", scalar("2026-11-21")}},
                       changes));
}

Tree flow(const Entries& changes = {}) {
    return map(changed({{"id", scalar("f_a")},
                        {"title", scalar("Records go to Atlas")},
                        {"from", scalar("ho")},
                        {"to", scalar("atlas")},
                        {"legal_gateway", scalar("An Act")},
                        {"direction", scalar("push")},
                        {"status", scalar("active")},
                        {"how_triggered", scalar("An application")},
                        {"consequence", scalar("A record")},
                        {"challenge", scalar("Ask")},
                        {"degree", scalar("confirmed")},
                        {"checked", scalar("2026-11-21")},
                        {"unverified-fields", list({scalar("challenge")})}},
                       changes));
}

struct Map {
    ecosystem::Ecosystem ecosystem;
    claim::Register claims;
    Findings findings;

    Map(std::vector<Tree> actors, std::vector<Tree> systems, std::vector<Tree> flows) {
        add("actors", std::move(actors));
        add("systems", std::move(systems));
        add("flows", std::move(flows));
        ecosystem::check(ecosystem, findings);
    }
    void add(const char* kind, std::vector<Tree> entries) {
        SourceFile file;
        file.head =
            map({{"schema", scalar(std::string(kind) + "/1")}, {kind, list(std::move(entries))}});
        ecosystem::compile(file, ecosystem, claims, findings);
    }
};

} // namespace

TEST_CASE("each entry is a claim, field by field, with the degree of that field") {
    const Map map({actor("ho")}, {system_tree()}, {flow()});
    CHECK(map.findings.empty());
    CHECK(map.claims.find("f_a")->statement("legal_gateway")->degree == claim::Degree::confirmed);
    CHECK(map.claims.find("f_a")->statement("challenge")->degree == claim::Degree::unverified);
    CHECK(map.claims.find("sys-atlas")->says().words.bytes() == "Casework");
    CHECK(map.claims.find("act-ho") != nullptr);
}

TEST_CASE("a contact that was never looked up stays unverified") {
    const Tree contact = sample::map({{"email", scalar("dpo@example.org")},
                                      {"degrees", sample::map({{"post", scalar("confirmed")}})}});
    const Map map({actor("ho", {{"data_rights_contact", contact}})}, {}, {});
    CHECK(map.claims.find("act-ho")->statement("email")->degree == claim::Degree::unverified);
}

TEST_CASE("a source has the title of the list, and one that is not in the list is found") {
    const char* page = "https://lamps.example/register";
    Map map({actor("ho")}, {system_tree({{"sources", list({scalar(page)})}})}, {});
    ecosystem::name_sources(map.ecosystem, map.claims, map.findings);
    REQUIRE(map.findings.size() == 1);
    CHECK(map.findings.front().rule == "ecosystem/untitled");

    map.findings.clear();
    map.add("sources", {sample::map({{"title", scalar("Lamp Office: what it keeps")},
                                     {"address", scalar(page)}})});
    ecosystem::name_sources(map.ecosystem, map.claims, map.findings);
    CHECK(map.findings.empty());
    CHECK(map.claims.find("sys-atlas")->sources.front().title.bytes() ==
          "Lamp Office: what it keeps");
}

TEST_CASE("what does not fit together on the map is found") {
    struct Row {
        const char* rule;
        Map map;
    };
    const Entries ended_without_end{{"status", scalar("ended")}};
    const Entries backwards{
        {"since", scalar("2020")}, {"until", scalar("2019")}, {"status", scalar("ended")}};
    for (const Row& row :
         {Row{"ecosystem/unknown",
              Map({actor("ho")}, {system_tree({{"operator", scalar("nobody")}})}, {})},
          Row{"ecosystem/unknown",
              Map({actor("ho")}, {system_tree()}, {flow({{"to", scalar("nowhere")}})})},
          Row{"ecosystem/dates", Map({actor("ho")}, {system_tree(ended_without_end)}, {})},
          Row{"ecosystem/dates", Map({actor("ho")}, {system_tree(backwards)}, {})},
          Row{"ecosystem/loop", Map({actor("ho", {{"parent", scalar("ho")}})}, {}, {})},
          Row{"ecosystem/twice",
              Map({actor("ho")}, {system_tree()}, {flow(), flow({{"id", scalar("f_a")}})})}}) {
        CAPTURE(row.rule);
        REQUIRE_FALSE(row.map.findings.empty());
        bool found = false;
        for (const Finding& finding : row.map.findings) found = found || finding.rule == row.rule;
        CHECK(found);
    }
}
