#include <pages/answered_form.hpp>

#include <doctest/doctest.h>

#include <map>

using namespace pages;
using reaction::Detail;
using reaction::Reaction;
using Step = AnsweredForm::Step;

namespace {

constexpr Date today = "2026-11-23"_date;

AnsweredForm form(std::map<std::string, std::string, std::less<>> sent) {
    return read_answered([&sent](std::string_view name) {
        const auto found = sent.find(name);
        return found == sent.end() ? std::string_view() : std::string_view(found->second);
    });
}

// A request that arrived, and one of the eight, shown.
std::map<std::string, std::string, std::less<>> told(const char* reaction, const char* day) {
    return {{"right", "access"},    {"kind-1", "received"}, {"day-1", "2026-11-02"},
            {"reaction", reaction}, {"day", day},           {"do", "show"}};
}

AnsweredReading read(std::map<std::string, std::string, std::less<>> sent) {
    AnsweredForm it = form(std::move(sent));
    return read_told(it, law::Law(), today);
}

} // namespace

TEST_CASE("until one of the eight is pressed there is nothing to ask") {
    CHECK(form({}).step == Step::choose);
    CHECK(form({{"reaction", "applause"}}).step == Step::choose);
    CHECK(form({{"reaction", "longer"}}).step == Step::ask);
    CHECK(form({{"reaction", "longer"}, {"do", "show"}}).step == Step::show);
}

TEST_CASE("silence asks for nothing when it is known when the request went") {
    CHECK(form({{"reaction", "nothing"}}).step == Step::ask);
    CHECK(form({{"reaction", "nothing"}, {"kind-1", "received"}, {"day-1", "2026-11-02"}}).step ==
          Step::show);
}

TEST_CASE("what was told before is read with what came, whatever way its day is written") {
    const AnsweredReading it = read(told("no", "20 November 2026"));
    CHECK(it.wrong.is_empty());
    CHECK(it.question.history.size() == 1);
    CHECK(it.told.reaction == Reaction::no);
    CHECK(it.told.day == "2026-11-20"_date);
}

TEST_CASE("a day is needed, and none that lies ahead") {
    CHECK(read(told("no", "")).wrong.day.value().what().id == "answered.which-day"_msg);
    CHECK(read(told("no", "2026-11-24")).wrong.day.value().what().id == "answered.day-ahead"_msg);
    CHECK(read(told("no", "31 February 2026")).wrong.day.has_value());
    CHECK(read(told("nothing", "")).told.day == today);
}

TEST_CASE("whoever needs longer says whether with reasons, and nothing else will do") {
    auto longer = told("longer", "2026-11-20");
    CHECK(read(longer).wrong.detail.value().what().id == "answered.which-detail"_msg);
    longer["detail"] = "same-body";
    CHECK(read(longer).wrong.detail.has_value());
    longer["detail"] = "without-reasons";
    CHECK(read(longer).wrong.is_empty());
    CHECK(read(longer).told.detail == Detail::without_reasons);
}

TEST_CASE("a request that nobody knows the day of is asked for it") {
    auto without = told("no", "2026-11-20");
    without["day-1"] = "";
    CHECK(read(without).wrong.begin.value().what().id == "answered.which-begin"_msg);
    without["day-1"] = "soon";
    CHECK(read(without).wrong.begin.has_value());
}

TEST_CASE("a request travels through a form and comes out as it went in") {
    AnsweredForm it = form(told("no", "2026-11-20"));
    it.request.recipient = "ukvi";
    std::map<std::string, std::string, std::less<>> again;
    for (const CarriedField& field : carried(it.request))
        again[field.name.bytes()] = field.value.bytes();
    const TypedRequest back = form(again).request;
    CHECK(back.right == "access");
    CHECK(back.recipient == "ukvi");
    REQUIRE(back.events.size() == 1);
    CHECK(back.events.front().day == "2026-11-02");
}
