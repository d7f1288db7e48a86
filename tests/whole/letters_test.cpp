// Every letter of content/, made from its own example: in each voice, under each law, with names
// and without. What they say is in golden files beside this one; UPDATE_GOLDEN=1 rewrites them, to
// be reviewed like code.
#include "real_content.hpp"

#include <adapters/document/writer.hpp>

#include <domain/document/plain_text.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

namespace {

constexpr Date today = "2026-12-01"_date;

struct Made {
    letter::Answers answers;
    letter::Draft draft;
};

const toolkit::Toolkit& content() {
    static const auto toolkit = real_content(today);
    return *toolkit;
}

letter::Sources sources() { return toolkit::letter_sources(content()); }

Made made(const letter::Letter& one, letter::Names names = letter::Names::printed,
          const letter::Answers& changes = {}) {
    letter::Answers answers = letter::example_answers(one, sources(), today, changes);
    auto draft = letter::draft({one, answers, names, today}, sources());
    return {std::move(answers), std::move(draft)};
}

// What is wrong, by rule, for a message that can be read.
std::string rules_of(const Findings& findings) {
    std::string all;
    for (const Finding& finding : findings) {
        all += std::string(finding.rule) + "(";
        for (const Argument& argument : finding.what.arguments)
            if (const auto* words = std::get_if<std::string>(&argument.value)) all += *words + " ";
        all += ") ";
    }
    return all;
}

std::size_t blanks_in(const document::Runs& runs) {
    return static_cast<std::size_t>(
        std::ranges::count(runs, document::Run::Manner::blank, &document::Run::manner));
}

std::size_t blanks_in(const document::Document& document) {
    std::size_t blanks = 0;
    for (const document::Block& block : document.blocks) {
        if (const auto* one = std::get_if<document::Paragraph>(&block))
            blanks += blanks_in(one->runs);
        if (const auto* one = std::get_if<document::Heading>(&block))
            blanks += blanks_in(one->runs);
        if (const auto* one = std::get_if<document::List>(&block))
            for (const document::Runs& item : one->items) blanks += blanks_in(item);
    }
    return blanks;
}

letter::Answers answer(std::string name, std::string words) {
    return {{std::move(name), letter::Answer{{std::move(words)}, {}}}};
}

// The letter as its example makes it, then in each other voice and under each other law.
std::map<std::string, letter::Answers> variants_of(const letter::Letter& one) {
    std::map<std::string, letter::Answers> all{{"", {}}};
    for (const letter::Writer writer : one.writers) {
        if (writer == one.writers.front() || writer == letter::Writer::registered) continue;
        const std::string word(letter::writer_words[static_cast<std::size_t>(writer)]);
        all["-" + word] = answer("writer", word);
    }
    const Made example = made(one);
    if (!example.draft.predicates.contains("regime_is_open")) return all;
    for (const letter::Regime regime : one.regimes) {
        const std::string word(letter::word_of(regime));
        auto changes = answer("regime", word);
        if (regime == example.draft.regime) continue;
        if (made(one, letter::Names::printed, changes).draft.regime == regime)
            all["-" + word] = std::move(changes);
    }
    return all;
}

std::string without_version(std::string words) {
    const std::string& version = content().edition.version;
    for (std::size_t at = words.find(version); at != std::string::npos; at = words.find(version))
        words.replace(at, version.size(), "VERSION");
    return words;
}

const letter::Letter& letter_of(std::string_view word) {
    const letter::Letter* found = content().letters.find(*letter::kind_named(word));
    REQUIRE(found != nullptr);
    return *found;
}

bool has_rule(const Findings& findings, std::string_view rule) {
    return std::ranges::find(findings, rule, &Finding::rule) != findings.end();
}

} // namespace

TEST_CASE("the example of each letter makes it without a finding") {
    for (const letter::Letter& one : content().letters.letters) {
        CAPTURE(std::string(one.kind->word));
        CHECK(rules_of(made(one).draft.findings) == "");
    }
}

