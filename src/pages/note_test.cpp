#include <pages/note.hpp>
#include <pages/sample_strings.hpp>
#include <pages/sample_toolkit.hpp>

#include <doctest/doctest.h>

using namespace pages;

namespace {

struct Desk {
    toolkit::Toolkit kit = sample::kit();
    Site site{.toolkit = kit, .strings = sample::strings()};
    Visit visit{"en", "/note", "2026-11-23"_date};
};

std::string wrong(std::string_view right, std::string_view page, std::string_view say) {
    const auto note = read_note(right, page, say);
    return note ? "taken" : std::string(note.error().what().id.text());
}

} // namespace

TEST_CASE("a note names the page, the edition, the day and the reader's words") {
    Desk desk;
    const Note note{Note::About::wrong, "/understand/evisa", sample::text("Step 3.\nReally.")};
    CHECK(note_text(desk.site, desk.visit, note).bytes() ==
          "Something on this page is wrong.\nPage: /understand/evisa\n"
          "Content: 2026.11 of 23 November 2026\nWritten on: 23 November 2026\n\n"
          "Step 3.\nReally.\n");
}

TEST_CASE("a form that was tampered with makes no note") {
    CHECK(wrong("maybe", "/x", "") == "note.about");
    CHECK(wrong("no", "https://elsewhere.example", "") == "note.page");
    CHECK(wrong("no", "//elsewhere.example", "") == "note.page");
    CHECK(wrong("no", "/x", std::string(note_letters + 1, 'a')) == "note.too-long");
    CHECK(wrong("no", "/x", "\xFF") == "text.not-utf8");
    CHECK(wrong("no", "/x", std::string_view("a\0b", 3)) == "text.control-character");
    CHECK(wrong("wanted", "", "A page about banks\r\nplease") == "taken");
}

TEST_CASE("a form that came back wrong can be sent again, and keeps what was typed") {
    Desk desk;
    const std::string page =
        note_form(desk.site, desk.visit, Error("note.about"_msg),
                  {sample::text("maybe"), sample::text("//x"), sample::text("My <words>")})
            .bytes();
    CHECK(page.find("value=\"maybe\"") == std::string::npos);
    CHECK(page.find("//x") == std::string::npos);
    CHECK(page.find("My &lt;words&gt;") != std::string::npos);
}

TEST_CASE("a note is mailed only where somebody receives mail") {
    Desk desk;
    const Note note{Note::About::hard, "/understand/evisa", sample::text("Too & many words")};
    CHECK(note_page(desk.site, desk.visit, note).bytes().find("mailto:") == std::string::npos);
    desk.site.operator_mail = sample::url("mailto:guide@example.org");
    const std::string page = note_page(desk.site, desk.visit, note).bytes();
    CHECK(page.find("href=\"mailto:guide@example.org?subject=Waymark%20%2Funderstand%2Fevisa&amp;"
                    "body=This%20page%20is%20hard%20to%20follow.") != std::string::npos);
    CHECK(page.find("Too%20%26%20many%20words") != std::string::npos);
}

TEST_CASE("a note too long for an address is mailed without its words, which are copied") {
    Desk desk;
    desk.site.operator_mail = sample::url("mailto:guide@example.org");
    const Note note{Note::About::wrong, "/x", sample::text(std::string(3000, 'x'))};
    const std::string page = note_page(desk.site, desk.visit, note).bytes();
    CHECK(page.find("mailto:guide@example.org?subject=Waymark%20%2Fx\"") != std::string::npos);
}
