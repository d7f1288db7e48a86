// How long following the data takes: on the map as it is, on a hundred of it joined into one, and
// the pages that draw it.
//
//     map_bench CONTENT
//
// Writes a line each, `map`, `hundredfold`, `drawing`: how many answers, then the microseconds at
// 50, 90, 99 and 100 of a hundred. Behind the first two stands how many flows there are.
#include "content.hpp"

#include <domain/ecosystem/paths.hpp>
#include <domain/toolkit/toolkit.hpp>
#include <pages/map_page.hpp>

#include <iostream>

namespace {

using bench::Clock;
using bench::microseconds;

constexpr const char* start = "person"; // stands once in a hundredfold map, and joins its parts

// From a person to each body, as /map/paths asks.
std::vector<double> times_of(const ecosystem::Ecosystem& map, const claim::Register& claims,
                             std::size_t most_questions) {
    const ecosystem::Graph graph(map, claims);
    std::vector<double> times;
    std::size_t found = 0, question = 0;
    const std::size_t every = std::max<std::size_t>(1, map.actors.size() / most_questions);
    for (const auto& [id, actor] : map.actors) {
        if (id == start || question++ % every != 0) continue;
        const auto began = Clock::now();
        found += graph.paths(start, id, {.as_of = "2026-11-24"_date}).value().paths.size();
        times.push_back(microseconds(Clock::now() - began));
    }
    if (found == 0) throw std::runtime_error("no path was found at all");
    return times;
}

template <class Name> Name in_part(const Name& name, int part) {
    return *Name::parse(fmt::format("{}-{}", name.text(), part));
}

std::string in_part(const std::string& end, int part) {
    return end == start ? end : fmt::format("{}-{}", end, part);
}

void add_part(const ecosystem::Ecosystem& map, int part, ecosystem::Ecosystem& into) {
    for (auto [id, actor] : map.actors) {
        if (actor.parent) actor.parent = in_part(*actor.parent, part);
        if (id != start) actor.name = in_part(actor.name, part);
        into.actors.emplace(in_part(id, part), std::move(actor));
    }
    for (auto [id, system] : map.systems) {
        system.name = in_part(system.name, part);
        if (system.operator_.text() != start) system.operator_ = in_part(system.operator_, part);
        into.systems.emplace(in_part(id, part), std::move(system));
    }
    for (auto [id, flow] : map.flows) {
        flow.name = in_part(flow.name, part);
        flow.from = in_part(flow.from, part);
        flow.to = in_part(flow.to, part);
        if (flow.via) flow.via = in_part(*flow.via, part);
        into.flows.emplace(in_part(id, part), std::move(flow));
    }
}

std::vector<double> drawing_times(const pages::Compiled& content) {
    const pages::Site site{.toolkit = *content.toolkit, .strings = content.strings};
    std::vector<double> times;
    for (int round = 0; round < 20; ++round)
        for (const auto& [id, walk] : content.toolkit->ecosystem.walks) {
            const auto began = Clock::now();
            const Html page = pages::map_walk(site, {"en", "/map", "2026-11-24"_date}, walk);
            times.push_back(microseconds(Clock::now() - began));
            if (page.bytes().find("<svg") == std::string::npos)
                throw std::runtime_error("a walk without its drawing");
        }
    return times;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const pages::Compiled content = bench::compiled(argv[1]);
    if (!content.toolkit) return 1;
    const ecosystem::Ecosystem& map = content.toolkit->ecosystem;
    ecosystem::Ecosystem hundredfold;
    for (int part = 0; part < 100; ++part) add_part(map, part, hundredfold);
    const auto line = [](const char* name, std::vector<double> times) {
        std::cout << name << ' ' << bench::percentiles(std::move(times));
    };
    line("map", times_of(map, content.toolkit->claims, 1000));
    std::cout << ' ' << map.flows.size() << '\n';
    line("hundredfold", times_of(hundredfold, content.toolkit->claims, 100));
    std::cout << ' ' << hundredfold.flows.size() << '\n';
    line("drawing", drawing_times(content));
    std::cout << '\n';
    return 0;
}
