// A small interview about tea, for tests. Invented, not law.
#pragma once

#include <domain/interview/interview.hpp>

namespace sample {

inline interview::Answer answer(const char* name, std::vector<const char*> finds,
                                std::vector<const char*> asks = {}) {
    interview::Answer it{.name = interview::AnswerName::parse(name).value(),
                         .says = Text::mended(name)};
    for (const char* one : finds) it.finds.push_back(interview::OutcomeName::parse(one).value());
    for (const char* one : asks) it.leads_to.push_back(interview::QuestionName::parse(one).value());
    return it;
}

inline interview::Question question(const char* name, const char* situation,
                                    interview::Choice choice,
                                    std::vector<interview::Answer> answers) {
    interview::Question it{.name = interview::QuestionName::parse(name).value(),
                           .situation = situation,
                           .asks = Text::mended(name)};
    it.choice = choice;
    it.answers = std::move(answers);
    return it;
}

inline interview::Outcome outcome(const char* name, const char* situation,
                                  interview::Urgency urgency) {
    interview::Outcome it{.name = interview::OutcomeName::parse(name).value(),
                          .situation = situation,
                          .title = Text::mended(name)};
    it.urgency = urgency;
    return it;
}

inline interview::Situation situation(const char* name, const char* says, const char* asks,
                                      const char* otherwise) {
    interview::Situation it{.name = interview::SituationName::parse(name).value(),
                            .group = "kitchen",
                            .says = Text::mended(says),
                            .asks = {interview::QuestionName::parse(asks).value()},
                            .otherwise = interview::OutcomeName::parse(otherwise).value()};
    return it;
}

// Spilt tea and lost cups; a cup may have been seen, and everybody is asked about a journey last.
inline interview::Interview tea_interview_unsealed() {
    using namespace interview;
    Interview it;
    it.groups = {{"kitchen", Text::mended("In the kitchen")}};
    it.situations = {situation("tea", "Tea was spilt", "tea-where", "tea-somewhere"),
                     situation("cup", "A cup is missing", "cup-seen", "cup-lost")};
    it.questions = {
        question("tea-where", "tea", Choice::many,
                 {answer("floor", {"tea-floor"}), answer("book", {"tea-book"}, {"tea-whose"})}),
        question("tea-whose", "tea", Choice::one,
                 {answer("mine", {}), answer("theirs", {"tea-owed"})}),
        question("cup-seen", "cup", Choice::one, {answer("yes", {"cup-seen"}), answer("no", {})}),
        question("now", "", Choice::many, {answer("travel", {}), answer("none-of-it", {})})};
    it.questions.back().turn = Turn::last;
    it.outcomes = {outcome("tea-floor", "tea", Urgency::this_month),
                   outcome("tea-book", "tea", Urgency::this_week),
                   outcome("tea-owed", "tea", Urgency::this_month),
                   outcome("tea-somewhere", "tea", Urgency::this_month),
                   outcome("cup-seen", "cup", Urgency::this_month),
                   outcome("cup-lost", "cup", Urgency::this_week)};
    it.outcomes[0].today_when = {Predicate::travels_soon};
    it.dangers = {{Danger::life,
                   Text::mended("Somebody is burnt"),
                   {},
                   {Text::mended("kill myself"), Text::mended("suicid")},
                   {}}};
    return it;
}

inline interview::Interview tea_interview() {
    interview::Interview it = tea_interview_unsealed();
    Findings findings;
    interview::seal(it, findings);
    return it;
}

} // namespace sample
