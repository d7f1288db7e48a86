#include <domain/letter/kinds.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace letter;

namespace {

std::set<std::string> elements_of(std::string_view word) {
    std::set<std::string> all;
    for (const Element& element : kind_named(word)->must) all.emplace(element.name);
    return all;
}

} // namespace

TEST_CASE("each kind has a word and a slug of its own, and something it must contain") {
    std::set<std::string_view> words, slugs;
    for (const Kind& kind : kinds()) {
        CAPTURE(std::string(kind.word));
        CHECK(words.insert(kind.word).second);
        CHECK(slugs.insert(kind.slug).second);
        CHECK_FALSE(kind.must.empty());
        std::set<std::string_view> elements;
        for (const Element& element : kind.must) CHECK(elements.insert(element.name).second);
    }
}

TEST_CASE("the letters of the facts, section 6c, and those of our own duties are all there") {
    for (const char* word : {"L1",         "L1r",   "L2",           "L3",         "L3b",
                             "L4",         "L4b",   "L5",           "L6",         "L6b",
                             "L7",         "L7i",   "L8",           "L9",         "L10",
                             "L11",        "L12",   "L13",          "L14",        "L15",
                             "L16",        "L17",   "L18",          "L19",        "L20",
                             "L21",        "L22",   "L23",          "L24",        "L25",
                             "L26",        "L27",   "FOI",          "FOI-review", "EIR",
                             "EIR-review", "FOISA", "FOISA-review", "authority",  "authority-plain",
                             "cover"}) {
        CAPTURE(word);
        CHECK(kind_named(word) != nullptr);
    }
}

TEST_CASE("what a letter of the facts must contain is what its row there says") {
    struct Row {
        const char* word;
        std::set<std::string> must;
    };
    for (const Row& row :
         {Row{"L1",
              {"rights", "scope", "information-list", "internal-records", "vulnerability", "format",
               "enclosures", "due-date", "redaction-reasons"}},
          Row{"L1r",
              {"rights", "exact-data", "why-wrong", "evidence", "correct-version",
               "interim-restriction", "recipients", "part-3-sections", "due-date"}},
          Row{"L2", {"first-sent", "copy", "confirm-receipt", "clock-from-first-receipt"}},
          Row{"L3", {"enclosures", "first-enclosed", "due-date"}},
          Row{"L3b", {"enclosures", "first-enclosed", "due-date", "ask-not-reasonable"}},
          Row{"L4", {"scope", "asked-and-answered", "pause", "due-date"}},
          Row{"L4b", {"scope", "asked-and-answered", "ask-not-reasonable", "due-date"}},
          Row{"L5", {"fee-basis", "what-is-done"}},
          Row{"L6", {"new-date", "extension-grounds"}},
          Row{"L6b", {"why-invalid", "original-date"}},
          Row{"L7",
              {"complaint-named", "facts-and-dates", "infringement", "what-is-disputed",
               "outcome-wanted", "effect", "acknowledgement", "progress", "decision-maker",
               "data-protection-officer", "keep-evidence"}},
          Row{"L7i",
              {"which-right", "which-documents", "which-purpose", "when-and-by-whom",
               "decided-afresh", "vulnerability-and-convention", "substantial-risk",
               "why-it-outweighs", "necessary-and-proportionate", "record", "told-or-not",
               "reconsider"}},
          Row{"L8", {"due-date", "how-computed", "pauses", "answer-by", "consequences"}},
          Row{"L9", {"what-is-missing", "unexplained-redactions", "search"}},
          Row{"L10",
              {"request", "proof-of-receipt", "answers", "complaint-and-outcome", "timeline",
               "infringements", "harm", "remedy", "authority", "part-3-check"}},
          Row{"L11", {"decision", "restriction-cited", "check-lawfulness", "reply-wanted"}},
          Row{"L12",
              {"complaint-date", "not-done-in-time", "order-sought", "not-the-merits",
               "late-reasons"}},
          Row{"L13", {"why-wrong", "evidence-missed", "within-time"}},
          Row{"L14",
              {"data-subject", "controller", "processing", "duties-and-breach", "why-not-processed",
               "damage", "remedy", "deadline", "adr", "costs", "solicitor-only"}},
          Row{"L15",
              {"decision", "grounds", "remedy", "interested-parties", "documents",
               "address-for-service", "reply-date", "time-limit", "solicitor-only"}},
          Row{"L16", {"outcome", "limits-left", "complaint-rights", "retention"}},
          Row{"L17", {"recipients", "what-changed", "from-which-day"}}}) {
        CAPTURE(row.word);
        CHECK(elements_of(row.word) == row.must);
    }
}

TEST_CASE("a claim and a judicial review come out only as a brief for a solicitor") {
    CHECK(kind_named("L14")->shape == Shape::brief);
    CHECK(kind_named("L15")->shape == Shape::brief);
    CHECK(std::ranges::count(kinds(), Shape::brief, &Kind::shape) == 2);
}

TEST_CASE(
    "a kind is found by its word in any case and by its slug, and a slip of the pen is near") {
    CHECK(kind_named("l7I") == kind_named("complaint-immigration-exemption"));
    CHECK(kind_named("L99") == nullptr);
    CHECK(nearest_kind("acess") == kind_named("L1"));
    CHECK(nearest_kind("something else") == nullptr);
}
