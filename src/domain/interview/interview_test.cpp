#include <domain/interview/sample_interview.hpp>

#include <base/sample_tree.hpp>

#include <doctest/doctest.h>

using namespace interview;

namespace {

std::string names(const Path& path) {
    std::string line;
    for (const Question* one : path.answered) line += one->name.text() + " ";
    return line + "> " + (path.next != nullptr ? path.next->name.text() : "");
}

std::string issues(const Interview& it, const Replies& replies) {
    std::string line;
    for (const Issue& one : found(it, path(it, replies)).issues)
        line += (line.empty() ? "" : " ") + one.outcome->name.text();
    return line;
}

} // namespace

TEST_CASE("the opening question is asked first, and offers danger before everything else") {
    const Interview it = sample::tea_interview();
    const Path start = path(it, {});
    REQUIRE(start.next != nullptr);
    CHECK(start.next->name.text() == "what");
    CHECK(start.next->answers.front().name.text() == "danger-life");
    CHECK(start.next->answers.back().name.text() == "none");
}

TEST_CASE("an answer leads on, and the last question comes when nothing else is left") {
    const Interview it = sample::tea_interview();
    CHECK(names(path(it, {{"what", {"tea"}}})) == "what > tea-where");
    CHECK(names(path(it, {{"what", {"tea"}}, {"tea-where", {"book"}}})) ==
          "what tea-where > tea-whose");
    CHECK(names(path(it, {{"what", {"tea"}}, {"tea-where", {"floor"}}})) == "what tea-where > now");
    CHECK(names(path(it, {{"what", {"tea"}}, {"tea-where", {"floor"}}, {"now", {"travel"}}})) ==
          "what tea-where now > ");
}

TEST_CASE("several things that happened are asked about side by side") {
    const Interview it = sample::tea_interview();
    CHECK(names(path(it, {{"what", {"cup", "tea"}}, {"tea-where", {"book"}}})) ==
          "what tea-where > cup-seen");
}

TEST_CASE("I do not know is always an answer, and finds what the situation comes to") {
    const Interview it = sample::tea_interview();
    CHECK(issues(it, {{"what", {"tea"}}, {"tea-where", {"unknown"}}}) == "tea-somewhere");
    CHECK(issues(it, {{"what", {"cup"}}, {"cup-seen", {"no"}}}) == "cup-lost");
}

TEST_CASE("what a situation comes to is not said when an answer found something") {
    const Interview it = sample::tea_interview();
    CHECK(issues(it, {{"what", {"tea"}}, {"tea-where", {"floor"}}}) == "tea-floor");
}

TEST_CASE("I do not know beside another answer does not count") {
    const Interview it = sample::tea_interview();
    const Path walked = path(it, {{"what", {"tea", "none"}}, {"tea-where", {"unknown", "floor"}}});
    CHECK(walked.replies[0].answers == std::vector<std::string>{"tea"});
    CHECK(walked.replies[1].answers == std::vector<std::string>{"floor"});
}

TEST_CASE("replies that do not fit are passed over and do no harm") {
    const Interview it = sample::tea_interview();
    const Replies tampered{{"tea-whose", {"theirs"}}, // not asked on this path
                           {"what", {"cup", "no-such-thing"}},
                           {"cup-seen", {"yes", "no"}}, // one answer is wanted
                           {"no-such-question", {"yes"}}};
    const Path walked = path(it, tampered);
    CHECK(names(walked) == "what cup-seen > now");
    CHECK(walked.replies[1].answers == std::vector<std::string>{"yes"});
    CHECK(issues(it, tampered) == "cup-seen");
}

TEST_CASE("an issue becomes urgent today when its predicate holds, and comes first") {
    const Interview it = sample::tea_interview();
    const Replies replies{{"what", {"tea"}},
                          {"tea-where", {"floor", "book"}},
                          {"tea-whose", {"unknown"}},
                          {"now", {"travel"}}};
    const Found all = found(it, path(it, replies));
    REQUIRE(all.issues.size() == 2);
    CHECK(all.issues[0].outcome->name.text() == "tea-floor");
    CHECK(all.issues[0].urgency == Urgency::today);
    CHECK(all.issues[0].raised_by == Predicate::travels_soon);
    CHECK(all.issues[1].urgency == Urgency::this_week);
}

