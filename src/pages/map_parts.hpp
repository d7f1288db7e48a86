// What the pages of the map share: their head with the day, and a path drawn and told.
#pragma once

#include <pages/map_steps.hpp>
#include <pages/render.hpp>
#include <pages/route_map.hpp>
#include <pages/site.hpp>

#include <optional>
#include <vector>

namespace pages {

// The day the map is shown on.
struct AsOf {
    Date day;
    Text typed;                 // as it stands in the form
    std::optional<Error> wrong; // why `typed` was not taken
};
AsOf as_of(const Visit& visit, const Text& typed);

struct DayForm {
    Url page;
    Html label, button, hint, wrong;
    Text typed;
    Is open = Is::absent;
    static void describe(auto& member) {
        member("open", &DayForm::open);
        member("page", &DayForm::page);
        member("label", &DayForm::label);
        member("button", &DayForm::button);
        member("hint", &DayForm::hint);
        member("typed", &DayForm::typed);
        member("wrong", &DayForm::wrong);
    }
};
DayForm day_form(const Visit& visit, const AsOf& day, const Voice& voice);

struct MapTop {
    Text where;
    Url map = *Url::path("/map");
    Html map_word;
    Text kind; // the last crumb
    Html marks;
    Text title;
    Html lead;
    std::optional<DayForm> day;
    static void describe(auto& member) {
        member("where", &MapTop::where);
        member("map", &MapTop::map);
        member("map_word", &MapTop::map_word);
        member("kind", &MapTop::kind);
        member("marks", &MapTop::marks);
        member("title", &MapTop::title);
        member("lead", &MapTop::lead);
        member("day", &MapTop::day);
    }
};
Html map_top(MapTop top, const Visit& visit, const Voice& voice);

// A path, drawn and step by step. Its template is the partial map_journey.
struct Journey {
    Html drawing, legend;
    std::vector<MapStep> steps;
    static void describe(auto& member) {
        member("drawing", &Journey::drawing);
        member("legend", &Journey::legend);
        member("steps", &Journey::steps);
    }
};
// `name` tells the drawings of a page apart.
Journey journey(const Site& site, const Visit& visit, const RouteMap& route,
                std::vector<MapStep> steps, std::string_view name);

void check_map_part_templates();
void check_map_walk_templates();
void check_map_end_templates();

} // namespace pages
