// Who holds data about migrants, and who passes it on.
//
// Actors are people and bodies, systems are what they run, flows move data from one to another
// under a legal gateway. Every entry is also a claim, field by field, so that a page can cite it:
// a flow by its own id, a system as sys-ID, an actor as act-ID.
#pragma once

#include <base/date.hpp>
#include <base/finding.hpp>
#include <base/name.hpp>
#include <base/text.hpp>
#include <base/tree.hpp>
#include <base/url.hpp>

#include <domain/claim/claim.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ecosystem {

using ActorName = Name<struct ActorTag>;
using SystemName = Name<struct SystemTag>;
using FlowName = Name<struct FlowTag>;
using WalkName = Name<struct WalkTag>;

enum class Status { active, ended, suspended, disputed, planned };
std::string_view word_of(Status);

struct Contact { // where a rights request goes; each part with its own degree in the claim act-ID
    Text email, post;
    std::optional<Url> web;
};

struct Actor {
    ActorName name;
    Text title;
    std::string kind; // government-department, police, contractor …
    std::optional<ActorName> parent;
    Text note;
    std::optional<Contact> contact;
    Place place;
};

struct System {
    SystemName name;
    Text title;
    ActorName operator_;
    Text purpose;
    std::vector<Text> data_categories;
    Text people_affected;
    std::optional<PartialDate> since, until;
    Status status = Status::active;
    Text automated, concerns;
    Place place;
};

struct Flow {
    FlowName name;
    Text title;
    std::string from, to; // an actor or a system: resolved in `check`
    std::optional<SystemName> via;
    std::vector<Text> data_categories;
    Text legal_gateway;
    std::string direction; // push, pull, match
    std::optional<PartialDate> since, until;
    Status status = Status::active;
    Text how_triggered, consequence, challenge;
    Place place;
};

struct Walk { // a curated path: what a person did, and where the data went
    WalkName name;
    Text question;
    std::vector<FlowName> flows;
    Text summary;
    Place place;
};

struct Ecosystem {
    std::map<std::string, Actor, std::less<>> actors;
    std::map<std::string, System, std::less<>> systems;
    std::map<std::string, Flow, std::less<>> flows;
    std::map<std::string, Walk, std::less<>> walks;
    // Who published what stands at the address of a source, and what it is; by address.
    std::map<std::string, Text, std::less<>> source_titles;

    // The title of an actor or a system; empty when there is neither.
    Text title_of(std::string_view end) const;
};

// How data moves on a day is in standing.hpp, paths through the map in paths.hpp.

// Is this the word of one of the schemas read here?
bool is_of_the_map(std::string_view kind);
// Reads one file of schema actors/1, systems/1, flows/1, walks/1 or sources/1, and adds the claims
// that its entries make. Findings: ecosystem/twice and those of the schema.
void compile(const SourceFile& file, Ecosystem& into, claim::Register& claims, Findings& findings);

// Gives the sources of the map's claims their titles. Findings: ecosystem/untitled.
void name_sources(const Ecosystem& ecosystem, claim::Register& claims, Findings& findings);

// What needs the whole map: unknown ends, parents, operators and flows; an end before its
// beginning; ended without an end; a loop of parents. Findings: ecosystem/unknown, ecosystem/dates,
// ecosystem/loop.
void check(const Ecosystem& ecosystem, Findings& findings);

} // namespace ecosystem