TEST_CASE("what a predicate finds is left out beside an outcome that says more") {
    Interview it = sample::tea_interview_unsealed();
    it.outcomes[3].found_when = {Predicate::travels_soon};
    it.outcomes[3].unless_found = {it.outcomes[0].name};
    Findings findings;
    seal(it, findings);
    CHECK(issues(it, {{"what", {"tea"}}, {"tea-where", {"floor"}}, {"now", {"travel"}}}) ==
          "tea-floor");
    CHECK(issues(it, {{"what", {"cup"}}, {"cup-seen", {"yes"}}, {"now", {"travel"}}}) ==
          "cup-seen tea-somewhere");
}

TEST_CASE("what a predicate finds and cannot wait comes before everything else") {
    Interview it = sample::tea_interview_unsealed();
    it.outcomes[1].urgency = Urgency::today;
    it.outcomes[3].urgency = Urgency::today;
    it.outcomes[3].found_when = {Predicate::travels_soon};
    Findings findings;
    seal(it, findings);
    const Replies replies{
        {"what", {"tea"}}, {"tea-where", {"book"}}, {"tea-whose", {"mine"}}, {"now", {"travel"}}};
    CHECK(issues(it, replies) == "tea-somewhere tea-book");
}

TEST_CASE("danger named by any answer holds as danger, whatever the answer is called") {
    Interview it = sample::tea_interview_unsealed();
    it.questions[0].answers[0].danger = Danger::violence;
    it.outcomes[0].today_when = {Predicate::address_must_stay_hidden};
    it.outcomes[2].today_when = {Predicate::in_danger};
    Findings findings;
    seal(it, findings);
    const Found all = found(
        it,
        path(it, {{"what", {"tea"}}, {"tea-where", {"floor", "book"}}, {"tea-whose", {"theirs"}}}));
    REQUIRE(all.issues.size() == 3);
    CHECK(all.issues[0].raised_by == Predicate::address_must_stay_hidden);
    CHECK(all.issues[1].raised_by == Predicate::in_danger);
    CHECK(all.issues[2].urgency == Urgency::this_week);
}

TEST_CASE("danger is told once for each kind, with the answer that named it") {
    const Interview it = sample::tea_interview();
    const Found all = found(it, path(it, {{"what", {"danger-life", "tea"}}}));
    REQUIRE(all.dangers.size() == 1);
    CHECK(all.dangers[0].danger == Danger::life);
    CHECK(all.dangers[0].because.answer->name.text() == "danger-life");
}

TEST_CASE("a path is never longer than the limit; what was left is named") {
    Interview it = sample::tea_interview_unsealed();
    for (const char* name : {"a", "b", "c", "d", "e", "f", "g"}) {
        const std::string asks = std::string(name) + "-asked";
        it.situations.push_back(sample::situation(name, name, asks.c_str(), "cup-lost"));
        it.questions.push_back(
            sample::question(asks.c_str(), name, Choice::one, {sample::answer("yes", {})}));
    }
    Findings findings;
    seal(it, findings);
    CHECK(findings.empty());
    const Path all =
        finished_path(it, {{"what", {"tea", "cup", "a", "b", "c", "d", "e", "f", "g"}}});
    CHECK(all.answered.size() == most_questions);
    REQUIRE(all.left_for_later.size() == 3);
    CHECK(all.left_for_later.back()->name.text() == "g");
}

TEST_CASE("replies are read from a file, and a name there is not gets the nearest one as a hint") {
    const Interview it = sample::tea_interview();
    const auto file = [](sample::Entries answers) {
        return sample::map({{"answers", sample::map(std::move(answers))}});
    };
    Findings findings;
    const Replies read =
        read_replies(file({{"what", sample::list({sample::scalar("tea"), sample::scalar("cup")})},
                           {"cup-seen", sample::scalar("unknown")}}),
                     it, findings);
    CHECK(findings.empty());
    CHECK(read == Replies{{"what", {"tea", "cup"}}, {"cup-seen", {"unknown"}}});
    (void)read_replies(file({{"wat", sample::scalar("tea")}}), it, findings);
    REQUIRE(findings.size() == 1);
    REQUIRE(findings[0].hint.has_value());
    CHECK(findings[0].hint->arguments.front() == Argument("words", "what"));
    (void)read_replies(sample::map({}), it, findings);
    CHECK(findings.back().rule == "schema/missing-key");
}
