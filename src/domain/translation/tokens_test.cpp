#include <domain/translation/tokens.hpp>

#include <doctest/doctest.h>

using translation::difference;
using translation::tokens_of;

TEST_CASE("citations, links and figures are found in a piece") {
    const auto tokens = tokens_of("In 2026 [ask](/act/ask-2) within 30 days, [[s17|section]]. "
                                  "[@tl-gdpr-1, @?b.field] [@ours] 30");
    CHECK(tokens.citations == std::vector<std::string>{"?b.field", "ours", "tl-gdpr-1"});
    CHECK(tokens.links == std::vector<std::string>{"/act/ask-2"});
    CHECK(tokens.figures == std::vector<std::string>{"2026", "30"});
}

TEST_CASE("a figure is the same in every script's digits") {
    CHECK_FALSE(difference("30 days [@a]", "٣٠ يومًا [@a]"));
    CHECK_FALSE(difference("30 days [@a]", "۳۰ روز [@a]"));
}

TEST_CASE("what a translation lost or made up is named") {
    CHECK(difference("A [@a]", "B")->what().id == "translation.citations"_msg);
    CHECK(difference("A [@a]", "B [@?a]")->what().id == "translation.citations"_msg);
    CHECK(difference("[A](/x)", "B")->what().id == "translation.links"_msg);
    CHECK(difference("30 days", "31 days")->what().id == "translation.figures"_msg);
    CHECK(difference("days", "31 days")->what().id == "translation.figures"_msg);
    CHECK(difference("30 days", "days")->what().id == "translation.figures"_msg);
    CHECK_FALSE(difference("A [@a, @b]", "[@b] B [@a]"));
}

TEST_CASE("a small figure may become a word, and no other figure") {
    CHECK_FALSE(difference("3 months", "ثلاثة أشهر"));
    CHECK(difference("3 months", "6 أشهر")->what().id == "translation.figures"_msg);
}

TEST_CASE("an open bracket ends with the words") {
    for (const char* words : {"[@", "[@a", "](", "[[", "[", "]("}) (void)tokens_of(words);
    CHECK(tokens_of("[@a").citations == std::vector<std::string>{"a"});
}
