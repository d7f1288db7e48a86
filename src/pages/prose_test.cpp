#include <pages/prose.hpp>
#include <pages/sample_strings.hpp>
#include <pages/sample_toolkit.hpp>

#include <doctest/doctest.h>

using namespace pages;
using namespace sample;

namespace {

struct Desk { // a page being written
    toolkit::Toolkit kit = sample::kit();
    Site site{.toolkit = kit, .strings = strings()};
    Visit visit{"en", "/understand/evisa", "2026-11-23"_date};
    Prose prose{site, visit, strings().in("en")};

    std::string said(Inlines all) { return prose.words(all).bytes(); }
};

} // namespace

TEST_CASE("sources are numbered in the order of their first citation") {
    Desk desk;
    desk.said({cite("case-joined"), cite("answer-month"), cite("case-joined"),
               cite("answer-month", "counting")});
    REQUIRE(desk.prose.cited().size() == 3);
    CHECK(desk.prose.cited()[0].claim->name.text() == "case-joined");
    CHECK(desk.prose.cited()[1].statement->field == "says");
    CHECK(desk.prose.cited()[2].statement->field == "counting");
}

TEST_CASE("a citation stands close to the word before it") {
    Desk desk;
    CHECK(desk.said({words("It is due. "), cite("answer-month"), words(" Then wait.")}) ==
          "It is due.<sup class=\"ref\"><a href=\"#s1\" aria-label=\"Source 1\">1</a></sup>"
          " Then wait.");
}

TEST_CASE("an unverified point carries its mark where it stands") {
    Desk desk;
    CHECK(desk.said({cite("right-freeze")})
              .ends_with("</sup> <span class=\"chk chk--no\">unverified</span>"));
    CHECK(desk.prose.unverified().size() == 1);
}

TEST_CASE("a citation of a claim that is not there leaves no mark") {
    Desk desk;
    CHECK(desk.said({words("Word. "), cite("no-such-claim")}) == "Word.");
}

TEST_CASE("words are escaped, whatever an editor types") {
    Desk desk;
    CHECK(desk.said({words("<script>&"), strong("<b>"), link_to("/x", "<i>")}) ==
          "&lt;script&gt;&amp;<strong>&lt;b&gt;</strong><a href=\"/x\">&lt;i&gt;</a>");
}

TEST_CASE("links stay in the visitor's language, and outside ones tell nobody where from") {
    Desk desk;
    desk.visit.language = "ar";
    CHECK(desk.said({link_to("/act/complain", "a")}) == "<a href=\"/ar/act/complain\">a</a>");
    CHECK(desk.said({link_to("https://x.example/", "b")}) ==
          "<a href=\"https://x.example/\" rel=\"noreferrer\">b</a>");
    CHECK(desk.said({link_to("tel:08000", "08 000")}) ==
          "<a href=\"tel:08000\" rel=\"noreferrer\">08\u00A0000</a>");
    CHECK(desk.said({link_to("#s1", "c")}) == "<a href=\"#s1\">c</a>");
    CHECK(desk.said({link_to("javascript:alert(1)", "d")}) == "d");
}

TEST_CASE("a glossary word opens its box once, in the letters of the writer") {
    Desk desk;
    const std::string first = desk.said({term("share code"), term("arc"), term("Share code")});
    CHECK(first.find(">share code</button>") != std::string::npos);
    CHECK(first.find("popovertarget=\"t-arc\">ARC</button>") != std::string::npos);
    const std::string boxes = desk.prose.boxes().bytes();
    CHECK(boxes.find("id=\"t-share-code\"") == boxes.rfind("id=\"t-share-code\""));
    CHECK(boxes.find("href=\"/glossary/arc\"") != std::string::npos);
    desk.said({term("arc")});
    CHECK(desk.prose.boxes().empty());
    CHECK(desk.said({term("no such word")}) == "no such word");
}

TEST_CASE("a line that is all emphasis ends an action") {
    CHECK(is_all_emphasis(paragraph({emphasis("5 minutes.")})));
    CHECK(is_all_emphasis(paragraph({words(" "), emphasis("5 minutes."), words(" ")})));
    CHECK_FALSE(is_all_emphasis(paragraph({words("It takes "), emphasis("5 minutes.")})));
    CHECK_FALSE(is_all_emphasis(heading("Correct")));
}
