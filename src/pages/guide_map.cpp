#include <pages/guide_map.hpp>

#include <pages/map_page.hpp>
#include <pages/marks.hpp>
#include <pages/render.hpp>
#include <pages/route_map.hpp>

#include <algorithm>

namespace pages {

namespace {

using ecosystem::Flow;

struct SmallStep {
    Url claim;
    Html marks;
    Text title;
    Html standing;
    static void describe(auto& member) {
        member("claim", &SmallStep::claim);
        member("marks", &SmallStep::marks);
        member("title", &SmallStep::title);
        member("standing", &SmallStep::standing);
    }
};

struct SmallMap {
    Html heading, drawing, legend;
    std::vector<SmallStep> steps;
    Url whole;
    Html whole_words;
    static void describe(auto& member) {
        member("heading", &SmallMap::heading);
        member("drawing", &SmallMap::drawing);
        member("legend", &SmallMap::legend);
        member("steps", &SmallMap::steps);
        member("whole", &SmallMap::whole);
        member("whole_words", &SmallMap::whole_words);
    }
};

const Template<SmallMap>& map_template() {
    static const Template<SmallMap> it("guide_map");
    return it;
}

std::vector<const Flow*> named_or_cited(const guide::Page& page, const ecosystem::Ecosystem& map) {
    std::vector<const Flow*> flows;
    const auto add = [&](const claim::ClaimName& name) {
        const auto found = map.flows.find(name.text());
        if (found == map.flows.end()) return;
        if (std::ranges::find(flows, &found->second) == flows.end())
            flows.push_back(&found->second);
    };
    std::ranges::for_each(page.flows, add);
    if (!flows.empty()) return flows;
    guide::each_inline(page, [&](const guide::Inline& one) {
        for (const guide::ClaimRef& ref : one.claims) add(ref.claim);
    });
    return flows;
}

} // namespace

Html guide_map(const Site& site, const Visit& visit, const guide::Page& page, const Voice& voice) {
    constexpr std::size_t most = 7; // more is a map of its own
    const auto& map = site.toolkit.ecosystem;
    const auto walk = map.walks.find(page.walk);
    std::vector<const Flow*> flows =
        walk != map.walks.end() ? flows_of(walk->second, map) : named_or_cited(page, map);
    flows.resize(std::min(flows.size(), most));
    const RouteMap route = route_of(flows, map, visit.today);
    if (route.legs.empty()) return {};
    SmallMap view{.heading = voice.html("map.on-page"_msg),
                  .drawing = drawing(route, "map", voice),
                  .legend = legend(route, voice),
                  .whole = address(visit, walk != map.walks.end()
                                              ? "/map/walk/" + slug_of(walk->second)
                                              : "/map/paths?from=" + flows.front()->from),
                  .whole_words = voice.html("map.whole-path"_msg)};
    for (const Flow* flow : flows)
        view.steps.push_back({claim_address(visit, *claim::ClaimName::parse(flow->name.text())),
                              language_marks(visit, "en"), flow->title,
                              standing_mark(standing(*flow, visit.today), voice)});
    return render(map_template(), view);
}

void check_guide_map_templates() { map_template(); }

} // namespace pages
