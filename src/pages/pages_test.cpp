#include <pages/assets.hpp>
#include <pages/sample_pages.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

using namespace pages;

namespace {

struct Desk {
    toolkit::Toolkit kit = sample::kit();
    Site site{.toolkit = kit,
              .strings = sample::strings(),
              .operator_mail = sample::url("mailto:guide@example.org"),
              .reach = Reach::this_machine};
    Visit visit{"en", "/", "2026-11-23"_date};
};

std::vector<sample::Shown> every_page(const Site& site) {
    std::vector<sample::Shown> all = sample::pages_of(site, "en");
    std::ranges::move(sample::pages_of(site, "ar"), std::back_inserter(all));
    return all;
}

// Assets change their address with every edit of a style; the golden files need not.
std::string masked(const std::string& bytes) {
    return std::regex_replace(bytes, std::regex("/assets/[0-9a-f]{8}/"), "/assets/EDITION/");
}

std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t times(const std::string& whole, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = whole.find(part); at != std::string::npos; at = whole.find(part, at + 1))
        ++count;
    return count;
}

bool has(const std::string& whole, std::string_view part) { return times(whole, part) > 0; }

// The first tag that does not close as it opened; empty when all do.
std::string unbalanced(const std::string& html) {
    static const std::set<std::string> never_closed{"meta", "link", "input", "br", "!DOCTYPE"};
    static const std::regex tag("<(/?)([!A-Za-z0-9]+)([^>]*)>");
    std::vector<std::string> open;
    for (std::sregex_iterator it(html.begin(), html.end(), tag), end; it != end; ++it) {
        const std::string name = (*it)[2];
        if (never_closed.contains(name) || (*it)[3].str().ends_with("/")) continue;
        if ((*it)[1].length() == 0) {
            open.push_back(name);
            continue;
        }
        if (open.empty() || open.back() != name) return "</" + name + ">";
        open.pop_back();
    }
    return open.empty() ? "" : "<" + open.back() + ">";
}

std::string first_id_twice(const std::string& html) {
    static const std::regex id(" id=\"([^\"]*)\"");
    std::set<std::string> seen;
    for (std::sregex_iterator it(html.begin(), html.end(), id), end; it != end; ++it)
        if (!seen.insert((*it)[1]).second) return (*it)[1];
    return {};
}

// Has a form that asks by address anything to type in?
bool types_into_an_address(const std::string& html) {
    static const std::regex typed("<textarea|<input(?![^>]*type=\"(radio|checkbox|date)\")");
    for (std::size_t at = html.find("<form"); at != std::string::npos;
         at = html.find("<form", at + 1)) {
        const std::string form = html.substr(at, html.find("</form>", at) - at);
        if (has(form, "method=\"get\"") && std::regex_search(form, typed)) return true;
    }
    return false;
}

std::string guide_at(Desk& desk, Date today) {
    desk.visit.path = "/understand/evisa";
    desk.visit.today = today;
    return guide_page(desk.site, desk.visit, *desk.kit.guide.find("en", desk.visit.path)).bytes();
}

} // namespace

TEST_CASE("pages look as they did; UPDATE_GOLDEN=1 accepts what changed") {
    Desk desk;
    const bool updates = std::getenv("UPDATE_GOLDEN") != nullptr;
    for (const sample::Shown& one : every_page(desk.site)) {
        CAPTURE(one.name);
        const std::string path = SOURCE_FOLDER "/src/pages/golden/" + one.name;
        if (updates) std::ofstream(path, std::ios::binary) << masked(one.bytes);
        CHECK(masked(one.bytes) == read(path));
    }
}

TEST_CASE("every page is well formed, without inline style or script") {
    Desk desk;
    for (const sample::Shown& one : every_page(desk.site)) {
        CAPTURE(one.name);
        CHECK(unbalanced(one.bytes).empty());
        CHECK(first_id_twice(one.bytes).empty());
        CHECK_FALSE(has(one.bytes, "style="));
        CHECK_FALSE(has(one.bytes, " onclick"));
        CHECK(times(one.bytes, "<script") == 1);
        CHECK(times(one.bytes, "<h1") == 1);
        CHECK_FALSE(has(one.bytes, "{{"));
    }
}

// A form that puts what was chosen into the address has lists to pick from and nothing to type in.
TEST_CASE("no page asks another host for anything, or puts words into an address") {
    Desk desk;
    const std::regex fetched("(src|action|data-suggest)=\"(https?:|//)");
    for (const sample::Shown& one : every_page(desk.site)) {
        CAPTURE(one.name);
        CHECK_FALSE(std::regex_search(one.bytes, fetched));
        CHECK(times(one.bytes, "<form") ==
              times(one.bytes, "method=\"post\"") + times(one.bytes, "method=\"get\""));
        CHECK_FALSE(types_into_an_address(one.bytes));
        CHECK_FALSE(has(one.bytes, "name=\"referrer\"")); // the server says it in a header
    }
}

TEST_CASE("a word in the bar leads somewhere, or is not there") {
    Desk desk;
    const std::string page = home(desk.site, desk.visit).bytes();
    CHECK(has(page, "href=\"/understand\""));
    CHECK(has(page, "href=\"/act\""));
    CHECK(has(page, "href=\"/glossary\""));
    CHECK_FALSE(has(page, "href=\"/start\""));
    CHECK_FALSE(has(page, "href=\"/protect\""));
    CHECK_FALSE(has(page, "Leads nowhere"));
}

