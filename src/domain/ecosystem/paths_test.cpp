#include <domain/ecosystem/paths.hpp>

#include <domain/ecosystem/sample_map.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <random>
#include <set>

using namespace ecosystem;
using ecosystem::sample::flow;
using ecosystem::sample::Map;

namespace {

constexpr Date today = "2026-11-24"_date;

std::vector<std::string> words(const Paths& paths) {
    std::vector<std::string> all;
    for (const Path& path : paths.paths) {
        std::string one;
        for (const Step& step : path.steps)
            one += (one.empty() ? "" : " ") +
                   (step.flow != nullptr ? step.flow->name.text() : "run by " + step.to);
        all.push_back(one);
    }
    return all;
}

Paths paths(const Map& map, std::string_view from, std::string_view to, Walking walking) {
    auto found = Graph(map.ecosystem, map.claims).paths(from, to, walking);
    REQUIRE(found);
    return std::move(*found);
}

// Every path without a repeated end, by trying all of them: slow, and plainly right.
void walk_all(const Map& map, const std::string& at, const std::string& to,
              std::vector<std::string>& visited, std::multiset<std::size_t>& lengths) {
    if (at == to) {
        lengths.insert(visited.size() - 1);
        return;
    }
    for (const auto& [id, flow] : map.ecosystem.flows) {
        if (flow.from != at || std::ranges::find(visited, flow.to) != visited.end()) continue;
        visited.push_back(flow.to);
        walk_all(map, flow.to, to, visited, lengths);
        visited.pop_back();
    }
}

} // namespace

TEST_CASE("paths come shortest first, and of one length the surest first") {
    Map map;
    map.with(flow("f_ab", "a", "b"))
        .with(flow("f_bd", "b", "d"))
        .with(flow("f_ac", "a", "c"), claim::Degree::unverified)
        .with(flow("f_cd", "c", "d"))
        .with(flow("f_ad", "a", "d", Status::disputed));
    CHECK(words(paths(map, "a", "d", {.as_of = today})) ==
          std::vector<std::string>{"f_ad", "f_ab f_bd", "f_ac f_cd"});
}

TEST_CASE("a path is as sure as its least sure flow") {
    Map map;
    map.with(flow("f_ab", "a", "b")).with(flow("f_bc", "b", "c"), claim::Degree::secondary);
    map.with(flow("f_cd", "c", "d", Status::disputed));
    CHECK(paths(map, "a", "b", {.as_of = today}).paths.front().certainty == Certainty::sure);
    CHECK(paths(map, "a", "c", {.as_of = today}).paths.front().certainty == Certainty::likely);
    CHECK(paths(map, "a", "d", {.as_of = today}).paths.front().certainty == Certainty::doubtful);
}

TEST_CASE("what reaches a system reaches the body that runs it, but no unit leads to its parent") {
    Map map;
    map.actor("parent").system("register", "unit").with(flow("f_in", "person", "register"));
    map.ecosystem.actors.at("unit").parent = *ActorName::parse("parent");
    CHECK(words(paths(map, "person", "unit", {.as_of = today})) ==
          std::vector<std::string>{"f_in run by unit"});
    CHECK(paths(map, "person", "unit", {.as_of = today}).paths.front().length == 1);
    CHECK(paths(map, "person", "parent", {.as_of = today}).paths.empty());
}

TEST_CASE("the world of a day has the flows of that day") {
    Map map;
    map.with(flow("f_old", "a", "b", Status::ended, "2017", "2018"));
    CHECK(words(paths(map, "a", "b", {.as_of = "2018-06-01"_date})).size() == 1);
    CHECK(words(paths(map, "a", "b", {.as_of = today})).empty());
    CHECK(words(paths(map, "a", "b", {.as_of = today, .through = Through::any_status})).size() ==
          1);
    CHECK(words(paths(map, "a", "b", {.as_of = "2016-12-31"_date, .through = Through::any_status}))
              .empty());
}

