#include <domain/toolkit/works.hpp>

#include <doctest/doctest.h>

namespace {

claim::ClaimName claim_name(const char* name) { return *claim::ClaimName::parse(name); }

guide::Inline link(const char* to) { return {.kind = guide::Inline::Kind::link, .text = to}; }

guide::Inline citation(const char* claim) {
    return {.kind = guide::Inline::Kind::citation, .claims = {{claim_name(claim), "", {}, {}}}};
}

guide::Stretch work(const char* heading, const char* anchor, std::vector<guide::Inline> words) {
    return {.purpose = guide::Purpose::work,
            .heading = Text::mended(heading),
            .anchor = anchor,
            .blocks = {{.words = std::move(words)}}};
}

guide::Page page(const char* language, std::vector<guide::Stretch> stretches) {
    return {.section = guide::Section::start,
            .slug = "by-your-work",
            .language = language,
            .topic = *guide::TopicName::parse("work"),
            .checked = "2026-11-23"_date,
            .review_by = "2027-05-23"_date,
            .stretches = std::move(stretches)};
}

toolkit::Toolkit two_kinds() {
    toolkit::Toolkit toolkit;
    toolkit.guide.pages = {
        page("en", {work("Health", "health", {link("/understand/nhs#bills"), citation("f-gp")}),
                    work("Housing", "housing", {link("/understand/landlords")})}),
        page("ar", {work("الصحة", "s1", {}), work("السكن", "s2", {})})};
    toolkit.citations["tl-bills"] = {{"/understand/nhs", {}}};
    return toolkit;
}

} // namespace

TEST_CASE("a kind of work is a heading, with the pages and claims that stand below it") {
    const auto works = toolkit::kinds_of_work(two_kinds(), "en");
    REQUIRE(works.size() == 2);
    CHECK(works[0].id == "health");
    CHECK(works[0].pages.contains("/understand/nhs"));
    CHECK(works[0].claims.contains("f-gp"));
}

TEST_CASE("a translation gives its own headings, under the same ids") {
    const auto works = toolkit::kinds_of_work(two_kinds(), "ar");
    CHECK(works[1].title.bytes() == "السكن");
    CHECK(works[1].id == "housing");
}

TEST_CASE("a translation that divides work otherwise gives no heading") {
    toolkit::Toolkit toolkit = two_kinds();
    toolkit.guide.pages[1].stretches.pop_back();
    CHECK(toolkit::kinds_of_work(toolkit, "ar")[0].title.bytes() == "Health");
}

TEST_CASE(
    "a change concerns a kind of work by page, by claim, or by a claim that its page rests on") {
    const toolkit::Toolkit toolkit = two_kinds();
    const toolkit::Work health = toolkit::kinds_of_work(toolkit, "en")[0];
    CHECK(toolkit::concerns(toolkit, health, {}, {"understand/nhs"}));
    CHECK(toolkit::concerns(toolkit, health, {claim_name("f-gp")}, {}));
    CHECK(toolkit::concerns(toolkit, health, {claim_name("tl-bills")}, {}));
    CHECK_FALSE(
        toolkit::concerns(toolkit, health, {claim_name("tl-rent")}, {"understand/landlords"}));
}
