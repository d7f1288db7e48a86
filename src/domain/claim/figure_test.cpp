#include <domain/claim/figure.hpp>

#include <doctest/doctest.h>

#include <rapidcheck.h>

namespace {
std::vector<std::string> texts_in(std::string_view sentence) {
    std::vector<std::string> texts;
    for (const auto& found : claim::figures_in(sentence)) texts.push_back(found.figure.text());
    return texts;
}
} // namespace

TEST_CASE("a figure is a number with a period, a pound sign or a percentage") {
    struct Row {
        const char* sentence;
        std::vector<std::string> figures;
    };
    for (const Row& row :
         {Row{"It must answer within one month.", {"1 month"}},
          Row{"Add two further months, so 3 months in all.", {"2 months", "3 months"}},
          Row{"The 30-day limit, or 20 working days.", {"30 days", "20 working days"}},
          Row{"30 calendar days after", {"30 days"}},
          Row{"They paid £12,500 and £2,500.", {"£12500", "£2500"}},
          Row{"72.6 % in 2020, 43% before, 9 per cent of pilots", {"72.6 %", "43 %", "9 %"}},
          Row{"Within 72 hours.", {"72 hours"}}, Row{"Article 15 and section 45 of 2018", {}},
          Row{"On 5 February 2026 the law changed", {}},
          Row{"someone months ago; 3 monthly; 24 daylight", {}},
          Row{"2,000 phones, 1,598 people", {}}}) {
        CAPTURE(row.sentence);
        CHECK(texts_in(row.sentence) == row.figures);
    }
}

TEST_CASE("a figure written down reads back as itself") {
    CHECK(rc::check([](const std::uint16_t amount, const std::uint8_t unit) {
        const claim::Figure figure{std::to_string(amount),
                                   static_cast<claim::Figure::Unit>(unit % 9)};
        RC_ASSERT(claim::Figure::parse(figure.text()).value() == figure);
    }));
}

TEST_CASE("a list of figures takes figures only") {
    for (const char* wrong : {"", "soon", "1", "month", "1 month or 2 months", "about 3 weeks"})
        CHECK_FALSE(claim::Figure::parse(wrong).has_value());
}
