#include <pages/offline/files.hpp>
#include <pages/offline/offline.hpp>
#include <pages/offline/own_pages.hpp>
#include <pages/offline/search_data.hpp>
#include <pages/offline/unhosting.hpp>

#include <pages/sample_strings.hpp>
#include <pages/sample_toolkit.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <map>
#include <regex>

namespace {

struct Desk {
    toolkit::Toolkit kit = sample::kit();
    pages::Site site{kit, sample::strings(), std::nullopt};
    std::set<std::string> lacking;
    offline::Surroundings around{
        .has = [](std::string_view path) { return path == "/act/complain" || path == "/search"; },
        .leave_to = sample::url("https://weather.example/"),
        .words_in = [this](auto language) { return offline::words_of(site, language); },
        .lacking = lacking};

    // What becomes of a piece of a page at /map/walk/gp.
    std::string unhosted(Markup piece) { return unhosted(Html(piece)); }
    std::string unhosted(const Html& piece) {
        const Html page = Html("<meta charset=\"utf-8\">") + piece;
        return offline::unhosted(page, {"/map/walk/gp", "en"}, around);
    }
};

bool has(const std::string& whole, std::string_view part) {
    return whole.find(part) != std::string::npos;
}

using Files = std::map<std::string, std::string>;

Files copy_of(const pages::Site& site) {
    Files files;
    (void)offline::copy(site, {sample::url("https://weather.example/")},
                        [&](std::string path, std::string bytes) {
                            CHECK(files.emplace(std::move(path), std::move(bytes)).second);
                        });
    return files;
}

std::vector<std::string> values_of(const std::string& html, const std::string& attribute) {
    const std::regex pattern("\\s" + attribute + "=\"([^\"]*)\"");
    std::vector<std::string> all;
    for (std::sregex_iterator it(html.begin(), html.end(), pattern), end; it != end; ++it)
        all.push_back((*it)[1]);
    return all;
}

// The file that a link in `file` leads to.
std::string target_of(const std::string& file, const std::string& link) {
    const auto folder = std::filesystem::path(file).parent_path();
    return (folder / link.substr(0, link.find('#'))).lexically_normal().string();
}

bool leads_out(const std::string& link) {
    return link.starts_with("https:") || link.starts_with("tel:") || link.starts_with("mailto:");
}

} // namespace

TEST_CASE("an address is a file, and one file names another by the shortest way") {
    CHECK(offline::file_of("/") == "index.html");
    CHECK(offline::file_of("/ar") == "ar.html");
    CHECK(offline::file_of("/understand/evisa") == "understand/evisa.html");
    CHECK(offline::file_of("/claims/a.json") == "claims/a.json");
    CHECK(offline::file_of("/assets/3f2a9c01/look.css") == "assets/look.css");
    CHECK(offline::from_to("index.html", "act.html") == "act.html");
    CHECK(offline::from_to("map/walk/gp.html", "assets/look.css") == "../../assets/look.css");
    CHECK(offline::from_to("map/walk/gp.html", "map/actor/ho.html") == "../actor/ho.html");
    CHECK(offline::from_to("ar.html", "ar/act.html") == "ar/act.html");
}

TEST_CASE("a link names a file, and one that has none leads to the page that explains") {
    Desk desk;
    const auto link = [&](Markup address) {
        return desk.unhosted(Html("<a href=\"") + Html(address) + Markup("\">x</a>"));
    };
    CHECK(has(link("/act/complain"), "href=\"../../act/complain.html\""));
    CHECK(has(link("/act/complain#when"), "href=\"../../act/complain.html#when\""));
    CHECK(desk.lacking.empty());
    CHECK(has(link("/spot"), "href=\"../../with-the-program.html\""));
    CHECK(has(link("/act/complain?as-of=2020-01-01"), "href=\"../../with-the-program.html\""));
    CHECK(desk.lacking == std::set<std::string>{"/act/complain", "/spot"});
    CHECK(has(link("/leave"), "href=\"https://weather.example/\""));
    CHECK(has(link("#here"), "href=\"#here\""));
    CHECK(has(link("https://elsewhere.example/"), "href=\"https://elsewhere.example/\""));
}

