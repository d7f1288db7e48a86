#include <pages/mirror_page.hpp>
#include <pages/sample_strings.hpp>
#include <pages/sample_toolkit.hpp>

#include <doctest/doctest.h>

using namespace pages;
using mirror::Answer;

namespace {

struct Desk {
    toolkit::Toolkit kit = sample::kit();
    Site site{.toolkit = kit, .strings = sample::strings()};
    Visit visit{"en", "/mirror", "2026-11-23"_date};

    std::string answered(const mirror::Answers& answers) const {
        return mirror_steps(site, visit, answers).bytes();
    }
};

bool has(const std::string& whole, std::string_view part) {
    return whole.find(part) != std::string::npos;
}

constexpr auto yes = Answer::yes, no = Answer::no, unsure = Answer::not_sure, none = Answer::none;

} // namespace

TEST_CASE("before anybody answers there are questions, no steps and nothing ticked") {
    const Desk desk;
    const std::string page = mirror_questions(desk.site, desk.visit).bytes();
    CHECK(has(page, "<input type=\"radio\" name=\"calendar\" value=\"not-sure\">"));
    CHECK_FALSE(has(page, " checked>"));
    CHECK_FALSE(has(page, "id=\"w_steps\""));
    CHECK_FALSE(has(page, "id=\"w_open\""));
    CHECK(has(page, "We keep nothing"));
}

TEST_CASE("answers are read by the id of their question") {
    const Desk desk;
    const auto answers = read_answers(desk.kit.mirror, [](std::string_view name) {
        return name == "calendar" ? std::string_view("not-sure") : std::string_view("nonsense");
    });
    CHECK(answers == mirror::Answers{none, unsure, none});
}

TEST_CASE("a step leads to its page when there is one") {
    const Desk desk;
    const std::string page = desk.answered({no, unsure, yes});
    CHECK(has(page, "Your next 2 steps"));
    CHECK(page.find("Mark the day") < page.find("Lock the lamps"));
    CHECK(has(page, "<a href=\"/act/complain\">Complain</a>"));
    CHECK_FALSE(has(page, "href=\"/protect/lamps\""));
}

TEST_CASE("what is not answered is named, and what is answered stays ticked") {
    const Desk desk;
    const std::string page = desk.answered({no, none, yes});
    CHECK(has(page, "One question is still open"));
    CHECK(has(page, "<a href=\"#q_calendar\">2. Do you mark the day?</a>"));
    CHECK(has(page, "name=\"lamps\" value=\"no\" checked>"));
    CHECK(has(page, "name=\"door\" value=\"yes\" checked>"));
    CHECK(has(page, "Your next step"));
}

TEST_CASE("whoever does it all is shown the habits; whoever has not finished is not") {
    const Desk desk;
    CHECK(has(desk.answered({yes, yes, yes}), "<h3>Ask again next year</h3>"));
    CHECK_FALSE(has(desk.answered({yes, yes, none}), "Ask again next year"));
}

TEST_CASE("the reasons cite as a page does") {
    const Desk desk;
    const std::string page = mirror_questions(desk.site, desk.visit).bytes();
    CHECK(has(page, "id=\"s1\""));
    CHECK(has(page, "1 point here still needs checking"));
}