TEST_CASE("no blank survives in a letter with names, and each personal one is a gap without") {
    for (const letter::Letter& one : content().letters.letters) {
        CAPTURE(std::string(one.kind->word));
        CHECK(blanks_in(made(one).draft.document) == 0);
        const Made without = made(one, letter::Names::left_out);
        CHECK(rules_of(without.draft.findings) == "");
        const bool is_personal = std::ranges::any_of(one.questions, &letter::Question::is_personal);
        CHECK((blanks_in(without.draft.document) > 0) == is_personal);
        const std::string words = document::plain_text(without.draft.document);
        for (const letter::Question& question : one.questions)
            if (question.is_personal && question.example.bytes().size() > 3)
                CHECK(words.find(question.example.bytes()) == std::string::npos);
    }
}

TEST_CASE("each letter can be written in each of its voices and under each of its laws") {
    for (const letter::Letter& one : content().letters.letters)
        for (const auto& [variant, changes] : variants_of(one)) {
            CAPTURE(std::string(one.kind->word) + variant);
            CHECK(rules_of(made(one, letter::Names::printed, changes).draft.findings) == "");
        }
}

TEST_CASE("each letter can go to everybody it is offered for") {
    for (const letter::Letter& one : content().letters.letters)
        for (const ecosystem::Actor* actor : letter::recipients_of(one, sources())) {
            CAPTURE(std::string(one.kind->word) + " to " + actor->name.text());
            const Made sent =
                made(one, letter::Names::printed, answer("recipient", actor->name.text()));
            CHECK(rules_of(sent.draft.findings) == "");
        }
}

TEST_CASE("each letter becomes a file in each format") {
    const adapters::document::Writer writer;
    for (const letter::Letter& one : content().letters.letters) {
        CAPTURE(std::string(one.kind->word));
        const document::Document document = made(one).draft.document;
        CHECK(writer.docx(document).value().starts_with("PK"));
        CHECK(writer.pdf(document).value().starts_with("%PDF"));
        CHECK(document::plain_text(document).size() > 300);
    }
}

TEST_CASE("what a letter says, in each voice and under each law, is what was reviewed") {
    for (const letter::Letter& one : content().letters.letters)
        for (const auto& [variant, changes] : variants_of(one)) {
            const std::string name = std::string(one.kind->word) + variant;
            CAPTURE(name);
            const std::string path = std::string(WAYMARK_GOLDEN) + "/" + name + ".txt";
            const std::string said = without_version(
                document::plain_text(made(one, letter::Names::printed, changes).draft.document));
            if (std::getenv("UPDATE_GOLDEN") != nullptr)
                std::ofstream(path, std::ios::binary) << said;
            std::ifstream file(path, std::ios::binary);
            CHECK(said == std::string(std::istreambuf_iterator<char>(file), {}));
        }
}

TEST_CASE("a letter says the day on which the answer is due, as domain/deadline counts it") {
    const Made access = made(letter_of("L1"));
    REQUIRE(access.draft.days.size() == 1);
    const deadline::Answer& day = access.draft.days.front().answer;
    CHECK(day.target_due == "2027-01-04"_date); // by post on 1 December: received on 3 December
    const std::string words = document::plain_text(access.draft.document);
    CHECK(words.find("4 January 2027") != std::string::npos);
}

TEST_CASE("a body that the law of a letter does not bind gets none") {
    const letter::Letter& access = letter_of("L1");
    const Made france = made(access, letter::Names::printed, answer("recipient", "france"));
    CHECK(has_rule(france.draft.findings, "letter.recipient"));
    const Made shop = made(access, letter::Names::printed, [] {
        letter::Answers changes = answer("recipient", "employer");
        changes.merge(answer("regime", "law-enforcement"));
        return changes;
    }());
    CHECK(has_rule(shop.draft.findings, "letter.not-bound"));
}

