#include <domain/toolkit/reviews.hpp>

#include <doctest/doctest.h>

namespace {

guide::Page page(const char* slug, Date review_by, const char* language = "en") {
    return {.section = guide::Section::act,
            .slug = slug,
            .language = language,
            .topic = *guide::TopicName::parse("asking"),
            .checked = "2026-11-23"_date,
            .review_by = review_by};
}

toolkit::Toolkit three_pages() {
    toolkit::Toolkit toolkit;
    toolkit.guide.pages = {page("late", "2027-05-24"_date), page("soon", "2027-02-28"_date),
                           page("soon-too", "2027-02-28"_date),
                           page("soon", "2027-01-01"_date, "ar")};
    return toolkit;
}

} // namespace

TEST_CASE(
    "pages are gone through by day, the earliest first, and a translation with its English page") {
    const toolkit::Toolkit toolkit = three_pages();
    const auto all = toolkit::reviews(toolkit);
    REQUIRE(all.size() == 2);
    CHECK(all[0].day == "2027-02-28"_date);
    CHECK(all[0].pages.size() == 2);
    CHECK(all[1].pages.front()->slug == "late");
}

TEST_CASE("due this month is what falls into it, to its last day, and what is overdue") {
    const toolkit::Toolkit toolkit = three_pages();
    const auto all = toolkit::reviews(toolkit);
    CHECK(toolkit::due_this_month(all, "2027-01-31"_date) == 0);
    CHECK(toolkit::due_this_month(all, "2027-02-01"_date) == 2);
    CHECK(toolkit::due_this_month(all, "2027-03-01"_date) == 2);
    CHECK(toolkit::due_this_month(all, "2027-05-01"_date) == 3);
}