TEST_CASE("without content the frame still stands") {
    const toolkit::Toolkit nothing;
    const Site site{.toolkit = nothing, .strings = sample::strings()};
    const Visit visit{"en", "/", "2026-11-23"_date};
    CHECK(unbalanced(home(site, visit).bytes()).empty());
    CHECK_FALSE(has(home(site, visit).bytes(), "class=\"words\""));
    CHECK(has(error_page(site, visit, Status::unavailable).bytes(), "not ready"));
}

TEST_CASE("without any sentence an error page still says what happened") {
    const toolkit::Toolkit nothing;
    const Strings none;
    const Site site{.toolkit = nothing, .strings = none};
    const std::string page =
        error_page(site, {"en", "/", "2026-11-23"_date}, Status::our_fault).bytes();
    CHECK(unbalanced(page).empty());
    CHECK(has(page, "500"));
}

TEST_CASE("a page counts its unverified points, names them, and marks each") {
    Desk desk;
    const std::string page = guide_at(desk, "2026-11-23"_date);
    CHECK(has(page, "2 points here still need checking"));
    CHECK(has(page, "<li>The right to freeze a record</li>"));
    CHECK(has(page, "<li>The Office</li>"));
}

TEST_CASE("a page says that it is past its review date, from the day after") {
    Desk desk;
    CHECK_FALSE(has(guide_at(desk, "2027-02-21"_date), "past its review date"));
    CHECK(has(guide_at(desk, "2027-02-22"_date), "This page is past its review date"));
}

TEST_CASE("a step's bold beginning is its name") {
    Desk desk;
    const std::string page = guide_at(desk, "2026-11-23"_date);
    CHECK(has(page, "<li><h3>Records are joined</h3><p>It has happened."));
}

TEST_CASE("an untranslated page stands in English inside the Arabic frame") {
    Desk desk;
    desk.visit.language = "ar";
    const std::string page = guide_at(desk, "2026-11-23"_date);
    CHECK(has(page, "<html lang=\"ar\" dir=\"rtl\">"));
    CHECK(has(page, "<div class=\"top\" lang=\"en-GB\" dir=\"ltr\">"));
    CHECK(has(page, "لم تُترجم هذه الصفحة بعد"));
    CHECK(has(page, "href=\"/ar/act/complain\""));
}

TEST_CASE("a draft translation says so, and a translated page is found") {
    Desk desk;
    desk.visit = {"ar", "/act/complain", "2026-11-23"_date};
    const guide::Page* page = page_for(desk.site, desk.visit, "/act/complain");
    REQUIRE(page->language == "ar");
    const std::string html = guide_page(desk.site, desk.visit, *page).bytes();
    CHECK(has(html, "ترجمة أولية لم تُراجع بعد"));
    CHECK(has(html, "Draft translation, not yet reviewed"));
    CHECK_FALSE(has(html, "لم تُترجم هذه الصفحة بعد"));
}

TEST_CASE(
    "topics and situations speak Arabic where there are words, and English marked so elsewhere") {
    toolkit::Toolkit kit = sample::kit();
    kit.words.add("ar", sample::text("No answer"), {sample::text("لا جواب"), {}});
    kit.words.add("ar", sample::text("Complaining"), {sample::text("الشكوى"), {}});
    Desk desk;
    const Site site{.toolkit = kit, .strings = desk.site.strings};
    const Visit visit{"ar", "/", "2026-11-23"_date};
    const std::string first = home(site, visit).bytes();
    CHECK(has(first, "لا جواب"));
    CHECK_FALSE(has(first, "No answer"));
    CHECK(std::regex_search(first, std::regex("lang=\"en-GB\"[^<]*>[^<]*An eVisa is wrong")));
    const std::string act = section(site, {"ar", "/act", visit.today}, guide::Section::act).bytes();
    CHECK(has(act, "الشكوى"));
    CHECK_FALSE(has(act, "Complaining"));
    CHECK(has(home(site, {"en", "/", visit.today}).bytes(), "No answer"));
}

TEST_CASE("the language menu leads to the same page") {
    Desk desk;
    const std::string page = guide_at(desk, "2026-11-23"_date);
    CHECK(has(page, "<a href=\"/ar/understand/evisa\" hreflang=\"ar\" lang=\"ar\" dir=\"rtl\">"));
    CHECK(address("ar", "/").text() == "/ar");
    CHECK(address("en", "/").text() == "/");
}

TEST_CASE("the checker's page is linked on this machine only") {
    Desk desk;
    CHECK(has(home(desk.site, desk.visit).bytes(), "href=\"/check\""));
    desk.site.reach = Reach::everyone;
    CHECK_FALSE(has(home(desk.site, desk.visit).bytes(), "href=\"/check\""));
}

TEST_CASE("assets are found by the address that pages use") {
    REQUIRE(assets().size() >= 3);
    for (const Asset& one : assets()) CHECK(asset_at(one.path())->bytes == one.bytes);
    CHECK(asset_at("/assets/look.css") == nullptr);
    CHECK(asset_at("/assets/00000000/../look.css") == nullptr);
}