TEST_CASE("a contact that nobody checked must be confirmed") {
    const letter::Letter& access = letter_of("L1");
    letter::Answers answers = letter::example_answers(access, sources(), today);
    answers["sent_by"] = letter::Answer{{"email"}, {}};
    const auto draft = letter::draft({access, answers, letter::Names::printed, today}, sources());
    CHECK(has_rule(draft.findings, "letter.contact-unverified"));
    answers["confirmed_contact"] = letter::Answer{{"yes"}, {}};
    const auto again = letter::draft({access, answers, letter::Names::printed, today}, sources());
    CHECK(rules_of(again.findings) == "");
}

TEST_CASE("a letter past its review asks for a confirmation first") {
    const letter::Letter& access = letter_of("L1");
    const Date later = access.review_by.plus_days(1);
    letter::Answers answers = letter::example_answers(access, sources(), today);
    const auto draft = letter::draft({access, answers, letter::Names::printed, later}, sources());
    CHECK(has_rule(draft.findings, "letter.content-overdue"));
    answers["confirmed_content"] = letter::Answer{{"yes"}, {}};
    const auto again = letter::draft({access, answers, letter::Names::printed, later}, sources());
    CHECK_FALSE(has_rule(again.findings, "letter.content-overdue"));
}

TEST_CASE("what is answered wrongly is said, and not printed") {
    struct Row {
        const char* because;
        const char* kind;
        const char* name;
        std::string words;
        const char* rule;
    };
    for (const Row& row :
         {Row{"a name of 2,000 letters", "L1", "name", std::string(2'000, 'a'), "answers.too-long"},
          Row{"a control character", "L1", "name", "Ada\x07", "answers.control-character"},
          Row{"a picture sign", "L1", "name", "Ada \xF0\x9F\x98\x80", "answers.picture"},
          Row{"a mark that turns the direction", "L1", "name", "Ada \xE2\x80\xAE",
              "answers.direction-mark"},
          Row{"two lines for one", "L1", "name", "Ada\nExample", "answers.one-line"},
          Row{"no such choice", "L7", "problem", "anger", "answers.choice"},
          Row{"no such question", "L1", "shoe_size", "41", "answers.unknown"},
          Row{"a day that does not exist", "L7i", "answered_on", "2026-02-31", "answers.day"},
          Row{"a day that can be two", "L7i", "answered_on", "03/04/2026", "answers.day"},
          Row{"a day to come", "L7i", "answered_on", "2027-03-01", "answers.future-day"}}) {
        CAPTURE(row.because);
        const Made one =
            made(letter_of(row.kind), letter::Names::printed, answer(row.name, row.words));
        CHECK(has_rule(one.draft.findings, row.rule));
        CHECK_FALSE(one.draft.may_leave());
    }
}

TEST_CASE("names in any alphabet stand in the letter as they were typed") {
    for (const char* name : {"محمد عبد الرحمن", "ሰላም ተስፋይ", "রফিকুল ইসলাম", "சுப்பிரமணியன்", "陈晓明",
                             "Nguyễn Thị Mỹ Hạnh"}) {
        const Made one = made(letter_of("L1"), letter::Names::printed, answer("name", name));
        CHECK(rules_of(one.draft.findings) == "");
        CHECK(document::plain_text(one.draft.document).find(name) != std::string::npos);
    }
}

TEST_CASE("a request for a Home Office file asks twelve questions at most, most of them optional") {
    const letter::Letter& access = letter_of("L1");
    const letter::Answers answers = answer("recipient", "ukvi");
    const auto draft = letter::draft({access, answers, letter::Names::printed, today}, sources());
    const auto asked = letter::questions_of(access, content().letters, &draft);
    CHECK(asked.size() <= 12);
    CHECK(std::ranges::count_if(asked, [](const auto* one) { return one->is_optional; }) > 6);
}
