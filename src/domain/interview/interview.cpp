#include <domain/interview/interview.hpp>

#include <algorithm>
#include <deque>
#include <set>

namespace interview {

namespace {

template <class Thing> const Thing* named(const std::vector<Thing>& all, std::string_view name) {
    const auto found = std::ranges::find_if(
        all, [&](const Thing& one) { return std::string_view(one.name.text()) == name; });
    return found == all.end() ? nullptr : &*found;
}

const Reply* reply_to(const Question& question, const Replies& given) {
    const auto found = std::ranges::find(given, question.name.text(), &Reply::question);
    return found == given.end() ? nullptr : &*found;
}

// The reply as it counts: only answers the question has, one where one is wanted, and "I do not
// know" only when nothing else was chosen.
std::optional<Reply> fitting(const Question& question, const Replies& given) {
    const Reply* reply = reply_to(question, given);
    if (reply == nullptr) return std::nullopt;
    Reply fits{question.name.text(), {}};
    for (const Answer& answer : question.answers) // in the order of the question, each once
        if (std::ranges::find(reply->answers, answer.name.text()) != reply->answers.end())
            fits.answers.push_back(answer.name.text());
    if (fits.answers.size() > 1) std::erase(fits.answers, none);
    if (question.choice == Choice::one && fits.answers.size() > 1) fits.answers.resize(1);
    if (!fits.answers.empty()) return fits;
    if (std::ranges::find(reply->answers, unknown) == reply->answers.end()) return std::nullopt;
    fits.answers.emplace_back(unknown);
    return fits;
}

// Walks from question to question. Breadth first: each thing that happened gets its first question
// before any gets its second.
class Walk {
public:
    Walk(const Interview& interview, const Replies& given) : interview_(interview), given_(given) {
        for (const Question& question : interview.questions)
            if (question.turn == Turn::last) last_.push_back(&question);
    }

    Path walk() {
        if (interview_.questions.empty()) return {};
        wait_for(interview_.questions.front());
        bool is_open = true;
        while (is_open && !waiting_.empty() && has_room()) is_open = ask(next_waiting());
        const bool is_cut = is_open && !waiting_.empty();
        for (const Question* question : last_)
            if (is_open) is_open = ask(*question);
        if (is_cut) leave_the_rest();
        if (!is_open) path_.still_to_come = 1 + still_waiting();
        return std::move(path_);
    }

private:
    bool has_room() const { return path_.answered.size() + last_.size() < most_questions; }

    std::size_t still_waiting() const {
        const auto is_open = [&](const Question* one) { return reply_to(*one, given_) == nullptr; };
        const auto last =
            path_.next != nullptr && path_.next->turn == Turn::last ? std::size_t{0} : last_.size();
        const std::size_t room =
            most_questions - std::min(most_questions, path_.answered.size() + 1 + last);
        return std::min<std::size_t>(
                   static_cast<std::size_t>(std::ranges::count_if(waiting_, is_open)), room) +
               last;
    }

    void wait_for(const Question& question) {
        if (seen_.insert(&question).second) waiting_.push_back(&question);
    }

    const Question& next_waiting() {
        const Question* question = waiting_.front();
        waiting_.pop_front();
        return *question;
    }

    // False when it has no reply yet: the walk ends here.
    bool ask(const Question& question) {
        if (question.when && !holds(*question.when, interview_, path_.replies)) return true;
        std::optional<Reply> reply = fitting(question, given_);
        if (!reply) {
            path_.next = &question;
            return false;
        }
        path_.answered.push_back(&question);
        for (const Answer& answer : question.answers)
            if (std::ranges::find(reply->answers, answer.name.text()) != reply->answers.end())
                for (const QuestionName& name : answer.leads_to)
                    if (const Question* next = interview_.question(name.text())) wait_for(*next);
        path_.replies.push_back(std::move(*reply));
        return true;
    }

    void leave_the_rest() {
        for (const Question* question : waiting_) {
            const Situation* situation = interview_.situation(question->situation);
            const auto was_asked = [&](const Question* one) {
                return one->situation == question->situation;
            };
            if (situation != nullptr && std::ranges::none_of(path_.answered, was_asked) &&
                std::ranges::find(path_.left_for_later, situation) == path_.left_for_later.end())
                path_.left_for_later.push_back(situation);
        }
    }

