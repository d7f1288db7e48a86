// What is proved about an interview before anybody is asked anything.
//
// A path is proved by walking it. What an answer finds does not depend on the other answers of its
// question, so walking each answer alone reaches everything that can be reached; what two answers
// find together matters only for contradictions, which are looked for pair by pair.
#include <domain/interview/interview.hpp>

#include <algorithm>
#include <functional>
#include <set>

namespace interview {

namespace {

Finding error_at(const Place& place, std::size_t width, std::string_view rule, Message what) {
    return {place, static_cast<int>(width), Severity::error, rule, std::move(what), std::nullopt};
}

// The order of the list a visitor reads: by group, inside it as the files have it.
void order_situations(Interview& interview) {
    const auto group_of = [&](const Situation& situation) {
        return std::ranges::find(interview.groups, situation.group, &Group::id) -
               interview.groups.begin();
    };
    std::ranges::stable_sort(interview.situations, {}, group_of);
}

Answer answer(std::string_view name, Text says, std::string group) {
    return {.name = AnswerName::parse(name).value(),
            .says = std::move(says),
            .group = std::move(group)};
}

// "What happened?": danger first, then every situation, then none of these.
Question opening_question(const Interview& interview) {
    Question question{.name = QuestionName::parse(opening).value()};
    question.choice = Choice::many;
    for (const DangerCalls& one : interview.dangers) {
        Answer danger = answer("danger-" + std::string(word_of(one.danger)), one.says, "danger");
        danger.danger = one.danger;
        question.answers.push_back(std::move(danger));
    }
    for (const Situation& one : interview.situations) {
        Answer chosen = answer(one.name.text(), one.says, one.group);
        chosen.hint = one.hint;
        chosen.leads_to = one.asks;
        question.answers.push_back(std::move(chosen));
    }
    question.answers.push_back(answer(none, {}, {}));
    return question;
}

class Proof {
public:
    Proof(const Interview& interview, Findings& findings)
        : interview_(interview), findings_(findings) {}

    void prove() {
        names();
        if (!findings_new_.empty()) return finish(); // paths through unknown names prove nothing
        for (const Situation& situation : interview_.situations) walk_from(situation);
        walk_last();
        reached();
        contradictions();
        finish();
    }

private:
    void finish() { std::ranges::move(findings_new_, std::back_inserter(findings_)); }
    void report(const Place& place, std::size_t width, std::string_view rule, Message what) {
        findings_new_.push_back(error_at(place, width, rule, std::move(what)));
    }

    template <class Thing>
    void must_exist(const Name<Thing>& name, const void* found, const Place& place) {
        if (found == nullptr)
            report(place, 1, "interview/unknown",
                   {"interview.unknown"_msg, {{"name", name.text()}}});
    }

    void names() {
        for (const Situation& one : interview_.situations) {
            if (std::ranges::find(interview_.groups, one.group, &Group::id) ==
                interview_.groups.end())
                report(one.place, 1, "interview/unknown",
                       {"interview.unknown"_msg, {{"name", one.group}}});
            for (const QuestionName& name : one.asks)
                must_exist(name, interview_.question(name.text()), one.place);
            must_exist(one.otherwise, interview_.outcome(one.otherwise.text()), one.place);
        }
        for (const Question& question : interview_.questions) {
            for (const OutcomeName& name : question.if_unknown)
                must_exist(name, interview_.outcome(name.text()), question.place);
            for (const Answer& one : question.answers) names_of(one);
        }
        for (const Outcome& outcome : interview_.outcomes)
            for (const auto* others : {&outcome.not_with, &outcome.unless_found})
                for (const OutcomeName& name : *others)
                    must_exist(name, interview_.outcome(name.text()), outcome.place);
    }

    void names_of(const Answer& answer) {
        for (const OutcomeName& name : answer.finds)
            must_exist(name, interview_.outcome(name.text()), answer.place);
        for (const QuestionName& name : answer.leads_to)
            must_exist(name, interview_.question(name.text()), answer.place);
    }

    // Every path through one situation, each answer alone, up to the questions everybody is asked.
    void walk_from(const Situation& situation) {
        walk({{std::string(opening), {situation.name.text()}}}, situation);
    }

    void walk(const Replies& replies, const Situation& situation) {
        const Path so_far = path(interview_, replies);
        for (const Question* question : so_far.answered) asked_.insert(question->name.text());
        if (so_far.next != nullptr && so_far.next->turn != Turn::last) {
            for (const std::string& word : words_of(*so_far.next)) {
                Replies more = so_far.replies;
                more.push_back({so_far.next->name.text(), {word}});
                walk(more, situation);
            }
            return;
        }
        note(so_far);
        if (is_cut(so_far)) too_long(situation);
    }

