// "Who can reach …?": the form, with what was chosen.
#pragma once

#include <pages/map_page.hpp>
#include <pages/map_parts.hpp>
#include <pages/render.hpp>

#include <vector>

namespace pages {

struct EndOption {
    Text id, title;
    Is is_chosen = Is::absent;
    static void describe(auto& member) {
        member("id", &EndOption::id);
        member("title", &EndOption::title);
        member("is_chosen", &EndOption::is_chosen);
    }
};

struct EndGroup { // an optgroup: bodies and people, systems
    Text label;
    std::vector<EndOption> options;
    static void describe(auto& member) {
        member("label", &EndGroup::label);
        member("options", &EndGroup::options);
    }
};

// Its template is the partial map_finder.
struct Finder {
    Url paths = *Url::path("/map/paths");
    Html wrong, from_label, to_label, anyone, day_label, day_hint, any_label, button;
    std::vector<EndGroup> from, to;
    Text day;
    Is any = Is::absent;
    static void describe(auto& member) {
        member("paths", &Finder::paths);
        member("wrong", &Finder::wrong);
        member("from_label", &Finder::from_label);
        member("to_label", &Finder::to_label);
        member("anyone", &Finder::anyone);
        member("day_label", &Finder::day_label);
        member("day_hint", &Finder::day_hint);
        member("any_label", &Finder::any_label);
        member("button", &Finder::button);
        member("from", &Finder::from);
        member("to", &Finder::to);
        member("day", &Finder::day);
        member("any", &Finder::any);
    }
};

Finder finder(const Site& site, const Visit& visit, const MapQuestion& question, const AsOf& day);

// The address that asks this question.
Url paths_address(const Visit& visit, const MapQuestion& question);

} // namespace pages
