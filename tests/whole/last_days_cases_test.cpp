// Last days as they are told in tests/last-days: worked examples, cases that were published or
// worked out by hand, and every warning.
#include "real_law.hpp"

#include <base/fields.hpp>

#include <domain/deadline/question.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <ostream>
#include <set>
#include <span>
#include <sstream>

using namespace deadline;

namespace {

const law::Law& the_law() {
    static const law::Law law = real_law();
    return law;
}

Tree read_yaml(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    Findings findings;
    Tree tree = adapters::content::read(path, std::move(bytes), findings).head;
    REQUIRE(findings.empty());
    return tree;
}

// The word after `key`, or what it is without.
std::string word(const Tree& tree, std::string_view key, std::string otherwise = "") {
    const Tree* value = tree.find(key);
    return value == nullptr ? std::move(otherwise) : value->text;
}

std::vector<std::string> words_of(std::string_view line) {
    std::vector<std::string> words;
    std::istringstream stream{std::string(line)};
    for (std::string one; stream >> one;) words.push_back(one);
    return words;
}

// "access law-enforcement scotland" and "received=2026-03-10 refused=2026-04-02".
Question question_of(std::string_view ask, std::string_view events) {
    Question question{.today = "2026-12-01"_date};
    const std::vector<std::string> asked = words_of(ask);
    question.right = right_named(asked.front()).value();
    for (const std::string& one : std::span(asked).subspan(1))
        if (const auto regime = regime_named(one)) question.regime = *regime;
        else question.nation = nation_named(one).value();
    for (const std::string& one : words_of(events))
        question.history.push_back(read_event(one).value());
    return question;
}

std::string iso(const std::optional<Date>& day) { return day ? day->iso() : "none"; }

void check_case(const Tree& row) {
    const std::string ask = word(row, "ask"), events = word(row, "events");
    const std::string label = word(row, "example") + " " + word(row, "why");
    CAPTURE(label);
    CAPTURE(ask);
    CAPTURE(events);
    const auto answer = last_day(question_of(ask, events), the_law());
    REQUIRE(answer);
    const std::string due = word(row, "due"), day = due.substr(0, due.find('T'));
    CHECK(iso(answer->target_due) == day);
    CHECK(iso(answer->surely_overdue_after) == word(row, "late", day));
    if (day != due) CHECK(answer->target_due_at->iso() == due);
    if (row.find("rules")) CHECK(answer->rule_set == word(row, "rules"));
}

void check_cases(const std::string& file, std::size_t at_least) {
    const Tree head = read_yaml(std::string(WAYMARK_LAST_DAYS) + "/" + file);
    const Tree* cases = head.find("cases");
    REQUIRE(cases != nullptr);
    CHECK(cases->children.size() >= at_least);
    for (const Tree& row : cases->children) check_case(row);
}

bool warns(const Question& question, std::string_view rule) {
    const auto answer = last_day(question, the_law());
    REQUIRE(answer);
    return std::ranges::any_of(answer->warnings,
                               [&](const Warning& one) { return rule_of(one.says) == rule; });
}

// Three weeks and nothing else, as in the case of Toeters.
law::Law three_weeks() {
    law::Law law;
    Findings findings;
    law::compile(adapters::content::read("law/weeks.yaml",
                                         "schema: periods/1\nperiods:\n- id: claim\n  means: Time "
                                         "to claim\n  values:\n  - {from: 1971-07-01, is: 3 weeks, "
                                         "claim: we-toeters}\n",
                                         findings),
                 law, findings);
    REQUIRE(findings.empty());
    return law;
}

// Told in this file, because weeks are no right of anybody here.
const std::set<std::string> of_weeks{"we-toeters", "we-toeters-court", "we-toeters-2",
                                     "we-toeters-2-court"};

} // namespace

TEST_CASE("every worked example has the day the facts give") {
    check_cases("worked-examples.yaml", 70);
}

TEST_CASE("every case that was published or worked out by hand has its day") {
    check_cases("published.yaml", 106);
}

TEST_CASE("no worked example of the register is left out") {
    std::set<std::string> told = of_weeks;
    const Tree examples = read_yaml(std::string(WAYMARK_LAST_DAYS) + "/worked-examples.yaml");
    for (const Tree& row : examples.find("cases")->children)
        for (const std::string& id : words_of(word(row, "example"))) told.insert(id);
    const Tree claims = read_yaml(std::string(WAYMARK_CONTENT) + "/claims/law/examples.yaml");
    for (const Tree& claim : claims.find("claims")->children) {
        const std::string id = word(claim, "id");
        CAPTURE(id);
        CHECK(told.contains(id));
    }
}

TEST_CASE("a period of weeks ends on the weekday of the event, as the Court read it in Toeters") {
    const law::Law law = three_weeks();
    const law::Calendar& calendar = law.of(law::Nation::england_and_wales);
    struct Row {
        Date event, court, authority; // who counted from the day after
    };
    for (const Row& row : {Row{"1998-03-12"_date, "1998-04-02"_date, "1998-04-03"_date},
                           Row{"1998-03-13"_date, "1998-04-03"_date, "1998-04-06"_date},
                           Row{"1998-03-16"_date, "1998-04-06"_date, "1998-04-07"_date},
                           Row{"1998-01-27"_date, "1998-02-17"_date, "1998-02-18"_date},
                           Row{"1998-01-28"_date, "1998-02-18"_date, "1998-02-19"_date}}) {
        CAPTURE(row.event.iso());
        const auto end = [&](Date from) {
            return calendar.roll(end_of("claim", from, std::nullopt, law)->day);
        };
        CHECK(end(row.event) == row.court);
        CHECK(end(row.event.plus_days(1)) == row.authority);
    }
}

TEST_CASE("every warning is given where it belongs, and not beside it") {
    std::set<std::string> told;
    const Tree head = read_yaml(std::string(WAYMARK_LAST_DAYS) + "/warnings.yaml");
    for (const Tree& row : head.find("warnings")->children) {
        const std::string rule = word(row, "warning"), ask = word(row, "ask"),
                          events = word(row, "events");
        CAPTURE(rule);
        told.insert("due.warning." + rule);
        CHECK(warns(question_of(ask, events), rule));
        const Tree* but = row.find("but");
        REQUIRE(but != nullptr);
        CHECK_FALSE(warns(question_of(word(*but, "ask", ask), word(*but, "events", events)), rule));
    }
    // tools/strings proves that these are the warnings that code can say.
    const Tree strings = read_yaml(std::string(WAYMARK_CONTENT) + "/strings/en/due.yaml");
    for (const Tree::Key& key : strings.find("strings")->keys)
        if (key.name.starts_with("due.warning.")) {
            CAPTURE(key.name);
            CHECK(told.contains(key.name));
        }
}
