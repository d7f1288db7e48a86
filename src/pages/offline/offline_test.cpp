#include <pages/offline/files.hpp>
#include <pages/offline/kept.hpp>
#include <pages/offline/offline.hpp>
#include <pages/offline/own_pages.hpp>
#include <pages/offline/search_data.hpp>
#include <pages/offline/unhosting.hpp>

#include <domain/document/plain_text.hpp>
#include <pages/sample_strings.hpp>
#include <pages/sample_toolkit.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <map>
#include <regex>

namespace {

// A Word file is its words here.
class WordsOnly final : public document::Writer {
public:
    Result<std::string> docx(const document::Document& one,
                             const document::DocxOptions&) const override {
        return document::plain_text(one);
    }
    Result<std::string> pdf(const document::Document&, const document::PdfOptions&) const override {
        return Error("document.too-long"_msg);
    }
    Result<std::string> eml(const document::Mail&) const override {
        return Error("document.too-long"_msg);
    }
};
const WordsOnly documents;

// Under two laws, with a name, a choice that decides what is said, and a last day.
letter::Letter sample_letter() {
    using letter::Part, letter::Piece;
    const auto words = [](std::string text) { return Piece{.text = std::move(text)}; };
    const auto gap = [](std::string name) {
        return Piece{.kind = Piece::Kind::blank, .text = std::move(name)};
    };
    letter::Letter one{.kind = letter::kind_named("L3"),
                       .language = "en",
                       .title = sample::text("Send proof of identity"),
                       .summary = sample::text("A short letter."),
                       .plain = sample::text("This letter sends what they asked for."),
                       .checked = "2026-11-21"_date,
                       .review_by = "2027-11-21"_date};
    one.subject = {words("Proof of identity")};
    one.advice = claim::Advice::data_rights_help;
    one.read_first = {"act/complain"};
    one.regimes = {letter::Regime::uk_gdpr, letter::Regime::law_enforcement};
    one.recipients.kinds = {"any"};
    one.writers = {letter::Writer::own};
    one.questions = {{.name = "name", .label = sample::text("full name"), .is_personal = true},
                     {.name = "enclosed",
                      .label = sample::text("What you send"),
                      .example = sample::text("a copy of my card"),
                      .is_optional = true}};
    one.dates = {{.name = "answer_by", .right = deadline::Right::access}};
    one.parts = {
        Part{.pieces = {words("I am "), gap("name"), words(". This is of "), gap("today")}},
        Part{.when = {"has_enclosed"}, .pieces = {words("Something is enclosed.")}},
        Part{.unless = {"has_enclosed"}, .pieces = {words("Nothing is enclosed.")}},
        Part{.when = {"under_uk_gdpr"}, .pieces = {words("Under Article 15.")}},
        Part{.when = {"under_law_enforcement"}, .pieces = {words("Under section 45.")}},
        Part{.pieces = {words("Answer by "), gap("answer_by")}}};
    return one;
}

toolkit::Toolkit kit_with_letters() {
    toolkit::Toolkit kit = sample::kit();
    kit.letters.letters = {sample_letter()};
    letter::Question law{.name = "regime", .type = letter::Question::Type::choice};
    law.choices = {{"uk-gdpr", sample::text("Their ordinary work")},
                   {"law-enforcement", sample::text("Crime and policing")}};
    kit.letters.every_letter = {law};
    for (const auto& [name, says] :
         {std::pair("if-filled", "keep this if you fill in: {what}"),
          std::pair("if-left-out", "keep this without: {what}"), std::pair("day", "the last day"),
          std::pair("today", "the day you send it")})
        kit.letters.by_hand[name] = sample::text(says);
    return kit;
}

struct Desk {
    toolkit::Toolkit kit = kit_with_letters();
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
    (void)offline::copy(site, {sample::url("https://weather.example/"), documents},
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
    CHECK(offline::file_of("/letters/foi.docx") == "letters/foi.docx");
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
    const Files files = copy_of(desk.site);
    const std::string& script = files.at("assets/search-data.js");
    constexpr std::string_view open = "waymarkSearch(", close = ");\n";
    REQUIRE(script.starts_with(open));
    const auto data = nlohmann::json::parse(
        script.substr(open.size(), script.size() - open.size() - close.size()));
    CHECK(data["documents"].size() == toolkit::documents(desk.kit).size() - 1); // without /due
    const auto is_shown_by = [&](const char* file) {
        return std::ranges::any_of(data["documents"],
                                   [&](const auto& one) { return one["f"] == file; });
    };
    CHECK(is_shown_by("map.html"));
    CHECK(is_shown_by("letters/identity.html"));
    CHECK_FALSE(is_shown_by("due.html")); // only the program can count
    for (const auto& document : data["documents"]) {
        const std::string file = document["f"];
        CAPTURE(file);
        CHECK(files.contains(file.substr(0, file.find('#'))));
    }
    CHECK(data["languages"]["en-GB"]["words"]["found"].get<std::string>().find("{number}") !=
          std::string::npos);
}

TEST_CASE("each law a letter can be sent under has a file, and the letter's page leads to it") {
    const Desk desk;
    const Files files = copy_of(desk.site);
    CHECK(has(files.at("letters.html"), "href=\"letters/identity.html\""));
    CHECK(has(files.at("letters/identity.html"), "href=\"identity-uk-gdpr.docx\""));
    CHECK(has(files.at("letters/identity.html"), "href=\"identity-law-enforcement.docx\""));
    CHECK(
        has(files.at("ar/letters/identity.html"), "href=\"../../letters/identity-uk-gdpr.docx\""));
    CHECK(has(files.at("letters/identity-uk-gdpr.docx"), "Article 15"));
    CHECK_FALSE(has(files.at("letters/identity-uk-gdpr.docx"), "section 45"));
    CHECK(has(files.at("letters/identity-law-enforcement.docx"), "section 45"));
}

TEST_CASE("a letter of a copy has gaps for what only a case knows, and says when to keep what") {
    const Desk desk;
    const std::string letter = copy_of(desk.site).at("letters/identity-uk-gdpr.docx");
    for (const char* gap : {"I am [full name]", "[the day you send it]", "Answer by [the last day]",
                            "[keep this if you fill in: What you send] Something is enclosed.",
                            "[keep this without: What you send] Nothing is enclosed.",
                            "letters.last-page"}) { // a sentence that our sample strings have not
        CAPTURE(gap);
        CHECK(has(letter, gap));
    }
    CHECK_FALSE(has(letter, "a copy of my card"));
    CHECK_FALSE(has(letter, "2026"));
}

TEST_CASE("a phone keeps no page of a letter, since a server answers there with a form") {
    const Desk desk;
    for (const std::string& page : offline::kept_on_a_phone(desk.site, "en").pages)
        CHECK_FALSE(page.starts_with("/letters"));
}
