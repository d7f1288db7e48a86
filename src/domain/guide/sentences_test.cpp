#include <domain/guide/sentences.hpp>

#include <domain/guide/inlines.hpp>

#include <doctest/doctest.h>

namespace {

std::vector<guide::Inline> run(std::string_view text, Findings& findings) {
    return guide::split_run(text, {}, findings);
}

std::vector<guide::Inline> good_run(std::string_view text) {
    Findings findings;
    auto words = run(text, findings);
    CHECK(findings.empty());
    return words;
}

} // namespace

TEST_CASE("a citation names claims, their fields and the mark of what is unverified") {
    const auto words = good_run("It must answer [@tl-month, @?f_gp.challenge].");
    REQUIRE(words.size() == 3);
    const auto& claims = words[1].claims;
    REQUIRE(claims.size() == 2);
    CHECK(claims[0].claim.text() == "tl-month");
    CHECK(claims[0].mark == guide::Mark::none);
    CHECK(claims[1].field == "challenge");
    CHECK(claims[1].mark == guide::Mark::unverified);
}

TEST_CASE("a glossary word may show other words than its own") {
    const auto words = good_run("Your [[ARC]] or [[arc|the card]]");
    REQUIRE(words.size() == 4);
    CHECK(words[1].text == "ARC");
    CHECK(words[1].inside.empty());
    CHECK(guide::plain_words(words) == "Your ARC or the card");
}

TEST_CASE("brackets that open like a citation and cannot be read are found") {
    for (const char* wrong :
         {"[@tl-month", "[@TL Month]", "[@a.b.c]", "[@]", "[[ARC", "[[]]", "[@ ]"}) {
        CAPTURE(wrong);
        Findings findings;
        (void)run(wrong, findings);
        CHECK_FALSE(findings.empty());
        CHECK(findings[0].rule == "page/citation");
    }
    CHECK(good_run("[plain] brackets [x](y) stay").size() == 1);
}

TEST_CASE("a citation belongs to its sentence, before the full stop or after it") {
    const auto words =
        good_run("First one [@a]. Second. [@b] Third [@ours]. 72.6 % of s.45 cases [@c]");
    const auto all = guide::sentences(words);
    REQUIRE(all.size() == 4);
    CHECK(all[0].claims[0]->claim.text() == "a");
    CHECK(all[1].claims[0]->claim.text() == "b");
    CHECK(all[1].words == "Second.");
    CHECK(all[2].advice == guide::Advice::ours);
    CHECK(all[3].claims[0]->claim.text() == "c");
}

TEST_CASE("a byte of a sentence is traced to its place") {
    Findings findings;
    const auto words = guide::split_run("One. Within two months.", Place{nullptr, 7, 3}, findings);
    const auto all = guide::sentences(words);
    REQUIRE(all.size() == 2);
    const std::size_t at = all[1].words.find("two");
    CHECK(all[1].place_of(at).line == 7);
    CHECK(all[1].place_of(at).column == 3 + 12);
}

TEST_CASE("plain words lose citations and the space before a full stop") {
    CHECK(guide::plain_words(good_run("A month [@x]. Then [[ARC]] , so.")) ==
          "A month. Then ARC, so.");
}
