// Follow the data: who holds what, who passes it to whom, and where it can be challenged.
//
// `as_of` is a day as it was typed into the address: empty means today, and one that does not exist
// is said on the page, which then shows today.
#pragma once

#include <pages/site.hpp>

#include <domain/ecosystem/paths.hpp>

namespace pages {

// "/map": what a person did, who can reach what, every body and system.
Html map_index(const Site& site, const Visit& visit);
// "/map/walk/hospital": one curated path on a day, drawn and step by step.
Html map_walk(const Site& site, const Visit& visit, const ecosystem::Walk& walk,
              const Text& as_of = {});
// "/map/actor/ID" and "/map/system/ID": what it holds, gives and gets, and how to ask it.
Html map_actor(const Site& site, const Visit& visit, const ecosystem::Actor& actor,
               const Text& as_of = {});
Html map_system(const Site& site, const Visit& visit, const ecosystem::System& system,
                const Text& as_of = {});

// What somebody asked of the map, as it stood in the form.
struct MapQuestion {
    Text from, to, as_of; // empty: nobody chose
    Text through;         // "any" to walk what has ended too
};

// "/map/paths": the paths between two ends, or everything one end reaches. An unknown end or an
// impossible day is said where it stands; the form keeps what was chosen.
Html map_paths(const Site& site, const Visit& visit, const MapQuestion& question);

// Its flows, in order.
std::vector<const ecosystem::Flow*> flows_of(const ecosystem::Walk& walk,
                                             const ecosystem::Ecosystem& map);
// The short name of a walk in its address: "gp" for w_gp.
std::string slug_of(const ecosystem::Walk& walk);
const ecosystem::Walk* walk_called(const ecosystem::Ecosystem& map, std::string_view slug);

} // namespace pages
