#include <web/route.hpp>

#include <base/expects.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

using web::Captures;
using web::Found;
using web::Method;
using web::NotFound;
using web::Reach;
using web::Request;
using web::Response;
using web::Route;
using web::Router;

namespace {

Route route(Method method, std::string pattern) {
    return {method, pattern, "Says its pattern.", [pattern](const Request&, const Captures&) {
                return web::bytes(web::ContentType::text, pattern);
            }};
}

Router sample() {
    std::vector<Route> routes;
    for (const char* pattern : {"/", "/claims/:id", "/letters/new", "/letters/:kind",
                                "/letters/:kind/sent", "/assets/*file", "/:lang/act/:page"})
        routes.push_back(route(Method::get, pattern));
    routes.push_back(route(Method::post, "/letters/:kind"));
    routes.push_back(route(Method::post, "/spot"));
    return Router(std::move(routes), Reach::network);
}

std::string pattern_for(Method method, const char* path) {
    const Router router = sample();
    const auto found = router.find(method, path);
    return std::holds_alternative<Found>(found) ? std::get<Found>(found).route->pattern : "none";
}

} // namespace

TEST_CASE("a path finds the most literal pattern") {
    struct Row {
        const char* path;
        const char* pattern;
    };
    for (const Row& row :
         {Row{"/", "/"}, Row{"/claims/tl-gdpr", "/claims/:id"}, Row{"/claims", "none"},
          Row{"/claims/", "none"}, Row{"/claims/a/b", "none"}, Row{"/letters/new", "/letters/new"},
          Row{"/letters/access", "/letters/:kind"}, Row{"/letters/new/sent", "/letters/:kind/sent"},
          Row{"/assets/a.css", "/assets/*file"}, Row{"/assets/fonts/a.woff2", "/assets/*file"},
          Row{"/assets/", "none"}, Row{"/ar/act/complain", "/:lang/act/:page"}, Row{"", "none"}}) {
        CAPTURE(row.path);
        CHECK(pattern_for(Method::get, row.path) == row.pattern);
    }
}

TEST_CASE("captures give the words of a path, and nothing else") {
    const Router router = sample();
    const auto article = std::get<Found>(router.find(Method::get, "/ar/act/محامي"));
    CHECK(article.captures.text("lang").bytes() == "ar");
    CHECK(article.captures.text("page").bytes() == "محامي");
    CHECK_THROWS_AS(article.captures.text("id"), BrokenInvariant);
    const auto file = std::get<Found>(router.find(Method::get, "/assets/fonts/a.woff2"));
    CHECK(file.captures.text("file").bytes() == "fonts/a.woff2");
    const auto sent = std::get<Found>(router.find(Method::get, "/letters/new/sent"));
    CHECK(sent.captures.text("kind").bytes() == "new");
}

TEST_CASE("an address that is asked in the wrong way says how to ask") {
    const Router router = sample();
    CHECK(std::get<NotFound>(router.find(Method::get, "/spot")).allow == std::vector{Method::post});
    CHECK(std::get<NotFound>(router.find(Method::other, "/letters/a")).allow ==
          std::vector{Method::get, Method::post});
    CHECK(std::get<NotFound>(router.find(Method::get, "/nowhere")).allow.empty());
}

TEST_CASE("a route of this machine does not exist for the network") {
    const auto routes = [] {
        std::vector<Route> all{route(Method::get, "/"), route(Method::get, "/read")};
        all[1].exists_for = Reach::this_machine;
        return all;
    };
    CHECK(Router(routes(), Reach::network).routes().size() == 1);
    CHECK(std::holds_alternative<NotFound>(
        Router(routes(), Reach::network).find(Method::get, "/read")));
    CHECK(std::holds_alternative<Found>(
        Router(routes(), Reach::this_machine).find(Method::get, "/read")));
}

TEST_CASE("nothing exists undocumented, and nothing twice") {
    const auto router_of = [](std::vector<Route> routes) {
        return Router(std::move(routes), Reach::network).routes().size();
    };
    Route silent = route(Method::get, "/a");
    silent.help.clear();
    CHECK_THROWS_AS(router_of({silent}), BrokenInvariant);
    CHECK_THROWS_AS(router_of({route(Method::get, "a")}), BrokenInvariant);
    CHECK_THROWS_AS(router_of({route(Method::get, "/*a/b")}), BrokenInvariant);
    CHECK_THROWS_AS(router_of({route(Method::get, "/a"), route(Method::get, "/a")}),
                    BrokenInvariant);
    CHECK(router_of({route(Method::get, "/a"), route(Method::post, "/a")}) == 2);
}
