#include <domain/search/ranking.hpp>

#include <doctest/doctest.h>

using search::Kind, search::Signs, search::score;

namespace {

// Of two documents whose texts say the same, the one with a better heading fits better by that.
double with_heading(Kind kind, double heading) {
    return score({kind, 0.8, 0.8, heading, heading, 1});
}

} // namespace

TEST_CASE("a tool or a letter that is called what was asked comes before a page that is not") {
    for (const Kind kind : {Kind::tool, Kind::letter}) {
        CHECK(with_heading(kind, 1) > with_heading(Kind::page, 0.7));
        CHECK(with_heading(kind, 1) >= with_heading(Kind::page, 1));
    }
}

TEST_CASE(
    "a page comes before a tool, a letter or a situation that names as much of the question") {
    for (const Kind kind : {Kind::tool, Kind::letter, Kind::situation})
        for (const double heading : {0.0, 0.3, 0.6, 0.9})
            CHECK(with_heading(Kind::page, heading) > with_heading(kind, heading));
    CHECK(with_heading(Kind::page, 1) > with_heading(Kind::situation, 1)); // it tells the story too
}

TEST_CASE("more of the question in a heading never brings a document further down") {
    for (std::size_t kind = 0; kind < search::kind_words.size(); ++kind) {
        double last = 0;
        for (double heading = 0; heading <= 1; heading += 0.05) {
            const double here = with_heading(static_cast<Kind>(kind), heading);
            CHECK(here > last);
            last = here;
        }
    }
}
