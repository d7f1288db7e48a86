// Every letter of content/ as a blank, to be filled in by hand: under each law, in each voice. What
// three of them say is in golden files beside this one; UPDATE_GOLDEN=1 rewrites them.
#include "real_content.hpp"

#include <adapters/document/writer.hpp>

#include <domain/document/plain_text.hpp>

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <regex>

namespace {

constexpr Date as_of = "2026-12-01"_date;

const toolkit::Toolkit& content() {
    static const auto toolkit = real_content(as_of);
    return *toolkit;
}

letter::Blank blank_of(const letter::Letter& one, const letter::Variant& variant,
                       Date day = as_of) {
    return letter::blank(one, variant, day, toolkit::letter_sources(content()));
}

std::vector<letter::Variant> variants(const letter::Letter& one) {
    return letter::blank_variants(one, as_of, toolkit::letter_sources(content()));
}

// In one line: plain text breaks lines where they are full.
std::string words_of(const document::Document& one) {
    return std::regex_replace(document::plain_text(one), std::regex("\\s+"), " ");
}

using Look = std::function<void(const letter::Letter&, const letter::Variant&)>;

void each_blank(const Look& look) {
    for (const letter::Letter& one : content().letters.letters)
        for (const letter::Variant& variant : variants(one)) {
            CAPTURE(std::string(one.kind->word));
            CAPTURE(std::string(variant.regime ? word_of(*variant.regime) : ""));
            CAPTURE(std::string(word_of(variant.writer)));
            look(one, variant);
        }
}

const letter::Letter& letter_of(std::string_view word) {
    const letter::Letter* found = content().letters.find(*letter::kind_named(word));
    REQUIRE(found != nullptr);
    return *found;
}

std::string without_version(std::string words) {
    const std::string& version = content().edition.version;
    for (std::size_t at = words.find(version); at != std::string::npos; at = words.find(version))
        words.replace(at, version.size(), "VERSION");
    return words;
}

} // namespace

TEST_CASE("a blank carries every element that its kind must contain") {
    each_blank([](const letter::Letter& one, const letter::Variant& variant) {
        CHECK(fmt::format("{}", fmt::join(blank_of(one, variant).lacks, ", ")) == "");
    });
}

TEST_CASE("no day stands in a blank: the same letter on another day of the same law is the same") {
    each_blank([](const letter::Letter& one, const letter::Variant& variant) {
        const std::string now = document::plain_text(blank_of(one, variant).document);
        const std::string later =
            document::plain_text(blank_of(one, variant, as_of.plus_days(45)).document);
        CHECK(now == later);
        const std::regex day(
            R"(\d+ (January|February|March|April|May|June|July|August|September|October|November|December) \d{4})");
        std::smatch found;
        std::string typed;
        if (std::regex_search(now, found, day)) typed = found.str();
        CHECK(typed == "");
    });
}

TEST_CASE("nothing of an example, and nobody's answer, is in a blank") {
    each_blank([](const letter::Letter& one, const letter::Variant& variant) {
        const std::string words = document::plain_text(blank_of(one, variant).document);
        for (const letter::Question& question : one.questions)
            if (question.choices.empty() && question.example.bytes().size() > 8)
                CHECK(words.find(question.example.bytes()) == std::string::npos);
    });
}

TEST_CASE("every question of a letter has its gap, or stands before what it decides") {
    for (const letter::Letter& one : content().letters.letters) {
        CAPTURE(std::string(one.kind->word));
        const letter::Variant assumed = variants(one).front();
        const std::string words = words_of(blank_of(one, assumed).document);
        for (const letter::Question& question : one.questions) {
            const bool only_counts = question.event.has_value() || question.name == "right";
            const bool is_ruled_out = question.when == "in_our_name";
            if (only_counts || is_ruled_out) continue;
            CAPTURE(question.name);
            bool is_there = words.find(question.label.bytes()) != std::string::npos;
            for (const letter::Choice& choice : question.choices)
                is_there = is_there || words.find(choice.says.bytes()) != std::string::npos;
            CHECK(is_there);
        }
    }
}

TEST_CASE("a blank says which claims count its last days, and what nobody has confirmed") {
    const letter::Letter& access = letter_of("L1");
    const letter::Blank ordinary = blank_of(access, {letter::Regime::uk_gdpr});
    const letter::Blank police = blank_of(access, {letter::Regime::law_enforcement});
    CHECK(std::ranges::find(ordinary.counted_by, "tl-gdpr-month") != ordinary.counted_by.end());
    CHECK(ordinary.counted_by != police.counted_by);
    each_blank([](const letter::Letter& one, const letter::Variant& variant) {
        const bool counts = std::ranges::any_of(
            one.dates, [](const letter::Counted& date) { return date.right.has_value(); });
        if (counts) CHECK(!blank_of(one, variant).counted_by.empty());
    });
}

TEST_CASE("a blank is the same every time, and each voice of a letter has another") {
    const adapters::document::Writer writer;
    for (const letter::Letter& one : content().letters.letters) {
        std::set<std::string> all;
        const auto assumed = variants(one).front().regime;
        for (const letter::Variant& variant : variants(one)) {
            CAPTURE(std::string(one.kind->word));
            const std::string bytes = writer.docx(blank_of(one, variant).document).value();
            CHECK(bytes == writer.docx(blank_of(one, variant).document).value());
            const bool is_new = all.insert(bytes).second;
            if (variant.regime == assumed) CHECK(is_new);
        }
        if (one.kind->word == "L1") CHECK(all.size() == 6);
        if (one.kind->word == "L13") CHECK(variants(one).size() == 2); // its law changes no word
    }
}

TEST_CASE("a brief for a solicitor stays a brief when it is blank") {
    for (const char* word : {"L14", "L15"}) {
        const letter::Letter& brief = letter_of(word);
        CHECK(brief.kind->shape == letter::Shape::brief);
        for (const letter::Variant& variant : variants(brief)) {
            const letter::Blank blank = blank_of(brief, variant);
            CHECK(blank.document.title.bytes().starts_with("Brief for a solicitor"));
            CHECK(words_of(blank.document).find("Only a solicitor should") != std::string::npos);
        }
    }
}

TEST_CASE("what a blank says is what was reviewed") {
    struct Row {
        const char* word;
        letter::Variant variant;
    };
    using letter::Regime, letter::Writer;
    for (const Row& row :
         {Row{"L1", {Regime::both, Writer::own}}, Row{"L1r", {Regime::uk_gdpr, Writer::own}},
          Row{"L7", {Regime::law_enforcement, Writer::acting}}, Row{"L14", {}}}) {
        CAPTURE(row.word);
        const std::string path = fmt::format("{}/{}.txt", WAYMARK_BLANKS, row.word);
        const std::string said = without_version(
            document::plain_text(blank_of(letter_of(row.word), row.variant).document));
        if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << said;
        std::ifstream file(path, std::ios::binary);
        CHECK(said == std::string(std::istreambuf_iterator<char>(file), {}));
    }
}
