#include <domain/guide/reading.hpp>

#include <domain/guide/checks.hpp>
#include <domain/guide/inlines.hpp>

#include <doctest/doctest.h>

namespace {

guide::Page page_of(std::string_view words, std::string language = "en") {
    Findings findings;
    guide::Page page{.topic = guide::TopicName::parse("x").value(),
                     .checked = "2026-01-01"_date,
                     .review_by = "2026-01-01"_date};
    page.language = std::move(language);
    guide::Stretch stretch;
    stretch.blocks.push_back(
        {.kind = guide::Block::Kind::paragraph, .words = guide::split_run(words, {}, findings)});
    page.stretches.push_back(std::move(stretch));
    return page;
}

} // namespace

TEST_CASE("syllables are counted by groups of vowels with silent endings") {
    struct Row {
        const char* word;
        int syllables;
    };
    for (const Row& row :
         {Row{"phone", 1}, Row{"table", 2}, Row{"asked", 1}, Row{"wanted", 2}, Row{"cases", 2},
          Row{"times", 1}, Row{"officer", 3}, Row{"2026", 1}, Row{"a", 1}, Row{"the", 1}}) {
        CAPTURE(row.word);
        CHECK(guide::syllables(row.word) == row.syllables);
    }
}

TEST_CASE("what others said and glossary words do not count against the writer") {
    const auto reading =
        guide::reading_of(page_of("They said “incomprehensible administrative justification”. Ask "
                                  "for [[SAR|your subject access file]] now. [@x]"));
    CHECK(reading.words == 6 - 1); // They said · Ask for now
    CHECK(reading.sentences == 2);
}

TEST_CASE("whatever is read out counts towards the length, words of others and terms too") {
    CHECK(guide::words_in(page_of("They said “wait”. Ask for [[SAR|your file]] now. [@x]")) == 8);
}

TEST_CASE("a page of long words is an error, one of longer sentences a warning, in English only") {
    const std::string hard =
        "Institutional administrative determinations necessitate comprehensive documentation "
        "notwithstanding procedural irregularities.";
    const std::string middling = "You can ask the office that holds the record to change what is "
                                 "wrong and to tell all the others what is "
                                 "right for you.";
    const auto severity = [](const guide::Page& page) {
        Findings findings;
        guide::check_reading_grade(page, findings);
        return findings.empty()                          ? "none"
               : findings[0].severity == Severity::error ? "error"
                                                         : "warning";
    };
    CHECK(severity(page_of(hard)) == std::string("error"));
    CHECK(severity(page_of(middling)) == std::string("warning"));
    CHECK(severity(page_of("They took it. Ask for it.")) == std::string("none"));
    CHECK(severity(page_of(hard, "ar")) == std::string("none"));
}
