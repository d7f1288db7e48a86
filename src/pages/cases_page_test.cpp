#include <pages/cases_page.hpp>
#include <pages/sample_strings.hpp>
#include <pages/sample_toolkit.hpp>

#include <doctest/doctest.h>

#include <map>
#include <regex>

using namespace pages;

namespace {

struct Desk {
    toolkit::Toolkit kit = sample::kit();
    Site site{.toolkit = kit, .strings = sample::strings()};
    Visit visit{"en", "/cases", "2026-11-23"_date};

    std::string shown(const ruling::Wanted& wanted) const {
        return cases(site, visit, wanted).bytes();
    }
    ruling::Wanted wanted(const std::map<std::string, std::string, std::less<>>& address) const {
        return read_wanted_cases(site, [&](std::string_view name) -> std::string_view {
            const auto found = address.find(name);
            return found == address.end() ? std::string_view() : found->second;
        });
    }
};

bool has(const std::string& whole, std::string_view part) {
    return whole.find(part) != std::string::npos;
}

std::size_t marks_in(const std::string& page) { // in the drawing, not in the words
    const std::regex mark("<use href=\"#o_[a-z-]+\" x=");
    return static_cast<std::size_t>(
        std::distance(std::sregex_iterator(page.begin(), page.end(), mark), {}));
}

// The place of the first year on the drawing, in em.
double first_year_at(const std::string& page) {
    std::smatch found;
    REQUIRE(std::regex_search(page, found, std::regex("<text class=\"y\"[^>]* x=\"([0-9.]+)em\"")));
    return std::stod(found[1]);
}

} // namespace

TEST_CASE("a year without a case, and a word that is in no list, leave their list open") {
    const Desk desk;
    CHECK(desk.wanted({{"year", "1999"}, {"outcome", "sideways"}}).is_open());
    const auto all = desk.wanted({{"technology", "tracking"},
                                  {"kind", "court"},
                                  {"outcome", "partly-won"},
                                  {"year", "2024"}});
    CHECK(all.technology == ruling::Technology::tracking);
    CHECK(all.kind == ruling::Kind::court);
    CHECK(all.outcome == ruling::Outcome::partly_won);
    CHECK(all.year == 2024);
}

TEST_CASE("the drawing has a row for each year, also an empty one, and a mark for each case") {
    const Desk desk;
    const std::string page = desk.shown({});
    for (const char* year : {">2025</text>", ">2024</text>", ">2023</text>", ">2022</text>"})
        CHECK(has(page, year));
    CHECK(marks_in(page) == 6);
    CHECK(has(page, "role=\"img\" aria-labelledby=\"years_t years_d\""));
    CHECK(has(page, "From 2022 to 2025: won: 1, partly won: 1"));
}

TEST_CASE("what was picked is drawn and listed, and nothing else") {
    const Desk desk;
    const std::string page = desk.shown({.year = 2022});
    CHECK(marks_in(page) == 2);
    CHECK(has(page, "id=\"year_2022\""));
    CHECK_FALSE(has(page, "id=\"year_2024\""));
    CHECK(has(page, "<option value=\"2022\" selected>"));
}

TEST_CASE("a case leads to its claim, and to its story where there is one") {
    const Desk desk;
    const std::string page = desk.shown({});
    CHECK(has(page, "href=\"/claims/case-lit\""));
    CHECK(has(page, "<a href=\"/cases/lit\">Read how it went</a>"));
    CHECK_FALSE(has(page, "href=\"/cases/oil\""));
    CHECK(page.find("Told as stories") < page.find("id=\"all\""));
}

TEST_CASE("for a language that is read from the right, the years stand at the right") {
    Desk desk;
    CHECK(first_year_at(desk.shown({})) < 1);
    desk.visit.language = "ar";
    CHECK(first_year_at(desk.shown({})) > 10);
}

TEST_CASE("when no case fits, the page says what to do and draws nothing") {
    const Desk desk;
    const std::string page = desk.shown({.kind = ruling::Kind::law});
    CHECK(has(page, "Nothing fits all of that"));
    CHECK(marks_in(page) == 0);
}
