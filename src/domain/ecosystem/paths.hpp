// Paths through the ecosystem: who can reach what a body holds.
//
// The walking rules are the map's own. A flow leads from one end to the other. What reaches a
// system reaches the body that runs it. A unit is not its parent: all units of the Home Office
// share one controller, but a path through the parent would join everything to everything.
#pragma once

#include <domain/claim/claim.hpp>
#include <domain/ecosystem/standing.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace ecosystem {

// One move: along a flow, or from a system to the body that runs it (then `flow` is nullptr).
struct Step {
    const Flow* flow;
    std::string from, to; // an actor or a system
};

// How sure a path is: that of its least sure flow.
enum class Certainty {
    sure,    // every flow runs, and was read in an official text
    likely,  // every flow runs; some are from other pages
    doubtful // a flow is disputed, unverified or not running
};
std::string_view word_of(Certainty);

struct Path {
    std::vector<Step> steps; // in order; empty when both ends are one
    std::size_t length = 0;  // flows in it
    Certainty certainty = Certainty::sure;
};

// Which flows may be walked.
enum class Through {
    running,    // those that may move data on the day
    any_status, // those that ended, stopped or are planned too; never those not begun
};

struct Walking {
    Date as_of;
    Through through = Through::running;
    std::size_t most = 20; // paths
};

struct Paths {
    std::vector<Path> paths; // the shortest first; of one length, the surest first
    bool is_cut_off = false; // there are more
};

// The map, laid out for walking. Holds references into the ecosystem and the register, which
// outlive it; never changes, so any thread may ask.
class Graph {
public:
    Graph(const Ecosystem&, const claim::Register&);

    // Paths that visit no end twice and have at most twelve flows. Looks at a bounded number of
    // beginnings, so a dense graph answers too, and says that it is cut off.
    // Errors: ecosystem.no-such-end (with the nearest known one).
    Result<Paths> paths(std::string_view from, std::string_view to, const Walking&) const;
    // The best path to each end that can be reached, nearest first. Same errors.
    Result<std::vector<Path>> reach(std::string_view from, const Walking&) const;

private:
    struct Edge {
        const Flow* flow; // nullptr: to the operator
        std::uint32_t from, to;
        claim::Degree degree;
    };
    using Costs = std::vector<std::uint64_t>;

    void add(const Flow* flow, std::string_view from, std::string_view to, claim::Degree);
    Result<std::uint32_t> end(std::string_view id) const;
    std::optional<std::uint64_t> cost(const Edge&, const Walking&) const;
    // For each edge, once for a question: looking at dates is what costs.
    std::vector<std::optional<std::uint64_t>> costs(const Walking&) const;
    Path path_of(std::span<const std::uint32_t> edges, const Walking&) const;

    std::vector<std::string> ends_; // sorted
    std::vector<Edge> edges_;
    std::vector<std::vector<std::uint32_t>> out_, in_; // edges, by end
};

} // namespace ecosystem
