// A drawing of the way data takes: stops from top to bottom, numbered arrows between them.
//
// One column, so that a phone of 320 px shows it without sideways scroll and with text of 12 px:
// an arrow to the next stop stands between them, others run down on the right and up on the left,
// each in a lane of its own. How a flow stands is shown by colour and by pattern. Every drawing
// stands beside a list that says the same in words.
#pragma once

#include <pages/site.hpp>

#include <domain/ecosystem/paths.hpp>

#include <vector>

namespace pages {

struct RouteMap {
    struct Stop {
        std::string end; // the id of an actor or a system
        Text title;
    };
    struct Leg {
        std::size_t from, to; // places in `stops`
        int number;           // of the step in the list; 0: none
        ecosystem::Standing standing;
    };
    std::vector<Stop> stops;
    std::vector<Leg> legs;
    MessageId title = "map.drawn"_msg; // what the drawing shows, for those who hear it
    std::string language = "en";       // of the titles of the stops
};

// The stops of these flows in the order in which they are met, numbered from 1.
RouteMap route_of(const std::vector<const ecosystem::Flow*>& flows, const ecosystem::Ecosystem& map,
                  Date as_of);
// The same for the steps of a path: a step to an operator has no number.
RouteMap route_of(const ecosystem::Path& path, const ecosystem::Ecosystem& map, Date as_of);

// `name` tells drawings on one page apart. Empty when there is nothing to draw.
Html drawing(const RouteMap& route, std::string_view name, const Voice& voice);

// "runs · disputed · ended": what colours and patterns mean, for the standings drawn.
Html legend(const RouteMap& route, const Voice& voice);

// "runs", "ended": <span class="state state--ended">…</span>
Html standing_mark(ecosystem::Standing standing, const Voice& voice);

void check_route_map_templates();

} // namespace pages
