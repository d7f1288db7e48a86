#include <pages/advice.hpp>
#include <pages/sample_strings.hpp>
#include <pages/sample_toolkit.hpp>

#include <doctest/doctest.h>

using namespace pages;
using claim::Advice;

TEST_CASE("a line is a sentence, and names the claims it rests on with how far each was checked") {
    toolkit::Toolkit kit = sample::kit();
    Findings findings;
    kit.claims.add({.name = sample::claim_name("adv-data-rights"),
                    .title = sample::text("Does it count?"),
                    .statements = {{"says", sample::text("We found no text."),
                                    claim::Degree::unverified, std::nullopt}}},
                   findings);
    const Site site{.toolkit = kit, .strings = sample::strings()};
    const Visit visit{"en", "/spot", "2026-11-23"_date};
    const std::string line = advice_line(site, visit, Advice::data_rights_help).bytes();
    CHECK(line.find("This is help with data rights.") == 0);
    CHECK(line.find("<a href=\"/claims/adv-data-rights\">Does it count?</a>") != std::string::npos);
    CHECK(line.find("chk chk--no") != std::string::npos);
}

TEST_CASE("the four lines are four different sentences") {
    CHECK(advice_sentence(Advice::information) != advice_sentence(Advice::data_rights_help));
    CHECK(advice_sentence(Advice::registered_adviser) != advice_sentence(Advice::solicitor));
    CHECK(advice_sentence(Advice::data_rights_help) != advice_sentence(Advice::solicitor));
}