TEST_CASE("a form works in the copy or is replaced by words: none is dead") {
    Desk desk;
    const std::string search = desk.unhosted(
        "<form role=\"search\" method=\"post\" action=\"/search\" data-suggest=\"/suggest\"><input "
        "name=\"q\" type=\"search\"></form>");
    CHECK(has(search, "method=\"get\" action=\"../../search.html\" data-find"));
    CHECK(has(search, "<input type=\"search\">")); // without a name, no word gets into an address
    CHECK_FALSE(has(search, "data-suggest"));
    const std::string narrowing = desk.unhosted(
        "<form class=\"filter\" method=\"get\" action=\"/cases\"><select name=\"kind\"></select>"
        "</form>");
    CHECK(has(narrowing, "<form class=\"filter\" hidden data-narrow"));
    CHECK(has(narrowing, "<select name=\"kind\">"));
    const std::string other =
        desk.unhosted("<form method=\"post\" action=\"/note\"><input name=\"say\"></form><p>");
    CHECK_FALSE(has(other, "<form"));
    CHECK_FALSE(has(other, "<input"));
    CHECK(has(other, "../../with-the-program.html"));
    CHECK(has(desk.unhosted("<section data-page=\"/changes\" data-day=\"1\">"),
              "<section data-day=\"1\">"));
    CHECK(other.ends_with("<p>"));
}

TEST_CASE("a page says itself what may run in it, since a disk sends no headers") {
    Desk desk;
    const std::string page = desk.unhosted("");
    CHECK(has(page, "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'"));
    CHECK(has(page, "<script src=\"../../assets/offline.js\" data-up=\"../../\" defer></script>"));
}

TEST_CASE("every link in a copy leads to a file of it, and to a place that is there") {
    const Desk desk;
    const Files files = copy_of(desk.site);
    for (const auto& [file, bytes] : files) {
        if (!file.ends_with(".html")) continue;
        CAPTURE(file);
        std::vector<std::string> links = values_of(bytes, "href");
        for (const std::string& more : values_of(bytes, "src")) links.push_back(more);
        for (const std::string& more : values_of(bytes, "action")) links.push_back(more);
        for (const std::string& link : links) {
            if (leads_out(link)) continue;
            CAPTURE(link);
            const std::string target = link.starts_with('#') ? file : target_of(file, link);
            REQUIRE(files.contains(target));
            const std::size_t place = link.find('#');
            if (place != std::string::npos)
                CHECK(has(files.at(target), " id=\"" + link.substr(place + 1) + "\""));
        }
    }
}

TEST_CASE("every name fits on a stick that knows no capitals and few signs") {
    const Desk desk;
    std::set<std::string> seen;
    for (const auto& [file, bytes] : copy_of(desk.site)) {
        CAPTURE(file);
        CHECK(seen.insert(ascii_lower(file)).second);
        CHECK(file.find_first_of(":*?\"<>|\\") == std::string::npos);
        CHECK(file.size() < 200);
    }
}

TEST_CASE("every page of a copy says of which day it is") {
    const Desk desk;
    for (const auto& [file, bytes] : copy_of(desk.site)) {
        if (!file.ends_with(".html")) continue;
        CAPTURE(file);
        CHECK(has(bytes, "datetime=\"" + desk.kit.edition.published.iso() + "\""));
    }
}

TEST_CASE("a page that moved leaves a small page that goes on") {
    Desk desk;
    desk.kit.redirects["/act/old-name"] = "/act/complain";
    const Files files = copy_of(desk.site);
    CHECK(has(files.at("act/old-name.html"), "content=\"0; url=complain.html\""));
    CHECK(has(files.at("act/old-name.html"), "href=\"complain.html\""));
}

TEST_CASE("a copy is the same each time it is made") {
    const Desk desk;
    CHECK(copy_of(desk.site) == copy_of(desk.site));
}

TEST_CASE(
    "the search of a copy knows every document the copy carries, and the file that shows it") {
    const Desk desk;
    const std::string script = offline::search_data(desk.site);
    constexpr std::string_view open = "waymarkSearch(", close = ");\n";
    REQUIRE(script.starts_with(open));
    const auto data = nlohmann::json::parse(
        script.substr(open.size(), script.size() - open.size() - close.size()));
    const Files files = copy_of(desk.site);
    CHECK(data["documents"].size() == toolkit::documents(desk.kit).size() - 1); // without /due
    const auto is_shown_by = [&](const char* file) {
        return std::ranges::any_of(data["documents"],
                                   [&](const auto& one) { return one["f"] == file; });
    };
    CHECK(is_shown_by("map.html"));
    CHECK_FALSE(is_shown_by("due.html")); // only the program can count
    for (const auto& document : data["documents"]) {
        const std::string file = document["f"];
        CAPTURE(file);
        CHECK(files.contains(file.substr(0, file.find('#'))));
    }
    CHECK(data["languages"]["en-GB"]["words"]["found"].get<std::string>().find("{number}") !=
          std::string::npos);
}
