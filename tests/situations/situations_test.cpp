// The interview of content/interviews, asked about situations as people tell them (*.yaml beside
// this file), and walked along every path there is.
//
//     said      what a caseworker or a person would say
//     answers   what they would answer
//     issues    what somebody who knows the field expects to be found; more may be
//     today     those of them that must be urgent today
//     danger    kinds of danger that must lead, by answer
//     typed     kinds of danger that the words alone must lead to
//     near      a situation that the words alone must find among the nearest three
#include <adapters/content/content.hpp>
#include <domain/interview/words.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace interview;
namespace fs = std::filesystem;

namespace {

SourceFile read(const fs::path& path, const std::string& name) {
    std::ifstream stream(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    Findings findings;
    SourceFile file = adapters::content::read(name, bytes, findings);
    REQUIRE_MESSAGE(findings.empty(), path.string());
    return file;
}

std::vector<fs::path> yaml_files(const fs::path& folder) {
    std::vector<fs::path> all;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".yaml") all.push_back(entry.path());
    std::ranges::sort(all);
    return all;
}

const Interview& real() {
    static const Interview it = [] {
        Interview made;
        Findings findings;
        for (const fs::path& path : yaml_files(WAYMARK_CONTENT "/interviews"))
            compile(read(path, "interviews/" + path.filename().string()), made, findings);
        seal(made, findings);
        for (const Finding& one : findings)
            FAIL_CHECK(one.place.file_name(), ":", one.place.line, " ", std::string(one.rule));
        return made;
    }();
    return it;
}

std::vector<std::string> words_at(const Tree& file, std::string_view key) {
    std::vector<std::string> words;
    if (const Tree* list = file.find(key))
        for (const Tree& one : list->children) words.push_back(one.text);
    return words;
}

const Issue* issue_in(const Found& found, std::string_view name) {
    const auto there = std::ranges::find_if(found.issues, [&](const Issue& one) {
        return std::string_view(one.outcome->name.text()) == name;
    });
    return there == found.issues.end() ? nullptr : &*there;
}

void check_words(const Tree& file) {
    const std::string said = file.find("said")->text;
    for (const std::string& kind : words_at(file, "typed")) {
        CAPTURE(kind);
        const auto found = danger_in(real().dangers, said);
        CHECK(std::ranges::find(found, *danger_named(kind)) != found.end());
    }
    if (const Tree* near = file.find("near")) {
        auto found = matches(real(), said);
        if (found.size() > 3) found.resize(3);
        std::string nearest;
        for (const Match& one : found) nearest += one.situation->name.text() + " ";
        CAPTURE(nearest);
        CHECK(nearest.find(near->text + " ") != std::string::npos);
    }
}

void check_found(const Tree& file) {
    Findings findings;
    const Replies replies = read_replies(file, real(), findings);
    for (const Finding& one : findings) FAIL_CHECK(one.place.line, " names what there is not");
    const Path path = finished_path(real(), replies);
    CHECK(path.left_for_later.empty());
    for (const Reply& one : replies) {
        CAPTURE(one.question);
        CHECK(std::ranges::find(path.replies, one.question, &Reply::question) !=
              path.replies.end());
    }
    const Found found = interview::found(real(), path);
    for (const std::string& name : words_at(file, "issues")) {
        CAPTURE(name);
        CHECK(issue_in(found, name) != nullptr);
    }
    for (const std::string& name : words_at(file, "today")) {
        CAPTURE(name);
        const Issue* issue = issue_in(found, name);
        CHECK((issue != nullptr && issue->urgency == Urgency::today));
    }
    for (const std::string& kind : words_at(file, "danger")) {
        CAPTURE(kind);
        CHECK(std::ranges::any_of(
            found.dangers, [&](const InDanger& one) { return word_of(one.danger) == kind; }));
    }
}

// Each answer alone, each two together, and "I do not know".
std::vector<std::vector<std::string>> ways_to_answer(const Question& question) {
    std::vector<std::vector<std::string>> ways{{std::string(unknown)}};
    for (std::size_t one = 0; one < question.answers.size(); ++one) {
        ways.push_back({question.answers[one].name.text()});
        if (question.choice == Choice::many)
            for (std::size_t other = one + 1; other < question.answers.size(); ++other)
                ways.push_back(
                    {question.answers[one].name.text(), question.answers[other].name.text()});
    }
    return ways;
}

struct Walked {
    std::size_t paths = 0;
    std::set<std::string> found;
};

void walk(const Replies& replies, Walked& walked) {
    const Path so_far = path(real(), replies);
    if (so_far.next == nullptr) {
        ++walked.paths;
        const Found all = found(real(), so_far);
        const bool is_useful = !all.issues.empty() && so_far.answered.size() <= most_questions;
        if (!is_useful) FAIL_CHECK("a path that ends in nothing, from ", replies[0].answers[0]);
        for (const Issue& one : all.issues) walked.found.insert(one.outcome->name.text());
        return;
    }
    // The last question is asked of everybody: its answers one by one are enough.
    for (auto& answers : ways_to_answer(*so_far.next)) {
        if (so_far.next->turn == Turn::last && answers.size() > 1) continue;
        Replies more = so_far.replies;
        more.push_back({so_far.next->name.text(), std::move(answers)});
        walk(more, walked);
    }
}

} // namespace

TEST_CASE("what people tell leads to what somebody who knows the field expects") {
    std::size_t count = 0;
    for (const fs::path& path : yaml_files(SITUATIONS)) {
        CAPTURE(path.filename().string());
        const Tree file = read(path, path.filename().string()).head;
        check_words(file);
        check_found(file);
        ++count;
    }
    CHECK(count >= 40);
}

TEST_CASE("every path of the real interview ends in something useful within the limit") {
    Walked walked;
    for (const Situation& one : real().situations)
        walk({{std::string(opening), {one.name.text()}}}, walked);
    MESSAGE(walked.paths << " paths");
    CHECK(real().situations.size() >= 24);
    CHECK(real().outcomes.size() >= 45);
    CHECK(walked.found.size() == real().outcomes.size());
}

TEST_CASE("any two things that happened lead to a result within the limit") {
    for (const Situation& one : real().situations)
        for (const Situation& other : real().situations) {
            const Path whole = finished_path(
                real(), {{std::string(opening), {one.name.text(), other.name.text()}}});
            CHECK(whole.answered.size() <= most_questions);
            CHECK_FALSE(found(real(), whole).issues.empty());
        }
}

TEST_CASE("every kind of danger has somebody to call, and can be named from the first question") {
    for (const std::string_view kind : danger_words) {
        CAPTURE(kind);
        const Question& first = real().questions.front();
        CHECK(first.find("danger-" + std::string(kind)) != nullptr);
        CHECK(real().question("now")->find("danger-" + std::string(kind)) != nullptr);
        CHECK(std::ranges::any_of(real().dangers, [&](const DangerCalls& one) {
            return word_of(one.danger) == kind && !one.calls.empty();
        }));
    }
}

TEST_CASE("every outcome says why it is urgent, what comes first and when a lawyer is needed") {
    for (const Outcome& one : real().outcomes) {
        CAPTURE(one.name.text());
        CHECK_FALSE(one.means.empty());
        CHECK_FALSE(one.urgent_because.empty());
        CHECK_FALSE(one.first_steps.empty());
        CHECK_FALSE(one.rights.empty());
        CHECK_FALSE(one.lawyer_today.empty());
        CHECK_FALSE(one.page.empty());
    }
}
