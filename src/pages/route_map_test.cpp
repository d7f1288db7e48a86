#include <pages/route_map.hpp>

#include <pages/sample_strings.hpp>

#include <domain/ecosystem/paths.hpp>
#include <domain/ecosystem/sample_map.hpp>

#include <doctest/doctest.h>

#include <random>
#include <regex>

using namespace pages;
using ecosystem::sample::flow;

namespace {

constexpr Date today = "2026-11-24"_date;

std::string drawn(const ecosystem::sample::Map& map, const std::vector<std::string>& order) {
    std::vector<const ecosystem::Flow*> flows;
    for (const std::string& name : order) flows.push_back(&map.ecosystem.flows.at(name));
    return drawing(route_of(flows, map.ecosystem, today), "m", sample::strings().in("en")).bytes();
}

std::size_t times(const std::string& whole, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = whole.find(part); at != std::string::npos; at = whole.find(part, at + 1))
        ++count;
    return count;
}

// Every number after x=, y= or inside a path lies in the drawing.
void stays_inside(const std::string& svg) {
    static const std::regex across(R"((?: x| cx)=\"(-?\d+)\"|H(-?\d+)|M(-?\d+) )");
    for (std::sregex_iterator it(svg.begin(), svg.end(), across), end; it != end; ++it) {
        const std::string number = (*it)[1].matched   ? (*it)[1]
                                   : (*it)[2].matched ? (*it)[2]
                                                      : (*it)[3];
        const int x = std::stoi(number);
        CHECK(x >= 0);
        CHECK(x <= 320);
    }
}

} // namespace

TEST_CASE("each end has one box, each flow its numbered arrow") {
    ecosystem::sample::Map map;
    map.with(flow("f_ab", "a", "b")).with(flow("f_bc", "b", "c")).with(flow("f_ca", "c", "a"));
    const std::string svg = drawn(map, {"f_ab", "f_bc", "f_ca"});
    CHECK(times(svg, "<rect") == 3);
    CHECK(times(svg, "class=\"d-f\"") == 3);
    CHECK(times(svg, "<circle") == 3);
    stays_inside(svg);
}

TEST_CASE("how a flow stands shows in its pattern, and what has ended is crossed out") {
    ecosystem::sample::Map map;
    map.with(flow("f_ab", "a", "b", ecosystem::Status::disputed))
        .with(flow("f_bc", "b", "c", ecosystem::Status::ended, "2017", "2018"))
        .with(flow("f_cd", "c", "d", ecosystem::Status::planned));
    const std::string svg = drawn(map, {"f_ab", "f_bc", "f_cd"});
    CHECK(times(svg, "d-f--disputed") == 1);
    CHECK(times(svg, "d-f--ended") == 1);
    CHECK(times(svg, "d-f--planned") == 1);
    CHECK(times(svg, "class=\"d-x\"") == 1);
}

TEST_CASE("a drawing says in words what it shows, and two on one page have names of their own") {
    ecosystem::sample::Map map;
    map.with(flow("f_ab", "hospital", "office"));
    const std::string svg = drawn(map, {"f_ab"});
    CHECK(svg.find("aria-labelledby=\"m-t m-d\"") != std::string::npos);
    CHECK(svg.find("1: from hospital to office.") != std::string::npos);
}

TEST_CASE("nothing to draw is no drawing") {
    CHECK(drawing({}, "m", sample::strings().in("en")).bytes().empty());
}

TEST_CASE("a long name is broken into lines, and never makes the drawing wider") {
    ecosystem::sample::Map map;
    map.with(flow("f_ab", "a", "b"));
    map.ecosystem.actors.at("a").title =
        Text::mended("The department for very long names that nobody can say in one breath without "
                     "stopping twice, and which goes on after that for some time");
    const std::string svg = drawn(map, {"f_ab"});
    CHECK(times(svg, "<text class=\"d-b\"") == 4); // three lines and "b"
    CHECK(svg.find("…") != std::string::npos);
    stays_inside(svg);
}

TEST_CASE("any small map stays inside the drawing") {
    std::mt19937 random(7);
    for (int round = 0; round < 100; ++round) {
        ecosystem::sample::Map map;
        std::vector<std::string> order;
        for (int i = 0; i < 8; ++i) {
            const auto from = random() % 6, to = random() % 6;
            if (from == to) continue;
            order.push_back("f_" + std::to_string(i));
            map.with(flow(order.back(), "e" + std::to_string(from), "e" + std::to_string(to)));
        }
        if (!order.empty()) stays_inside(drawn(map, order));
    }
}

TEST_CASE(
    "names that have no translation are marked as English in a drawing, its sentence is not") {
    ecosystem::sample::Map map;
    map.with(flow("f_a", "client", "hospital"));
    std::vector<const ecosystem::Flow*> flows{&map.ecosystem.flows.at("f_a")};
    const std::string svg =
        drawing(route_of(flows, map.ecosystem, today), "m", sample::strings().in("ar")).bytes();
    CHECK(times(svg, "lang=\"en-GB\" dir=\"ltr\"") == 1);
    CHECK(svg.find("<desc") < svg.find("<g lang=\"en-GB\""));
}
