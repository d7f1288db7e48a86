#include <pages/due_form.hpp>

#include <doctest/doctest.h>

#include <map>
#include <ostream>

using namespace pages;

namespace {

DueForm form_of(const std::map<std::string, std::string, std::less<>>& sent) {
    std::map<std::string, Text, std::less<>> words;
    for (const auto& [name, value] : sent) words.emplace(name, Text::mended(value));
    static const Text nothing;
    return read_due_form([&](std::string_view name) -> const Text& {
        const auto found = words.find(name);
        return found == words.end() ? nothing : found->second;
    });
}

std::string problem_at(const DueReading& reading, std::string_view field) {
    for (const DueProblem& one : reading.problems)
        if (one.field == field) return std::string(one.what.what().id.text());
    return {};
}

} // namespace

TEST_CASE("every line travels in the form, and is read until the first that was not sent") {
    const DueForm form = form_of({{"right", "access"},
                                  {"kind-1", "received"},
                                  {"day-1", "3 March 2026"},
                                  {"kind-2", "id-asked"},
                                  {"day-2", ""},
                                  {"kind-4", "refused"}});
    REQUIRE(form.rows.size() == 2);
    CHECK(form.rows[0].day.bytes() == "3 March 2026");
    CHECK(form.rows[1].kind.bytes() == "id-asked");
}

TEST_CASE("a line is added or taken out step by step") {
    DueForm form = form_of({{"kind-1", "received"}, {"kind-2", "refused"}});
    CHECK(change_rows(form, "add") == RowsChanged::yes);
    CHECK(form.rows.size() == 3);
    CHECK(change_rows(form, "take-1") == RowsChanged::yes);
    CHECK(form.rows[0].kind.bytes() == "refused");
    CHECK(change_rows(form, "take-9") == RowsChanged::yes); // nothing to take out
    CHECK(form.rows.size() == 2);
    CHECK(change_rows(form, "count") == RowsChanged::no);
}

TEST_CASE("what is wrong is told at its field, all of it at once") {
    const law::Law law;
    const auto reading = read_due(form_of({{"right", "tea"},
                                           {"regime", "cornish"},
                                           {"kind-1", "received"},
                                           {"day-1", "31 February 2026"},
                                           {"kind-2", "id-asked"},
                                           {"day-2", "03/04/2026"},
                                           {"kind-3", "eaten"},
                                           {"day-3", "2026-03-03"}}),
                                  law, "2026-11-24"_date);
    CHECK_FALSE(reading.answer);
    CHECK(problem_at(reading, "right") == "due.unknown-right");
    CHECK(problem_at(reading, "regime") == "due.unknown-regime");
    CHECK(problem_at(reading, "day-1") == "date.no-such-day");
    CHECK(problem_at(reading, "day-2") == "date.which-day");
    CHECK(problem_at(reading, "day-3") == "due.refused.row-without-kind");
}

TEST_CASE("a form without a day asks for one beside the first line") {
    const auto reading =
        read_due(form_of({{"kind-1", "received"}, {"day-1", " "}}), law::Law(), "2026-11-24"_date);
    CHECK(problem_at(reading, "day-1") == "due.refused.nothing-to-count-from");
}
