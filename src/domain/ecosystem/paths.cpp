#include <domain/ecosystem/paths.hpp>

#include <algorithm>
#include <limits>
#include <queue>

namespace ecosystem {

namespace {

// A cost orders paths: first by flows, then by doubt, then by moves.
constexpr std::uint64_t one_flow = 1'000'000, one_doubt = 1'000, one_move = 1;
constexpr std::uint64_t unreachable = std::numeric_limits<std::uint64_t>::max();
constexpr std::size_t most_flows = 12;
constexpr std::size_t most_beginnings = 200'000;

std::uint64_t doubt(Standing standing, claim::Degree degree) {
    std::uint64_t points = 0;
    switch (standing) {
    case Standing::active: break;
    case Standing::disputed: points = 3; break;
    case Standing::suspended: points = 4; break;
    case Standing::planned: points = 5; break;
    case Standing::ended:
    case Standing::not_begun: points = 6; break;
    }
    switch (degree) {
    case claim::Degree::confirmed: return points;
    case claim::Degree::secondary: return points + 1;
    case claim::Degree::unverified: return points + 2;
    }
    return points;
}

Certainty certainty_of(Standing standing, claim::Degree degree) {
    if (standing != Standing::active || degree == claim::Degree::unverified)
        return Certainty::doubtful;
    return degree == claim::Degree::confirmed ? Certainty::sure : Certainty::likely;
}

// Cheapest costs from `start` over the edges that `next` lists for an end and `other` leads to.
template <class Edges, class Other>
std::vector<std::uint64_t> cheapest(std::uint32_t start, std::size_t ends,
                                    const std::vector<std::optional<std::uint64_t>>& costs,
                                    const Edges& next, const Other& other,
                                    std::vector<std::uint32_t>* reached_by) {
    std::vector<std::uint64_t> all(ends, unreachable);
    using Entry = std::pair<std::uint64_t, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> waiting;
    all[start] = 0;
    waiting.emplace(0, start);
    while (!waiting.empty()) {
        const auto [cost, at] = waiting.top();
        waiting.pop();
        if (cost > all[at]) continue;
        for (const std::uint32_t edge : next[at]) {
            if (!costs[edge]) continue;
            const std::uint32_t to = other(edge);
            const std::uint64_t sum = cost + *costs[edge];
            if (sum >= all[to]) continue;
            all[to] = sum;
            if (reached_by != nullptr) (*reached_by)[to] = edge;
            waiting.emplace(sum, to);
        }
    }
    return all;
}

// The beginning of a path; those of one question lie in one list and point at each other.
struct Beginning {
    std::uint64_t cost; // so far
    std::uint32_t at;
    std::uint32_t edge;   // that led here
    std::uint32_t before; // its place in the list; its own for the first
};

// What a path with that beginning costs at least. Of equals the newest is taken up first, so that
// one path is finished before its many likes are begun.
struct Promise {
    std::uint64_t cost;
    std::uint32_t beginning;