TEST_CASE("an end that does not exist is named, with the nearest one") {
    const Map map = Map().with(flow("f_ab", "hospital", "police"));
    const auto found =
        Graph(map.ecosystem, map.claims).paths("hospitol", "police", {.as_of = today});
    REQUIRE_FALSE(found);
    CHECK(found.error().what().id == "ecosystem.no-such-end"_msg);
    REQUIRE(found.error().hint());
    CHECK(found.error().hint()->id == "hint.did-you-mean"_msg);
    CHECK(Graph(map.ecosystem, map.claims).paths("act-hospital", "police", {.as_of = today}));
}

TEST_CASE("a loop in the map is walked once") {
    Map map;
    map.with(flow("f_ab", "a", "b")).with(flow("f_ba", "b", "a")).with(flow("f_bc", "b", "c"));
    CHECK(words(paths(map, "a", "c", {.as_of = today})) == std::vector<std::string>{"f_ab f_bc"});
    CHECK(words(paths(map, "a", "a", {.as_of = today})) == std::vector<std::string>{""});
}

TEST_CASE("on any small map, the paths are all there are, in order of length") {
    std::mt19937 random(20261124);
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    for (int round = 0; round < 200; ++round) {
        Map map;
        const std::size_t ends = 3 + below(4);
        for (std::size_t i = 0; i < ends; ++i) map.actor(fmt::format("e{}", i));
        const std::size_t flows = below(14);
        for (std::size_t i = 0; i < flows; ++i) {
            const std::size_t from = below(ends), to = below(ends);
            if (from == to) continue;
            map.with(
                flow(fmt::format("f_{}", i), fmt::format("e{}", from), fmt::format("e{}", to)));
        }
        std::multiset<std::size_t> expected;
        std::vector<std::string> visited{"e0"};
        walk_all(map, "e0", "e1", visited, expected);
        const Paths found = paths(map, "e0", "e1", {.as_of = today, .most = 10'000});
        std::vector<std::size_t> lengths;
        for (const Path& path : found.paths) lengths.push_back(path.length);
        CHECK(std::ranges::is_sorted(lengths));
        CHECK(std::multiset<std::size_t>(lengths.begin(), lengths.end()) == expected);
        CHECK_FALSE(found.is_cut_off);
        const Paths one = paths(map, "e0", "e1", {.as_of = today, .most = 1});
        CHECK(one.is_cut_off == (expected.size() > 1));
    }
}

TEST_CASE("a dense map of a hundred thousand flows answers, and says that there is more") {
    Map map;
    constexpr int ends = 500, each = 200;
    for (int from = 0; from < ends; ++from)
        for (int k = 1; k <= each; ++k)
            map.with(flow(fmt::format("f_{}_{}", from, k), fmt::format("e{}", from),
                          fmt::format("e{}", (from + k) % ends)));
    const Paths found = paths(map, "e0", "e499", {.as_of = today});
    CHECK(found.paths.size() == 20);
    CHECK(found.is_cut_off);
    CHECK(found.paths.front().length == 3);
    const auto reached = Graph(map.ecosystem, map.claims).reach("e0", {.as_of = today});
    REQUIRE(reached);
    CHECK(reached->size() == ends - 1);
}

TEST_CASE("whoever can be reached is listed, nearest first, with the best path") {
    Map map;
    map.with(flow("f_ab", "a", "b")).with(flow("f_bc", "b", "c")).with(flow("f_ac", "a", "c"));
    map.with(flow("f_de", "d", "e"));
    const auto reached = Graph(map.ecosystem, map.claims).reach("a", {.as_of = today});
    REQUIRE(reached);
    REQUIRE(reached->size() == 2);
    CHECK(reached->at(0).steps.back().to == "b");
    CHECK(reached->at(1).steps.back().flow->name.text() == "f_ac");
}
