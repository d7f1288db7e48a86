#include <pages/changes_page.hpp>

#include <pages/sample_strings.hpp>
#include <pages/sample_toolkit.hpp>

#include <doctest/doctest.h>

using namespace pages;
using sample::text;

namespace {

std::size_t times(const std::string& whole, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = whole.find(part); at != std::string::npos; at = whole.find(part, at + 1))
        ++count;
    return count;
}

struct Desk {
    toolkit::Toolkit kit = sample::kit();
    Site site{.toolkit = kit, .strings = sample::strings(), .operator_mail = std::nullopt};
    Visit visit{"en", "/changes", "2026-11-23"_date};
};

} // namespace

TEST_CASE("news and corrections stand in one list, and a day leaves out what is older") {
    Desk desk;
    const std::string all = changes(desk.site, desk.visit).bytes();
    const std::size_t count = desk.kit.home.news.size() + desk.kit.corrections.size();
    CHECK(times(all, "<li><time") == count);
    CHECK(times(changes(desk.site, desk.visit, {.since = text("2026-11-19")}).bytes(),
                "<li><time") >= 1);
    CHECK(times(changes(desk.site, desk.visit, {.since = text("2099-01-01")}).bytes(),
                "<li><time") == 0);
}

TEST_CASE("a day that does not exist is said, and everything is shown") {
    Desk desk;
    const std::string page =
        changes(desk.site, desk.visit, {.since = text("31 <February>")}).bytes();
    CHECK(page.find("role=\"alert\"") != std::string::npos);
    CHECK(times(page, "<li><time") == desk.kit.home.news.size() + desk.kit.corrections.size());
    CHECK(page.find("<February>") == std::string::npos);
}

TEST_CASE("the feed has an entry with an id of its own for each change, and escapes what it says") {
    Desk desk;
    desk.kit.home.news.front().says = text("Fees & <time> limits");
    desk.kit.home.news.push_back(desk.kit.home.news.front());
    const std::string feed = changes_feed(desk.site, desk.visit);
    CHECK(feed.starts_with("<?xml"));
    CHECK(times(feed, "<entry>") == desk.kit.home.news.size() + desk.kit.corrections.size());
    CHECK(feed.find("Fees &amp; &lt;time&gt; limits") != std::string::npos);
    const std::string day = desk.kit.home.news.front().day.iso();
    CHECK(times(feed, "<id>urn:waymark:change:" + day + ":1</id>") == 1);
    CHECK(times(feed, "<id>urn:waymark:change:" + day + ":2</id>") == 1);
}
