// Which handler answers which address.
//
// A route is declared together with one sentence that says what it is for, so nothing exists
// undocumented. A pattern is a path whose steps are words or captures:
//
//     /claims/:id         one step, any words: captures.text("id")
//     /assets/*file       the rest of the path, one step or more
//
// A word is preferred to a capture, a capture to a rest, so /letters/new wins over /letters/:kind.
#pragma once

#include <web/response.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace web {

// What the captures of a pattern caught in a path.
class Captures {
public:
    // The words under a name of the pattern; asking for another is a broken invariant.
    const Text& text(std::string_view name) const;

    void add(std::string_view name, Text words) { caught_.emplace_back(name, std::move(words)); }
    void drop_last() { caught_.pop_back(); }

private:
    std::vector<std::pair<std::string_view, Text>> caught_; // names are the router's
};

// Called by several threads at once. What it throws becomes a 500.
using Handler = std::function<Response(const Request&, const Captures&)>;

enum class Takes { form, bytes };
enum class Reach {
    network,     // other machines may ask
    this_machine // --local: only this one, and routes that touch its files exist
};

struct Route {
    Method method;
    std::string pattern;
    std::string help; // one sentence; never empty
    Handler handler;
    std::size_t body_limit = 64 * 1024;
    Takes takes = Takes::form;
    Reach exists_for = Reach::network; // this_machine: only with --local
};

struct Found {
    const Route* route;
    Captures captures;
};
struct NotFound {
    std::vector<Method> allow; // what the address does answer; empty: there is no such address
};

class Router {
public:
    // Two routes for one address, an empty help, a pattern that is no path: broken invariants.
    Router(std::vector<Route>, Reach);

    std::variant<Found, NotFound> find(Method, std::string_view path) const;
    // Those that exist here, in the order of their declaration, for docs and `--help`.
    const std::vector<Route>& routes() const { return routes_; }
    Reach reach() const { return reach_; }

private:
    struct Node {
        std::map<std::string, Node, std::less<>> words;
        std::map<std::string, Node, std::less<>> captures; // by name, "*name" for a rest
        std::vector<std::size_t> routes;                   // that end here
    };
    void add(std::size_t route);
    const Node* walk(const Node&, std::string_view rest, Captures&) const;
    const Node* walk_rest(const Node&, std::string_view rest, Captures&) const;

    std::vector<Route> routes_;
    Reach reach_;
    Node root_;
};

} // namespace web
