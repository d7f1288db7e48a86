#include <pages/due_agenda.hpp>
#include <pages/due_words.hpp>

#include <pages/sample_strings.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <ostream>

using deadline::Answer;
using deadline::Clock;

using deadline::Right;

namespace {

Answer answer_of(Right right) {
    Answer answer;
    answer.right = right;
    answer.received = "2026-09-01"_date;
    answer.target_due = "2026-10-01"_date;
    answer.surely_overdue_after = "2026-10-02"_date;
    answer.extension_notice_by = "2026-10-01"_date;
    answer.because.push_back(
        {{"due.because.received"_msg, {{"day", "2026-09-01"_date}, {"rules", "Lamps Act"}}},
         "tl-gdpr-month",
         "2026-09-01"_date});
    return answer;
}

agenda::Agenda agenda_of(const Answer& answer) {
    static const pages::Strings strings = sample::strings();
    return pages::agenda_of(answer, strings.in("en"));
}

} // namespace

TEST_CASE(
    "a calendar has the last day and the day after which nobody can say that it was in time") {
    const agenda::Agenda agenda = agenda_of(answer_of(Right::access));
    REQUIRE(agenda.size() == 2);
    CHECK(agenda[0].day == "2026-10-01"_date);
    CHECK(agenda[0].alarms == std::vector{7, 2});
    CHECK(agenda[1].day == "2026-10-03"_date);
}

TEST_CASE("a title tells nothing, and the reasons stand inside") {
    const agenda::Agenda agenda = agenda_of(answer_of(Right::access));
    CHECK(agenda[0].title.bytes() == "Reply expected");
    CHECK(agenda[0].says.bytes().find("Lamps Act") != std::string::npos);
    CHECK(agenda[0].says.bytes().find("1 October 2026") != std::string::npos); // longer until
}

TEST_CASE("a limit of one’s own is no reply somebody waits for") {
    const agenda::Agenda agenda = agenda_of(answer_of(Right::judicial_review));
    REQUIRE(agenda.size() == 1);
    CHECK(agenda[0].title.bytes() == "Last day for your next step");
}

TEST_CASE("what was answered needs no reminder") {
    Answer answer = answer_of(Right::access);
    answer.clock = Clock::answered;
    CHECK(agenda_of(answer).empty());
}

TEST_CASE("the same day is the same entry, and a day that moved another") {
    Answer answer = answer_of(Right::access);
    const std::string uid = agenda_of(answer)[0].uid;
    CHECK(agenda_of(answer)[0].uid == uid);
    answer.target_due = "2026-12-01"_date;
    CHECK(agenda_of(answer)[0].uid != uid);
}

TEST_CASE("no two entries of an agenda share a name") {
    Answer answer = answer_of(Right::complaint);
    for (const char* day : {"2026-10-31", "2026-11-30"})
        answer.because.push_back(
            {{"due.because.our-reminder"_msg, {{"count", 60}, {"day", Date::parse(day).value()}}},
             "ours",
             Date::parse(day).value()});
    std::vector<std::string> uids;
    for (const agenda::Entry& entry : agenda_of(answer)) uids.push_back(entry.uid);
    CHECK(uids.size() == 4);
    std::ranges::sort(uids);
    CHECK(std::ranges::adjacent_find(uids) == uids.end());
}

TEST_CASE("rules are named in another language where content has their words") {
    toolkit::Words words;
    const Text english = Text::mended("Lamps Act"), arabic = Text::mended("قانون المصابيح");
    words.add("ar", english, {arabic, {}});
    const auto named = [&](std::string_view language) {
        return pages::with_rules_in(language, answer_of(Right::access), words)
            .because.front()
            .says.arguments.back();
    };
    CHECK(named("ar") == Argument("rules", arabic.bytes()));
    CHECK(named("cy") == Argument("rules", english.bytes()));
}
