#include <pages/home.hpp>

#include <pages/frame.hpp>
#include <pages/guide_page.hpp>
#include <pages/marks.hpp>
#include <pages/render.hpp>
#include <pages/section.hpp>
#include <pages/templates.hpp>

namespace pages {

namespace {

struct Hero {
    Html heading, lead, search_label, search_button;
    Text example;
    Url search, suggest;
    static void describe(auto& member) {
        member("heading", &Hero::heading);
        member("lead", &Hero::lead);
        member("search_label", &Hero::search_label);
        member("search_button", &Hero::search_button);
        member("example", &Hero::example);
        member("search", &Hero::search);
        member("suggest", &Hero::suggest);
    }
};

struct Tile {
    Url page;
    Html marks, icon;
    Text words, situation; // of the interview: the tile sends it instead of leading to the page
    Url spot;
    static void describe(auto& member) {
        member("situation", &Tile::situation);
        member("spot", &Tile::spot);
        member("page", &Tile::page);
        member("marks", &Tile::marks);
        member("icon", &Tile::icon);
        member("words", &Tile::words);
    }
};

struct Way {
    Url page;
    Html word, says;
    static void describe(auto& member) {
        member("page", &Way::page);
        member("word", &Way::word);
        member("says", &Way::says);
    }
};

struct Change {
    Html day, marks;
    Text says;
    Html degrees; // links to the claims
    static void describe(auto& member) {
        member("day", &Change::day);
        member("marks", &Change::marks);
        member("says", &Change::says);
        member("degrees", &Change::degrees);
    }
};

struct HomeView {
    Html what, what_lead, ways_heading, changes_heading, all_changes_words, safe_heading;
    Url all_changes = *Url::path("/changes");
    std::optional<Url> spot, call; // the interview, where content has one
    Html none_words, danger_words;
    std::vector<Tile> tiles;
    Is has_tiles = Is::absent;
    std::vector<Way> ways;
    Is has_ways = Is::absent;
    std::vector<Change> changes;
    Is has_changes = Is::absent;
    std::vector<Html> safe;
    static void describe(auto& member) {
        member("what", &HomeView::what);
        member("what_lead", &HomeView::what_lead);
        member("spot", &HomeView::spot);
        member("call", &HomeView::call);
        member("none_words", &HomeView::none_words);
        member("danger_words", &HomeView::danger_words);
        member("ways_heading", &HomeView::ways_heading);
        member("changes_heading", &HomeView::changes_heading);
        member("all_changes", &HomeView::all_changes);
        member("all_changes_words", &HomeView::all_changes_words);
        member("safe_heading", &HomeView::safe_heading);
        member("tiles", &HomeView::tiles);
        member("has_tiles", &HomeView::has_tiles);
        member("ways", &HomeView::ways);
        member("has_ways", &HomeView::has_ways);
        member("changes", &HomeView::changes);
        member("has_changes", &HomeView::has_changes);
        member("safe", &HomeView::safe);
    }
};

const Template<Hero>& hero_template() {
    static const Template<Hero> it("home_hero");
    return it;
}

const Template<HomeView>& home_template() {
    static const Template<HomeView> it("home");
    return it;
}

MessageId way_of(guide::Section section) {
    switch (section) {
    case guide::Section::start: return "home.way-start"_msg;
    case guide::Section::understand: return "home.way-understand"_msg;
    case guide::Section::act: return "home.way-act"_msg;
    case guide::Section::protect: return "home.way-protect"_msg;
    case guide::Section::cases: return "home.way-cases"_msg;
    case guide::Section::cards: return "home.way-cards"_msg;
    }
    return "home.way-start"_msg;
}

// A situation leads to its page, and is left out when there is no such page.
std::vector<Tile> tiles(const Site& site, const Visit& visit) {
    std::vector<Tile> all;
    for (const toolkit::Situation& one : site.toolkit.home.situations)
        if (const guide::Page* page = page_for(site, visit, one.page)) {
            auto [words, marks] = translated(one.words, site.toolkit, visit);
            all.push_back({address(visit, page->path()), std::move(marks), icon(one.icon),
                           std::move(words), text(one.interview), address(visit, "/spot")});
        }
    return all;
}

std::vector<Way> ways(const Site& site, const Visit& visit, const Voice& voice) {
    std::vector<Way> all;
    for (const guide::Section section : guide::main_sections)
        if (has_pages(site, visit, section))
            all.push_back({address(visit, "/" + std::string(guide::word_of(section))),
                           voice.html(word_for(section)), voice.html(way_of(section))});
    if (!site.toolkit.ecosystem.flows.empty())
        all.push_back(
            {address(visit, "/map"), voice.html("map.title"_msg), voice.html("home.way-map"_msg)});
    if (!site.toolkit.letters.letters.empty())
        all.push_back({address(visit, "/letters"), voice.html("letters.title"_msg),
                       voice.html("letters.in-section"_msg)});
    if (!site.toolkit.law.empty())
        all.push_back({address(visit, "/due"), voice.html("due.page.title"_msg),
                       voice.html("due.page.in-section"_msg)});
    if (!site.toolkit.glossary.terms().empty())
        all.push_back({address(visit, "/glossary"), voice.html("section.glossary"_msg),
                       voice.html("home.way-glossary"_msg)});
    return all;
}

std::vector<Change> changes(const Site& site, const Visit& visit, const Voice& voice) {
    std::vector<Change> all;
    constexpr std::size_t shown = 5;
    for (const toolkit::News& news : site.toolkit.home.news) {
        if (all.size() == shown) break;
        auto [says, marks] = translated(news.says, site.toolkit, visit);
        Change change{voice.time(news.day), std::move(marks), std::move(says), {}};
        for (const claim::ClaimName& name : news.claims)
            if (const claim::Claim* claim = site.toolkit.claims.find(name))
                change.degrees += Html(" ") + degree_link(claim->says().degree,
                                                          claim_address(visit, name), voice);
        all.push_back(std::move(change));
    }
    return all;
}

} // namespace

Html home(const Site& site, const Visit& visit) {
    const Voice voice = site.strings.in(visit.language);
    const Hero hero{.heading = voice.html("home.heading"_msg),
                    .lead = voice.html("home.lead"_msg),
                    .search_label = voice.html("search.label"_msg),
                    .search_button = voice.html("search.button"_msg),
                    .example = voice.say("search.example"_msg),
                    .search = address(visit, "/search"),
                    .suggest = address(visit, "/suggest")};
    HomeView view{.what = voice.html("home.what"_msg),
                  .what_lead = voice.html("home.what-lead"_msg),
                  .ways_heading = voice.html("home.ways"_msg),
                  .changes_heading = voice.html("home.changes"_msg),
                  .all_changes_words = voice.html("changes.all"_msg),
                  .safe_heading = voice.html("home.safe"_msg),
                  .tiles = tiles(site, visit),
                  .ways = ways(site, visit, voice),
                  .changes = changes(site, visit, voice)};
    view.all_changes = address(visit, "/changes");
    view.has_tiles = is(!view.tiles.empty());
    if (!site.toolkit.interview.empty()) {
        view.spot = address(visit, "/spot");
        view.call = address(visit, "/spot/call");
        view.none_words = voice.html("home.none"_msg);
        view.danger_words = voice.html("danger.link"_msg);
    }
    view.has_ways = is(!view.ways.empty());
    view.has_changes = is(!view.changes.empty());
    for (const MessageId line : {"home.safe-leave"_msg, "home.safe-history"_msg,
                                 "home.safe-account"_msg, "home.safe-asking"_msg})
        view.safe.push_back(voice.html(line, {{"strong", Piece::Strong{}}}));
    return frame(site, visit,
                 Content{.title = voice.say("home.title"_msg),
                         .top = render(hero_template(), hero),
                         .main = render(home_template(), view),
                         .search = Search::on_page});
}

void check_home_templates() {
    hero_template();
    home_template();
}

} // namespace pages
