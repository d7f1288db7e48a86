#include <pages/resources_page.hpp>
#include <pages/sample_strings.hpp>
#include <pages/sample_toolkit.hpp>

#include <doctest/doctest.h>

#include <map>

using namespace pages;

namespace {

struct Desk {
    toolkit::Toolkit kit = sample::kit();
    Site site{.toolkit = kit, .strings = sample::strings()};
    Visit visit{"en", "/resources", "2026-11-23"_date};

    std::string shown(const signpost::Wanted& wanted) const {
        return resources(site, visit, wanted).bytes();
    }
};

signpost::Wanted wanted(const std::map<std::string, std::string, std::less<>>& address) {
    return read_wanted([&](std::string_view name) -> std::string_view {
        const auto found = address.find(name);
        return found == address.end() ? std::string_view() : found->second;
    });
}

bool has(const std::string& whole, std::string_view part) {
    return whole.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a word of an address picks from its list, and any other leaves the list open") {
    CHECK(wanted({}).is_open());
    CHECK(wanted({{"need", ""}, {"kind", "friend"}}).is_open());
    const auto all = wanted({{"need", "violence"},
                             {"audience", "people"},
                             {"nation", "northern-ireland"},
                             {"kind", "helpline"}});
    CHECK(all.need == signpost::Need::violence);
    CHECK(all.audience == signpost::Audience::people);
    CHECK(all.nation == signpost::Nation::northern_ireland);
    CHECK(all.kind == signpost::Kind::helpline);
}

TEST_CASE("a signpost with several needs stands once, under its first or the one that was picked") {
    const Desk desk;
    CHECK(has(desk.shown({}), "id=\"need_violence\""));
    CHECK_FALSE(has(desk.shown({}), "id=\"need_health\""));
    const std::string picked = desk.shown({.need = signpost::Need::health});
    CHECK(has(picked, "id=\"need_health\""));
    CHECK(has(picked, "<option value=\"health\" selected>"));
    CHECK_FALSE(has(picked, "file-guide"));
}

TEST_CASE("when nothing fits, the page says what to do") {
    const Desk desk;
    const std::string none = desk.shown({.kind = signpost::Kind::ombudsman});
    CHECK(has(none, "Nothing here fits all of that"));
    CHECK(has(none, "<a href=\"/resources\">"));
}

TEST_CASE("a telephone number is a link that dials it") {
    const Desk desk;
    CHECK(has(
        desk.shown({}),
        "<a href=\"tel:08088010800\"><bdi dir=\"ltr\">0808\u00A080\u00A010\u00A0800</bdi></a>"));
}
