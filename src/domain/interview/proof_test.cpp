#include <domain/interview/sample_interview.hpp>

#include <doctest/doctest.h>

using namespace interview;

namespace {

std::string rules(Interview it) {
    Findings findings;
    seal(it, findings);
    std::string line;
    for (const Finding& one : findings)
        line += (line.empty() ? "" : " ") + std::string(one.rule).substr(10);
    return line;
}

} // namespace

TEST_CASE("a sound interview has nothing to be said against it") {
    CHECK(rules(sample::tea_interview_unsealed()) == "");
    CHECK(rules(Interview{}) == "");
}

TEST_CASE("a question nobody is led to, and an outcome nothing finds, are errors") {
    Interview it = sample::tea_interview_unsealed();
    it.questions[0].answers[1].leads_to.clear(); // tea-whose, and with it tea-owed
    CHECK(rules(std::move(it)) == "unreachable unreachable");
}

TEST_CASE("a question whose predicate can never hold is never asked") {
    Interview it = sample::tea_interview_unsealed();
    it.questions[1].when = Predicate::travels_soon; // asked last, so not known yet
    CHECK(rules(std::move(it)) == "unreachable unreachable");
}

TEST_CASE("a name there is not is an error wherever it stands") {
    Interview it = sample::tea_interview_unsealed();
    it.questions[0].answers[0].finds.push_back(OutcomeName::parse("milk").value());
    it.situations[1].group = "garden";
    CHECK(rules(std::move(it)) == "unknown unknown");
}

TEST_CASE("a situation alone is asked about within the limit") {
    Interview it = sample::tea_interview_unsealed();
    std::string before = "tea-whose";
    for (const char* name : {"q1", "q2", "q3", "q4", "q5"}) {
        it.questions.push_back(
            sample::question(name, "tea", Choice::one, {sample::answer("yes", {})}));
        for (Question& question : it.questions)
            if (question.name.text() == before)
                question.answers[0].leads_to.push_back(QuestionName::parse(name).value());
        before = name;
    }
    CHECK(rules(std::move(it)).find("too-long") != std::string::npos);
}

TEST_CASE("two outcomes that exclude each other are not found on one path") {
    Interview it = sample::tea_interview_unsealed();
    const auto excludes = [&](std::size_t outcome, const char* other) {
        it.outcomes[outcome].not_with = {OutcomeName::parse(other).value()};
    };
    excludes(0, "tea-book"); // floor and book can both be ticked
    CHECK(rules(it) == "contradiction");
    it.questions[0].choice = Choice::one;
    CHECK(rules(it) == "");
}

TEST_CASE("an outcome may be found by a predicate alone") {
    Interview it = sample::tea_interview_unsealed();
    it.outcomes.push_back(sample::outcome("journey", "", Urgency::today));
    CHECK(rules(it) == "unreachable");
    it.outcomes.back().found_when = {Predicate::travels_soon};
    CHECK(rules(it) == "");
}