    friend bool operator<(const Promise& one, const Promise& other) { // the queue takes the largest
        return one.cost != other.cost ? one.cost > other.cost : one.beginning < other.beginning;
    }
};

bool has_visited(const std::vector<Beginning>& all, std::uint32_t one, std::uint32_t end) {
    while (all[one].at != end) {
        if (all[one].before == one) return false;
        one = all[one].before;
    }
    return true;
}

std::vector<std::uint32_t> edges_of(const std::vector<Beginning>& all, std::uint32_t one) {
    std::vector<std::uint32_t> edges;
    for (; all[one].before != one; one = all[one].before) edges.push_back(all[one].edge);
    std::ranges::reverse(edges);
    return edges;
}

} // namespace

std::string_view word_of(Certainty certainty) {
    switch (certainty) {
    case Certainty::sure: return "sure";
    case Certainty::likely: return "likely";
    case Certainty::doubtful: return "doubtful";
    }
    return "doubtful";
}

Graph::Graph(const Ecosystem& map, const claim::Register& claims) {
    ends_.reserve(map.actors.size() + map.systems.size());
    for (const auto& [id, actor] : map.actors) ends_.push_back(id);
    for (const auto& [id, system] : map.systems) ends_.push_back(id);
    std::ranges::sort(ends_);
    out_.resize(ends_.size());
    in_.resize(ends_.size());
    for (const auto& [id, system] : map.systems)
        add(nullptr, id, system.operator_.text(), claim::Degree::confirmed);
    for (const auto& [id, flow] : map.flows) {
        const claim::Claim* claim = claims.find(id);
        add(&flow, flow.from, flow.to,
            claim != nullptr ? claim->says().degree : claim::Degree::unverified);
    }
}

void Graph::add(const Flow* flow, std::string_view from, std::string_view to,
                claim::Degree degree) {
    const auto start = end(from), goal = end(to);
    if (!start || !goal || *start == *goal) return; // an unknown end is a finding of check()
    const auto number = static_cast<std::uint32_t>(edges_.size());
    edges_.push_back({flow, *start, *goal, degree});
    out_[*start].push_back(number);
    in_[*goal].push_back(number);
}

Result<std::uint32_t> Graph::end(std::string_view id) const {
    for (const std::string_view prefix : {"act-", "sys-"})
        if (id.starts_with(prefix)) id.remove_prefix(prefix.size());
    const auto found = std::ranges::lower_bound(ends_, id);
    if (found != ends_.end() && *found == id)
        return static_cast<std::uint32_t>(found - ends_.begin());
    id = id.substr(0, 80);
    const Error error("ecosystem.no-such-end"_msg, {{"name", id}});
    const auto near = std::ranges::min_element(
        ends_, {}, [&](const std::string& one) { return edit_distance(one, id); });
    if (near == ends_.end() || edit_distance(*near, id) > 3) return error;
    return error.hint("hint.did-you-mean"_msg, {{"words", *near}});
}

std::optional<std::uint64_t> Graph::cost(const Edge& edge, const Walking& walking) const {
    if (edge.flow == nullptr) return one_move;
    const Standing on_the_day = standing(*edge.flow, walking.as_of);
    const bool is_open = walking.through == Through::any_status ? on_the_day != Standing::not_begun
                                                                : may_move(on_the_day);
    if (!is_open) return std::nullopt;
    return one_flow + doubt(on_the_day, edge.degree) * one_doubt + one_move;
}

std::vector<std::optional<std::uint64_t>> Graph::costs(const Walking& walking) const {
    std::vector<std::optional<std::uint64_t>> all;
    all.reserve(edges_.size());
    for (const Edge& edge : edges_) all.push_back(cost(edge, walking));
    return all;
}

Path Graph::path_of(std::span<const std::uint32_t> edges, const Walking& walking) const {
    Path path;
    for (const std::uint32_t number : edges) {
        const Edge& edge = edges_[number];
        path.steps.push_back({edge.flow, ends_[edge.from], ends_[edge.to]});
        if (edge.flow == nullptr) continue;
        ++path.length;
        path.certainty = std::max(path.certainty,
                                  certainty_of(standing(*edge.flow, walking.as_of), edge.degree));
    }
    return path;
}

Result<Paths> Graph::paths(std::string_view from, std::string_view to,
                           const Walking& walking) const {
    const auto start = end(from);
    if (!start) return start.error();
    const auto goal = end(to);
    if (!goal) return goal.error();
    const auto price = costs(walking);
    // What is left from each end to the goal, ignoring that no end may be visited twice: never more
    // than the truth, so the beginnings are taken up in the order of the paths they can become.
    const auto rest = cheapest(
        *goal, ends_.size(), price, in_, [&](std::uint32_t edge) { return edges_[edge].from; },
        nullptr);
    Paths found;
    if (rest[*start] == unreachable) return found;
    std::vector<Beginning> beginnings{{0, *start, 0, 0}};
    std::priority_queue<Promise> waiting;
    waiting.push({rest[*start], 0});
    while (!waiting.empty()) {
        if (beginnings.size() > most_beginnings) {
            found.is_cut_off = true;
            break;
        }
        const std::uint32_t one = waiting.top().beginning;
        waiting.pop();
        const Beginning begun = beginnings[one];
        if (begun.at == *goal) {
            if (found.paths.size() == walking.most) {
                found.is_cut_off = true;
                break;
            }
            found.paths.push_back(path_of(edges_of(beginnings, one), walking));
            continue;
        }
        for (const std::uint32_t edge : out_[begun.at]) {
            const std::uint32_t next = edges_[edge].to;
            if (!price[edge] || rest[next] == unreachable) continue;
            const std::uint64_t cost = begun.cost + *price[edge];
            if ((cost + rest[next]) / one_flow > most_flows) continue;
            if (has_visited(beginnings, one, next)) continue;
            beginnings.push_back({cost, next, edge, one});
            waiting.push({cost + rest[next], static_cast<std::uint32_t>(beginnings.size() - 1)});
        }
    }
    return found;
}

Result<std::vector<Path>> Graph::reach(std::string_view from, const Walking& walking) const {
    const auto start = end(from);
    if (!start) return start.error();
    std::vector<std::uint32_t> reached_by(ends_.size(), 0);
    const auto cost = cheapest(
        *start, ends_.size(), costs(walking), out_,
        [&](std::uint32_t edge) { return edges_[edge].to; }, &reached_by);
    std::vector<std::uint32_t> reached;
    for (std::uint32_t one = 0; one < cost.size(); ++one)
        if (one != *start && cost[one] != unreachable) reached.push_back(one);
    std::ranges::stable_sort(reached, {}, [&](std::uint32_t one) { return cost[one]; });
    std::vector<Path> all;
    for (const std::uint32_t one : reached) {
        std::vector<std::uint32_t> edges;
        for (std::uint32_t at = one; at != *start; at = edges_[reached_by[at]].from)
            edges.push_back(reached_by[at]);
        std::ranges::reverse(edges);
        all.push_back(path_of(edges, walking));
    }
    return all;
}

} // namespace ecosystem
