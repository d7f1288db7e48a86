#include <domain/search/equal_words.hpp>
#include <domain/search/headings.hpp>
#include <domain/search/ranking.hpp>

#include <doctest/doctest.h>

#include <algorithm>

namespace {

using search::EqualWords;
using search::Headings;

std::string unstemmed(std::string_view folded) { return std::string(folded); }

Text words(const char* bytes) { return Text::mended(bytes); }

EqualWords equal_words() {
    return EqualWords(
        {{{{words("GPS tag"), words("ankle tag"), words("electronic monitoring")}, {}},
          {{words("no papers"), words("undocumented"), words("بدون أوراق")}, {words("illegal")}}}},
        unstemmed);
}

search::Question question(const EqualWords& equal, const std::vector<std::string>& stems) {
    search::Question all;
    for (const std::string& stem : stems) all.push_back({{stem}, {}, 1});
    for (const EqualWords::Place& place : equal.places_in(stems))
        for (std::size_t i = place.from; i < place.to; ++i) all[i].groups.push_back(place.group);
    return all;
}

double best_fit(const Headings& headings, const search::Question& asked, std::size_t document) {
    for (const search::Fit& fit : headings.fits(asked))
        if (fit.document == document) return fit.best;
    return 0;
}

Headings headings(const EqualWords& equal) {
    return Headings(
        {{0, {"gps", "tag"}}, {0, {"tracked", "by", "satellite"}}, {1, {"price", "tag"}}},
        unstemmed, equal, [](std::string_view, std::string_view) { return 1.0; });
}

} // namespace

TEST_CASE("a heading that says just what was asked fits best") {
    const EqualWords equal = equal_words();
    const Headings table = headings(equal);
    CHECK(best_fit(table, question(equal, {"gps", "tag"}), 0) == doctest::Approx(1));
    CHECK(best_fit(table, question(equal, {"gps", "tag"}), 1) == doctest::Approx(0.5));
    CHECK(best_fit(table, question(equal, {"umbrella"}), 0) == 0);
    CHECK(table.fits({}).empty());
}

TEST_CASE("equal words fit, though less well than the word itself") {
    const EqualWords equal = equal_words();
    const Headings table = headings(equal);
    const double fit = best_fit(table, question(equal, {"electronic", "monitoring"}), 0);
    CHECK(fit == doctest::Approx(search::equal_word_share));
    CHECK(best_fit(table, question(equal, {"electronic", "monitoring"}), 1) == 0);
}

TEST_CASE("the longer of two equal words that overlap is meant") {
    const EqualWords equal({{{{words("card")}, {}}, {{words("asylum card")}, {}}}}, unstemmed);
    const std::vector<std::string> stems{"asylum", "card"};
    const auto places = equal.places_in(stems);
    REQUIRE(places.size() == 1);
    CHECK(places[0].group == 1);
}

TEST_CASE("hidden words find their group and are never shown") {
    const EqualWords equal = equal_words();
    const std::vector<std::string> illegal{"illegal"}, plain{"undocumented"};
    CHECK(equal.others(equal.places_in(illegal), illegal, 5).front() == words("no papers"));
    const auto others = equal.others(equal.places_in(plain), plain, 5);
    CHECK(std::ranges::find(others, words("illegal")) == others.end());
    CHECK(others.size() == 1); // nor what the reader typed, nor words in another script
}

TEST_CASE("what was typed so far brings the headings that begin like it first") {
    const Headings table = headings(equal_words());
    const std::vector<std::string> typed{"ta"}, more{"tag", "pri"}, none{"zebra"};
    CHECK(table.beginning_with(typed) == std::vector<std::size_t>{0, 1});
    CHECK(table.beginning_with(more) == std::vector<std::size_t>{1});
    CHECK(table.beginning_with(none).empty());
    CHECK(table.beginning_with({}).empty());
}

TEST_CASE("a page comes before a word and a claim, unless just their name was asked") {
    search::Signs page{search::Kind::page, 0.5, 0.8, 0.4, 0.4, 1};
    search::Signs term = page, named = page;
    term.kind = search::Kind::term;
    named.kind = search::Kind::term;
    named.heading = named.headings = 1;
    CHECK(search::score(page) > search::score(term));
    CHECK(search::score(named) > search::score(page));
}
