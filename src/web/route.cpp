#include <web/route.hpp>

#include <base/expects.hpp>

#include <algorithm>

namespace web {
namespace {

// Takes the first step off "/claims/x": gives "claims" and leaves "/x".
std::string_view take_step(std::string_view& path) {
    const std::size_t end = std::min(path.find('/', 1), path.size());
    const std::string_view step = path.substr(1, end - 1);
    path.remove_prefix(end);
    return step;
}

} // namespace

const Text& Captures::text(std::string_view name) const {
    const auto found = std::ranges::find(caught_, name, [](const auto& c) { return c.first; });
    expects(found != caught_.end(), "a capture that the pattern does not have");
    return found->second;
}

Router::Router(std::vector<Route> routes, Reach reach) : reach_(reach) {
    for (Route& route : routes) {
        expects(!route.help.empty(), "a route without help");
        expects(route.pattern.starts_with('/'), "a pattern that is no path");
        const bool exists = route.exists_for == Reach::network || reach == Reach::this_machine;
        if (exists) routes_.push_back(std::move(route));
    }
    for (std::size_t i = 0; i < routes_.size(); ++i) add(i);
}

void Router::add(std::size_t route) {
    Node* node = &root_;
    std::string_view rest = routes_[route].pattern;
    while (!rest.empty()) {
        const std::string_view step = take_step(rest);
        if (step.starts_with(':')) node = &node->captures[std::string(step.substr(1))];
        else if (step.starts_with('*')) {
            expects(rest.empty(), "a rest that is not at the end of its pattern");
            node = &node->captures[std::string(step)];
        } else node = &node->words[std::string(step)];
    }
    for (const std::size_t other : node->routes)
        expects(routes_[other].method != routes_[route].method, "two routes for one address");
    node->routes.push_back(route);
}

const Router::Node* Router::walk(const Node& node, std::string_view path, Captures& caught) const {
    if (path.empty()) return node.routes.empty() ? nullptr : &node;
    std::string_view rest = path;
    const std::string_view step = take_step(rest);
    if (const auto word = node.words.find(step); word != node.words.end())
        if (const Node* end = walk(word->second, rest, caught)) return end;
    for (const auto& [name, next] : node.captures) {
        if (name.starts_with('*') || step.empty()) continue;
        caught.add(name, Text::mended(step));
        if (const Node* end = walk(next, rest, caught)) return end;
        caught.drop_last();
    }
    return walk_rest(node, path, caught);
}

const Router::Node* Router::walk_rest(const Node& node, std::string_view path,
                                      Captures& caught) const {
    for (const auto& [name, next] : node.captures) {
        if (!name.starts_with('*') || path.size() < 2) continue;
        caught.add(std::string_view(name).substr(1), Text::mended(path.substr(1)));
        return &next;
    }
    return nullptr;
}

std::variant<Found, NotFound> Router::find(Method method, std::string_view path) const {
    Captures captures;
    const Node* node = walk(root_, path, captures);
    if (!node) return NotFound{};
    NotFound others;
    for (const std::size_t route : node->routes) {
        if (routes_[route].method == method) return Found{&routes_[route], std::move(captures)};
        others.allow.push_back(routes_[route].method);
    }
    return others;
}

} // namespace web
