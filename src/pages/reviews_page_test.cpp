#include <pages/reviews_page.hpp>

#include <pages/sample_strings.hpp>
#include <pages/sample_toolkit.hpp>

#include <doctest/doctest.h>

using namespace pages;

TEST_CASE("a calendar of reviews has one entry a day, which names its pages and nobody") {
    const toolkit::Toolkit kit = sample::kit();
    const auto reviews = toolkit::reviews(kit);
    const agenda::Agenda agenda = agenda_of(reviews, sample::strings().in("en"));
    REQUIRE(agenda.size() == reviews.size());
    CHECK(agenda.front().day == reviews.front().day);
    CHECK(agenda.front().says.bytes().find(reviews.front().pages.front()->path()) !=
          std::string::npos);
    CHECK(agenda.front().title.bytes().starts_with("Waymark: "));
}

TEST_CASE("a day that did not move keeps its entry, one that moved is another") {
    toolkit::Toolkit kit = sample::kit();
    const Voice voice = sample::strings().in("en");
    const std::string before = agenda_of(toolkit::reviews(kit), voice).front().uid;
    CHECK(agenda_of(toolkit::reviews(kit), voice).front().uid == before);
    for (guide::Page& page : kit.guide.pages) page.review_by = "2031-01-01"_date;
    CHECK(agenda_of(toolkit::reviews(kit), voice).front().uid != before);
}