    // An answer leads to a question that was not asked, though it should have been.
    bool is_cut(const Path& so_far) const {
        for (std::size_t at = 0; at < so_far.answered.size(); ++at)
            for (const std::string& word : so_far.replies[at].answers)
                if (const Answer* given = so_far.answered[at]->find(word))
                    for (const QuestionName& name : given->leads_to)
                        if (is_left_out(*interview_.question(name.text()), so_far)) return true;
        return false;
    }

    bool is_left_out(const Question& question, const Path& so_far) const {
        if (question.when && !holds(*question.when, interview_, so_far.replies)) return false;
        return std::ranges::find(so_far.answered, &question) == so_far.answered.end();
    }

    void walk_last() {
        if (interview_.situations.empty()) return;
        const Replies first{{std::string(opening), {interview_.situations.front().name.text()}}};
        for (const Question& question : interview_.questions) {
            if (question.turn != Turn::last) continue;
            asked_.insert(question.name.text());
            for (const std::string& word : words_of(question)) {
                Path alone;
                alone.answered = {&interview_.questions.front(), &question};
                alone.replies = {first.front(), {question.name.text(), {word}}};
                note(alone);
            }
        }
        for (const Answer& one : interview_.questions.front().answers) {
            Path alone;
            alone.answered = {&interview_.questions.front()};
            alone.replies = {{std::string(opening), {one.name.text()}}};
            note(alone);
        }
    }

    static std::vector<std::string> words_of(const Question& question) {
        std::vector<std::string> words{std::string(unknown)};
        for (const Answer& one : question.answers) words.push_back(one.name.text());
        return words;
    }

    void note(const Path& whole) {
        for (const Issue& issue : found(interview_, whole).issues)
            found_.insert(issue.outcome->name.text());
    }

    void too_long(const Situation& situation) {
        if (!long_.insert(situation.name.text()).second) return;
        report(situation.place, situation.name.text().size(), "interview/too-long",
               {"interview.too-long"_msg,
                {{"name", situation.name.text()}, {"most", most_questions}}});
    }

    void reached() {
        for (const Question& question : interview_.questions)
            if (!asked_.contains(question.name.text()))
                report(question.place, question.name.text().size(), "interview/unreachable",
                       {"interview.never-asked"_msg, {{"name", question.name.text()}}});
        for (const Outcome& outcome : interview_.outcomes)
            if (!found_.contains(outcome.name.text()))
                report(outcome.place, outcome.name.text().size(), "interview/unreachable",
                       {"interview.never-found"_msg, {{"name", outcome.name.text()}}});
    }

    // Who finds an outcome: a question and one of its answers, by number; -1 for "I do not know".
    struct Finder {
        const Question* question;
        int answer;
    };
    std::vector<Finder> finders_of(const OutcomeName& name) const {
        std::vector<Finder> all;
        for (const Question& question : interview_.questions) {
            for (std::size_t at = 0; at < question.answers.size(); ++at)
                if (std::ranges::find(question.answers[at].finds, name) !=
                    question.answers[at].finds.end())
                    all.push_back({&question, static_cast<int>(at)});
            if (std::ranges::find(question.if_unknown, name) != question.if_unknown.end())
                all.push_back({&question, -1});
        }
        return all;
    }

    // Two answers can be given together unless they are two answers to a question that takes one,
    // or one of them is "I do not know" to the same question.
    static bool can_meet(const Finder& one, const Finder& other) {
        if (one.question != other.question) return true;
        if (one.answer == other.answer) return true;
        return one.question->choice == Choice::many && one.answer >= 0 && other.answer >= 0;
    }

    void contradictions() {
        for (const Outcome& outcome : interview_.outcomes)
            for (const OutcomeName& name : outcome.not_with)
                for (const Finder& one : finders_of(outcome.name))
                    if (std::ranges::any_of(finders_of(name), [&](const Finder& other) {
                            return can_meet(one, other);
                        })) {
                        report(outcome.place, outcome.name.text().size(), "interview/contradiction",
                               {"interview.contradiction"_msg,
                                {{"name", outcome.name.text()},
                                 {"other", name.text()},
                                 {"question", one.question->name.text()}}});
                        break;
                    }
    }

    const Interview& interview_;
    Findings& findings_;
    Findings findings_new_;
    std::set<std::string> asked_, found_, long_;
};

} // namespace

void seal(Interview& interview, Findings& findings) {
    if (interview.empty()) return;
    order_situations(interview);
    interview.questions.insert(interview.questions.begin(), opening_question(interview));
    Proof(interview, findings).prove();
}

} // namespace interview
