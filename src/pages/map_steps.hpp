// One step of the map in words: what moves, from whom to whom, under which power, and what can be
// done about it.
#pragma once

#include <pages/guide_parts.hpp>
#include <pages/site.hpp>

#include <domain/ecosystem/paths.hpp>

#include <vector>

namespace pages {

struct MapStep {
    Html state; // ` class="is-ended"`, or nothing
    Html marks;
    Text title;
    Html standing, degree;
    std::vector<FactView> facts;
    static void describe(auto& member) {
        member("state", &MapStep::state);
        member("marks", &MapStep::marks);
        member("title", &MapStep::title);
        member("standing", &MapStep::standing);
        member("degree", &MapStep::degree);
        member("facts", &MapStep::facts);
    }
};

MapStep map_step(const Site& site, const Visit& visit, const ecosystem::Flow& flow, Date as_of,
                 const Voice& voice);
// "The system belongs to X": a step of a path that is no flow.
MapStep operator_step(const Site& site, const Visit& visit, const ecosystem::Step& step,
                      const Voice& voice);

// The sources of flows, each once, in that order.
std::vector<SourceView> sources_of(const Site& site, const Visit& visit,
                                   const std::vector<const ecosystem::Flow*>& flows,
                                   const Voice& voice);

// "/map/actor/ID" or "/map/system/ID".
Url end_address(const Site& site, const Visit& visit, std::string_view end);
// The title of an end as a link to its page.
Html end_link(const Site& site, const Visit& visit, std::string_view end);

} // namespace pages