    const Interview& interview_;
    const Replies& given_;
    std::vector<const Question*> last_;
    std::deque<const Question*> waiting_;
    std::set<const Question*> seen_;
    Path path_;
};

// Collects what the answers of a path find.
class Gathering {
public:
    Gathering(const Interview& interview, const Path& path) : interview_(interview), path_(path) {}

    Found found() {
        for (std::size_t at = 0; at < path_.answered.size(); ++at)
            hear(*path_.answered[at], path_.replies[at]);
        stand_in();
        for (const Outcome& outcome : interview_.outcomes)
            if (std::ranges::none_of(outcome.unless_found,
                                     [&](const OutcomeName& name) { return is_found(name); }))
                for (const Predicate predicate : outcome.found_when)
                    if (const auto because = answer_behind(predicate)) add(outcome, *because);
        // Urgent whatever else was found, and true of every step that follows: before the rest.
        std::ranges::stable_partition(found_.issues, [](const Issue& issue) {
            return !issue.outcome->found_when.empty() && issue.urgency == Urgency::today;
        });
        for (Issue& issue : found_.issues) raise(issue);
        std::ranges::stable_sort(found_.issues, {}, &Issue::urgency);
        return std::move(found_);
    }

private:
    void hear(const Question& question, const Reply& reply) {
        if (reply.answers.front() == unknown)
            for (const OutcomeName& name : question.if_unknown) add(name, {&question, nullptr});
        for (const std::string& word : reply.answers) {
            const Answer* answer = question.find(word);
            if (answer == nullptr) continue;
            if (answer->danger) warn(*answer->danger, {&question, answer});
            for (const OutcomeName& name : answer->finds) add(name, {&question, answer});
        }
    }

    // What a situation comes to when its answers found nothing.
    void stand_in() {
        if (path_.answered.empty()) return;
        const Question& first = *path_.answered.front();
        for (const std::string& word : path_.replies.front().answers) {
            const Situation* situation = interview_.situation(word);
            if (situation == nullptr || is_found(*situation)) continue;
            add(situation->otherwise, {&first, first.find(word)});
        }
    }

    bool is_found(const Situation& situation) const {
        return std::ranges::any_of(found_.issues, [&](const Issue& issue) {
            const Question& by = *issue.because.front().question;
            return by.situation == situation.name.text();
        });
    }

    void warn(Danger danger, Because because) {
        const auto is_known = [&](const InDanger& one) { return one.danger == danger; };
        if (std::ranges::none_of(found_.dangers, is_known))
            found_.dangers.push_back({danger, because});
    }

    // The first answer that makes the predicate hold by itself.
    std::optional<Because> answer_behind(Predicate predicate) const {
        for (std::size_t at = 0; at < path_.answered.size(); ++at)
            for (const std::string& word : path_.replies[at].answers)
                if (holds(predicate, interview_, {{path_.replies[at].question, {word}}}))
                    return Because{path_.answered[at], path_.answered[at]->find(word)};
        return std::nullopt;
    }

    bool is_found(const OutcomeName& name) const {
        return std::ranges::any_of(found_.issues, [&](const Issue& issue) {
            return issue.outcome->name.text() == name.text();
        });
    }

    void add(const OutcomeName& name, Because because) {
        if (const Outcome* outcome = interview_.outcome(name.text())) add(*outcome, because);
    }

    void add(const Outcome& outcome, Because because) {
        const auto known = std::ranges::find(found_.issues, &outcome, &Issue::outcome);
        if (known != found_.issues.end()) {
            known->because.push_back(because);
            return;
        }
        found_.issues.push_back({&outcome, outcome.urgency, std::nullopt, {because}});
    }

    void raise(Issue& issue) const {
        if (issue.urgency == Urgency::today) return;
        for (const Predicate predicate : issue.outcome->today_when) {
            if (!holds(predicate, interview_, path_.replies)) continue;
            issue.urgency = Urgency::today;
            issue.raised_by = predicate;
            return;
        }
    }

    const Interview& interview_;
    const Path& path_;
    Found found_;
};

} // namespace

const Answer* Question::find(std::string_view answer) const { return named(answers, answer); }

const Situation* Interview::situation(std::string_view name) const {
    return named(situations, name);
}
const Question* Interview::question(std::string_view name) const { return named(questions, name); }
const Outcome* Interview::outcome(std::string_view name) const { return named(outcomes, name); }

Path path(const Interview& interview, const Replies& given) {
    return Walk(interview, given).walk();
}

Found found(const Interview& interview, const Path& path) {
    return Gathering(interview, path).found();
}

} // namespace interview
