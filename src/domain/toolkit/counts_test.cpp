#include <domain/toolkit/counts.hpp>

#include <doctest/doctest.h>

namespace {

guide::Page page(guide::Section section, std::string language) {
    return {.section = section,
            .language = std::move(language),
            .topic = *guide::TopicName::parse("asking"),
            .checked = "2026-11-23"_date,
            .review_by = "2027-05-23"_date};
}

claim::Claim claim_of(const char* name, claim::Degree degree) {
    return {.name = *claim::ClaimName::parse(name),
            .statements = {{"says", Text(), degree, std::nullopt}}};
}

// "pages 2: start 1, act 1": what an expectation below is written as.
std::string told(const toolkit::Toolkit& toolkit, std::string_view of) {
    for (const toolkit::Tally& tally : toolkit::counts(toolkit)) {
        if (tally.of != of) continue;
        std::string words = std::to_string(tally.all);
        for (const auto& part : tally.parts)
            words += " " + part.of + " " + std::to_string(part.number);
        return words;
    }
    return "no such tally";
}

} // namespace

TEST_CASE("a page counts in its section, its translation in its language, a told case as a case") {
    toolkit::Toolkit toolkit;
    toolkit.edition.languages = {"en", "ar"};
    for (const guide::Section section :
         {guide::Section::start, guide::Section::act, guide::Section::act, guide::Section::cards,
          guide::Section::cases})
        toolkit.guide.pages.push_back(page(section, "en"));
    toolkit.guide.pages.push_back(page(guide::Section::act, "ar"));
    CHECK(told(toolkit, "pages") == "3 start 1 understand 0 act 2 protect 0");
    CHECK(told(toolkit, "cards") == "1");
    CHECK(told(toolkit, "cases") == "0 told 1");
    CHECK(told(toolkit, "translations") == "1 ar 1");
}

TEST_CASE("a claim counts once, under the degree of what it says") {
    toolkit::Toolkit toolkit;
    Findings none;
    toolkit.claims.add(claim_of("sure", claim::Degree::confirmed), none);
    claim::Claim mixed = claim_of("mixed", claim::Degree::secondary);
    mixed.statements.push_back({"since", Text(), claim::Degree::unverified, std::nullopt});
    toolkit.claims.add(std::move(mixed), none);
    CHECK(told(toolkit, "claims") == "2 confirmed 1 secondary 1 unverified 0");
}
