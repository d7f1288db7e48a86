// From "what happened?" to the data problems in it.
//
// An interview is data: situations that people come with, questions, answers, and outcomes, which
// are the problems found. An answer names the questions it leads to and the outcomes it finds; a
// situation names the outcome that stands when nothing more is known. So "I do not know" is an
// answer to every question and never a dead end. Data may name a predicate (predicates.hpp) and
// computes nothing.
//
// Everything here is pure: replies come in, questions and issues go out, nothing is kept. One set
// of replies always gives one path, whoever sends it, so replies that do not fit are passed over
// and do no harm.
#pragma once

#include <base/finding.hpp>
#include <base/name.hpp>
#include <base/text.hpp>
#include <base/tree.hpp>

#include <domain/claim/advice.hpp>
#include <domain/ecosystem/ecosystem.hpp>
#include <domain/guide/guide.hpp>
#include <domain/interview/danger.hpp>
#include <domain/interview/predicates.hpp>
#include <domain/interview/replies.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interview {

using SituationName = Name<struct SituationTag>;
using QuestionName = Name<struct QuestionTag>;
using AnswerName = Name<struct AnswerTag>;
using OutcomeName = Name<struct OutcomeTag>;
using Words = std::vector<guide::Inline>; // with citations, as on a page

enum class Urgency { today, this_week, this_month };
inline constexpr std::array<std::string_view, 3> urgency_words{"today", "this-week", "this-month"};

struct Answer {
    AnswerName name;
    Text says, hint;
    std::vector<OutcomeName> finds;
    std::vector<QuestionName> leads_to;
    std::optional<Danger> danger; // whoever gives it is shown first whom to call
    std::string group;            // of the opening question: under which heading it stands
    Place place;
};

enum class Choice { one, many };
enum class Turn { led_to, last }; // `last`: asked of everybody, when nothing else is left to ask

struct Question {
    QuestionName name;
    std::string situation; // whose file it stands in; empty for the opening and the last ones
    Text asks, hint;
    Words why;
    Choice choice = Choice::one;
    Turn turn = Turn::led_to;
    std::optional<Predicate> when; // absent: always asked when it is led to
    std::vector<Answer> answers;   // "I do not know" (`unknown`) is added to each by the program
    std::vector<OutcomeName> if_unknown;
    Place place;

    const Answer* find(std::string_view answer) const;
};

struct Situation {
    SituationName name;
    std::string group;
    Text says, hint;
    std::vector<Text> also; // what people say instead
    std::string page;       // of the guide: "/understand/evisa"
    std::vector<QuestionName> asks;
    OutcomeName otherwise; // found when the answers find nothing else of this situation
    Place place;
};

// A problem found, and what to do about it.
struct Outcome {
    OutcomeName name;
    std::string situation; // whose file it stands in
    Text title;
    Words means; // what it is and why it matters
    Urgency urgency = Urgency::this_month;
    Words urgent_because;
    std::vector<Predicate> today_when;     // any of them makes it urgent today
    std::vector<Predicate> found_when;     // found without an answer that names it
    std::vector<OutcomeName> unless_found; // … unless an answer found one of these, which say more
    std::vector<OutcomeName> not_with;     // no path may find both
    std::vector<ecosystem::FlowName> flows;
    std::vector<Words> rights;
    std::vector<Words> first_steps;   // in order
    std::vector<std::string> letters; // "L1", in the order to be thought of
    std::string page;                 // of the guide
    claim::Advice advice = claim::Advice::solicitor;
    Words lawyer_today; // when to get a lawyer today
    Place place;
};

struct Group {
    std::string id;
    Text title;
};

struct Interview {
    std::vector<Group> groups;
    std::vector<Situation> situations; // by group, then as written
    std::vector<Question> questions;   // the first is the opening question, once it is sealed
    std::vector<Outcome> outcomes;
    std::vector<DangerCalls> dangers;

    const Situation* situation(std::string_view name) const;
    const Question* question(std::string_view name) const;
    const Outcome* outcome(std::string_view name) const;
    bool empty() const { return situations.empty(); }
};

inline constexpr std::string_view opening = "what";    // the question "What happened?"
inline constexpr std::string_view unknown = "unknown"; // the answer every question has
inline constexpr std::string_view none = "none";       // of the opening question: none of these
inline constexpr std::size_t most_questions = 8;       // to a useful result, the opening included

// Where somebody stands: the questions answered so far, in the order they were asked, and the next.
struct Path {
    std::vector<const Question*> answered;
    const Question* next = nullptr; // none: everything is asked
    // Chosen, but not asked about, since the questions are as many as we ask in one go.
    std::vector<const Situation*> left_for_later;
    Replies replies; // those that fit, in the order of `answered`

    std::size_t about() const { return answered.size() + still_to_come; }
    std::size_t still_to_come = 0; // as far as can be told now, the next one included
};
Path path(const Interview& interview, const Replies& given);
// The same with "I do not know" for everything that is still open. An answer nobody gave to the
// opening question finds nothing.
Path finished_path(const Interview& interview, Replies replies);

// The answer that led somewhere; no answer stands for "I do not know".
struct Because {
    const Question* question = nullptr;
    const Answer* answer = nullptr;
};

struct Issue {
    const Outcome* outcome = nullptr;
    Urgency urgency = Urgency::this_month; // as it is for these replies
    std::optional<Predicate> raised_by;    // what made it more urgent than it always is
    std::vector<Because> because;          // in the order of the questions; never empty
};

struct InDanger {
    Danger danger;
    Because because;
};

struct Found {
    std::vector<InDanger> dangers; // each kind once
    std::vector<Issue> issues;     // the most urgent first; of today, what holds for all before all
};
// What the replies so far say. A path with a reply to the opening question always finds something,
// or says "none of these".
Found found(const Interview& interview, const Path& path);

// Reads replies from a file: `answers:` with a question and its answers on each line.
// Findings: schema/missing-key without answers, schema/bad-value for a name there is not.
Replies read_replies(const Tree& file, const Interview& interview, Findings& findings);

// Every run of words with citations, for the checks that look at those of pages.
void each_words(const Interview& interview, const auto& visit) {
    for (const Question& question : interview.questions) visit(question.why);
    for (const Outcome& outcome : interview.outcomes) {
        for (const Words* words : {&outcome.means, &outcome.urgent_because, &outcome.lawyer_today})
            visit(*words);
        for (const Words& words : outcome.rights) visit(words);
        for (const Words& words : outcome.first_steps) visit(words);
    }
}

// Reads a file of schema interview/1 or danger/1; others are left alone.
// Findings: those of the schema, interview/twice, page/citation.
bool is_interview(std::string_view kind);
void compile(const SourceFile& file, Interview& into, Findings& findings);

// Orders the situations, makes the opening question, and proves what can be proved: every id names
// something, every question and outcome is reached, every path ends within the limit, and nothing
// contradicts itself. To be called once, when all files are read. An empty interview has nothing to
// prove. Findings: interview/unknown, interview/unreachable, interview/too-long,
// interview/contradiction.
void seal(Interview& interview, Findings& findings);

} // namespace interview
