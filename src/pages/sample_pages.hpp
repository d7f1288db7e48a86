// One of every kind of page over the sample toolkit: for golden files and for rules that hold on
// all.
#pragma once

#include <pages/affected_page.hpp>
#include <pages/cases_page.hpp>
#include <pages/changes_page.hpp>
#include <pages/check_page.hpp>
#include <pages/claim_page.hpp>
#include <pages/error_page.hpp>
#include <pages/glossary_page.hpp>
#include <pages/guide_page.hpp>
#include <pages/home.hpp>
#include <pages/map_page.hpp>
#include <pages/mirror_page.hpp>
#include <pages/note.hpp>
#include <pages/resources_page.hpp>
#include <pages/reviews_page.hpp>
#include <pages/sample_strings.hpp>
#include <pages/sample_toolkit.hpp>
#include <pages/search_page.hpp>
#include <pages/section.hpp>

#include <string>
#include <vector>

namespace sample {

struct Shown {
    std::string name; // of its golden file
    std::string bytes;
};

inline search::Answer answer() {
    using search::Emphasis;
    search::Answer it{.query = text("evisa <foto>")};
    it.did_you_mean = text("evisa photo");
    it.also_looked_for = {text("digital status"), text("online visa")};
    it.results = {{search::Kind::page,
                   text("When an eVisa is wrong"),
                   "/understand/evisa",
                   "en",
                   {{text("One may see the other’s "), Emphasis::none},
                    {text("photo"), Emphasis::found},
                    {text(" & name …"), Emphasis::none}},
                   9},
                  {search::Kind::term, text("ARC"), "/glossary/arc", "en", {}, 4},
                  {search::Kind::claim,
                   text("One month to answer"),
                   "/claims/answer-month",
                   "en",
                   {{text("An answer is due within one month."), Emphasis::none}},
                   3},
                  {search::Kind::signpost, text("Lamp line"), "/resources#lamp-line", "en", {}, 2},
                  {search::Kind::page, text("Complain"), "/act/complain", "en", {}, 1},
                  {search::Kind::tool, text("Last <days>"), "/due", "en", {}, 1},
                  {search::Kind::letter, text("Ask for lamps"), "/letters/access", "en", {}, 1},
                  {search::Kind::situation, text("A lamp is out"), "/spot#s_lamp", "en", {}, 1}};
    return it;
}

inline Findings findings() {
    const auto file = std::make_shared<const std::string>("pages/en/act/complain.md");
    return {{{file, 3, 1},
             5,
             Severity::error,
             "schema/unknown-key",
             {"schema.unknown-key"_msg, {{"key", "<titel>"}}},
             Message{"hint.did-you-mean"_msg, {{"words", "title"}}}},
            {{file, 9, 4},
             1,
             Severity::debt,
             "strings/missing",
             {"strings.missing"_msg, {{"name", "x"}, {"language", "ar"}}},
             std::nullopt}};
}

// The file that the citations of sample::kit() stand in.
inline std::vector<SourceFile> files() {
    SourceFile page;
    page.name = std::make_shared<const std::string>("pages/en/understand/evisa.md");
    page.bytes = "## In short {short}\n\n1. They must <answer> within one month. [@answer-month]\n";
    return {page};
}

inline std::vector<Shown> pages_of(const pages::Site& site, const std::string& language) {
    using namespace pages;
    const auto at = [&](std::string path) { return Visit{language, path, "2026-11-23"_date}; };
    const toolkit::Toolkit& kit = site.toolkit;
    const Note note{Note::About::wrong, "/understand/evisa", text("Step <3>.\n\nSee & check.")};
    std::vector<Shown> all;
    const auto add = [&](const char* name, const Html& html) {
        all.push_back({std::string(name) + "." + language + ".html", html.bytes()});
    };
    add("home", home(site, at("/")));
    add("section", section(site, at("/understand"), guide::Section::understand));
    add("section_none", section(site, at("/protect"), guide::Section::protect));
    add("guide",
        guide_page(site, at("/understand/evisa"), *kit.guide.find("en", "/understand/evisa")));
    add("guide_short",
        guide_page(site, at("/act/complain"), *page_for(site, at("/"), "/act/complain")));
    add("glossary", glossary_index(site, at("/glossary")));
    add("term", glossary_term(site, at("/glossary/arc"), *kit.glossary.find("arc")));
    add("claims", claims_index(site, at("/claims")));
    add("claim", claim_page(site, at("/claims/answer-month"), *kit.claims.find("answer-month")));
    add("claim_bare",
        claim_page(site, at("/claims/right-freeze"), *kit.claims.find("right-freeze")));
    add("resources", resources(site, at("/resources"), {}));
    add("resources_picked", resources(site, at("/resources"), {.need = signpost::Need::health}));
    add("resources_none", resources(site, at("/resources"), {.kind = signpost::Kind::ombudsman}));
    add("cases", cases(site, at("/cases"), {}));
    add("cases_picked", cases(site, at("/cases"), {.kind = ruling::Kind::court, .year = 2024}));
    add("cases_none", cases(site, at("/cases"), {.kind = ruling::Kind::law}));
    using mirror::Answer;
    add("mirror", mirror_questions(site, at("/mirror")));
    add("mirror_steps",
        mirror_steps(site, at("/mirror"), {Answer::not_sure, Answer::no, Answer::none}));
    add("mirror_habits",
        mirror_steps(site, at("/mirror"), {Answer::yes, Answer::yes, Answer::yes}));
    add("corrections", corrections(site, at("/corrections")));
    add("changes", changes(site, at("/changes")));
    add("changes_since", changes(site, at("/changes"), {.since = text("2026-11-10")}));
    add("changes_wrong", changes(site, at("/changes"), {.since = text("31 February")}));
    const auto& map = kit.ecosystem;
    add("map", map_index(site, at("/map")));
    add("map_walk", map_walk(site, at("/map/walk/apply"), map.walks.at("w_apply")));
    add("map_walk_then",
        map_walk(site, at("/map/walk/apply"), map.walks.at("w_apply"), text("2016-06-01")));
    add("map_actor",
        map_actor(site, at("/map/actor/hospital"), map.actors.at("hospital"), text("31 February")));
    add("map_system", map_system(site, at("/map/system/status"), map.systems.at("status")));
    add("map_paths",
        map_paths(site, at("/map/paths"), {text("person"), text("hospital"), text(""), text("")}));
    add("map_reach",
        map_paths(site, at("/map/paths"), {text("person"), text(""), text(""), text("any")}));
    add("map_unknown",
        map_paths(site, at("/map/paths"), {text("nobody"), text("office"), text(""), text("")}));
    add("search", search_form(site, at("/search")));
    add("search_answer", search_answer(site, at("/search"), answer()));
    add("search_none", search_answer(site, at("/search"), {.query = text("zzq")}));
    add("ask", note_form(site, at("/note")));
    add("ask_again", note_form(site, at("/note"), Error("note.too-long"_msg, {{"limit", 4000}}),
                               {text("wanted"), text(""), text("What I <typed>")}));
    add("note", note_page(site, at("/note"), note));
    add("error_404", error_page(site, at("/nowhere"), Status::not_found));
    add("error_400", error_page(site, at("/nowhere"), Status::bad_request,
                                Error("date.no-such-day"_msg, {{"words", "<31 February>"}})));
    add("check", check_page(site, at("/check"), findings()));
    add("check_clean", check_page(site, at("/check"), {}));
    add("reviews", reviews_page(site, at("/check/reviews")));
    add("affected_index", affected_index(site, at("/check/claims")));
    add("affected", affected_page(site, at("/check/claims/answer-month"),
                                  *kit.claims.find("answer-month"), sample::files()));
    add("affected_by_nothing", affected_page(site, at("/check/claims/right-freeze"),
                                             *kit.claims.find("right-freeze"), {}));
    return all;
}

} // namespace sample
