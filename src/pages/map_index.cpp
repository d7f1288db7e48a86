#include <pages/frame.hpp>
#include <pages/map_finder.hpp>
#include <pages/map_page.hpp>
#include <pages/map_parts.hpp>
#include <pages/marks.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

#include <algorithm>

namespace pages {

namespace {

struct WalkLink {
    Url page;
    Html marks;
    Text question, summary;
    static void describe(auto& member) {
        member("page", &WalkLink::page);
        member("marks", &WalkLink::marks);
        member("question", &WalkLink::question);
        member("summary", &WalkLink::summary);
    }
};

struct EndLine {
    Html link;
    Text told;
    Html marks;
    static void describe(auto& member) {
        member("link", &EndLine::link);
        member("told", &EndLine::told);
        member("marks", &EndLine::marks);
    }
};

struct IndexView {
    Html walks_heading, finder_heading, actors_heading, systems_heading, counts, none;
    std::vector<WalkLink> walks;
    std::vector<Finder> finder;
    std::vector<EndLine> actors, systems;
    static void describe(auto& member) {
        member("walks_heading", &IndexView::walks_heading);
        member("finder_heading", &IndexView::finder_heading);
        member("actors_heading", &IndexView::actors_heading);
        member("systems_heading", &IndexView::systems_heading);
        member("counts", &IndexView::counts);
        member("none", &IndexView::none);
        member("walks", &IndexView::walks);
        member("finder", &IndexView::finder);
        member("actors", &IndexView::actors);
        member("systems", &IndexView::systems);
    }
};

const Template<IndexView>& index_template() {
    static const Template<IndexView> it("map_index");
    return it;
}

template <class Entries, class Told>
std::vector<EndLine> lines(const Site& site, const Visit& visit, const Entries& entries,
                           const Told& told) {
    std::vector<std::pair<Text, EndLine>> all;
    for (const auto& [id, entry] : entries)
        all.push_back(
            {entry.title, {end_link(site, visit, id), told(entry), language_marks(visit, "en")}});
    std::ranges::sort(all, {}, [](const auto& one) { return one.first; });
    std::vector<EndLine> sorted;
    for (auto& [title, line] : all) sorted.push_back(std::move(line));
    return sorted;
}

} // namespace

Html map_index(const Site& site, const Visit& visit) {
    const Voice voice = site.strings.in(visit.language);
    const auto& map = site.toolkit.ecosystem;
    IndexView view{.walks_heading = voice.html("map.walks"_msg),
                   .finder_heading = voice.html("map.finder"_msg),
                   .actors_heading = voice.html("map.actors"_msg),
                   .systems_heading = voice.html("map.systems"_msg)};
    if (map.flows.empty()) view.none = voice.html("map.none"_msg);
    else {
        view.counts = voice.html("map.counts"_msg, {{"actors", map.actors.size()},
                                                    {"systems", map.systems.size()},
                                                    {"flows", map.flows.size()}});
        view.finder.push_back(finder(site, visit, {}, as_of(visit, {})));
    }
    for (const auto& [id, walk] : map.walks)
        view.walks.push_back({address(visit, "/map/walk/" + slug_of(walk)),
                              language_marks(visit, "en"), walk.question, walk.summary});
    view.actors = lines(site, visit, map.actors, [](const auto& one) { return one.note; });
    view.systems = lines(site, visit, map.systems, [](const auto& one) { return one.purpose; });
    return frame(site, visit,
                 Content{.title = voice.say("map.title"_msg),
                         .top = map_top({.title = voice.say("map.title"_msg),
                                         .lead = voice.html("map.lead"_msg)},
                                        visit, voice),
                         .main = render(index_template(), view),
                         .word = "map"});
}

void check_map_templates() {
    index_template();
    check_map_part_templates();
    check_map_walk_templates();
    check_map_end_templates();
    check_route_map_templates();
}

} // namespace pages
