#include <domain/law/law.hpp>

#include <base/sample_tree.hpp>

#include <doctest/doctest.h>

using namespace sample;

namespace {

Tree value(std::string from, std::string is) {
    return map({{"from", scalar(std::move(from))},
                {"is", scalar(std::move(is))},
                {"claim", scalar("a-claim")}});
}

Tree period(std::string id, std::vector<Tree> values) {
    return map({{"id", scalar(std::move(id))},
                {"means", scalar("A time")},
                {"values", list(std::move(values))}});
}

Tree rules(std::string id, std::string from) {
    return map({{"id", scalar(std::move(id))},
                {"family", scalar("gdpr")},
                {"title", scalar("Rules")},
                {"from", scalar(std::move(from))},
                {"claim", scalar("a-claim")},
                {"pause", scalar("practice")}});
}

Tree year(std::string number, std::vector<Tree> scottish) {
    return map({{"year", scalar(std::move(number))},
                {"claim", scalar("a-claim")},
                {"england-and-wales", list({scalar("01-01")})},
                {"scotland", list(std::move(scottish))},
                {"northern-ireland", list({})}});
}

law::Law read(std::string schema, std::string key, std::vector<Tree> items, Findings& findings) {
    law::Law law;
    SourceFile file;
    file.head = map({{"schema", scalar(schema + "/1")}, {key, list(std::move(items))}});
    law::compile(file, law, findings);
    return law;
}

std::vector<std::string_view> rules_of(const Findings& findings) {
    std::vector<std::string_view> all;
    for (const Finding& finding : findings) all.push_back(finding.rule);
    return all;
}

} // namespace

TEST_CASE("a period has the value that held on the day asked for") {
    Findings findings;
    const auto law =
        read("periods", "periods",
             {period("reply", {value("2018-05-25", "40 days"), value("2026-02-05", "1 month")})},
             findings);
    CHECK(findings.empty());
    CHECK(law.value("reply", "2018-05-24"_date) == nullptr);
    CHECK(law.value("reply", "2026-02-04"_date)->length == 40);
    CHECK(law.value("reply", "2026-02-05"_date)->is.unit == claim::Figure::Unit::months);
    CHECK(law.value("other", "2026-02-05"_date) == nullptr);
}

TEST_CASE("values are ordered by the day from which they hold") {
    Findings findings;
    (void)read("periods", "periods",
               {period("reply", {value("2026-02-05", "1 month"), value("2018-05-25", "40 days")})},
               findings);
    CHECK(rules_of(findings) == std::vector<std::string_view>{"law/order"});
}

TEST_CASE("a length is a whole number of a known unit") {
    Findings findings;
    (void)read("periods", "periods", {period("reply", {value("2026-02-05", "a while")})}, findings);
    (void)read("periods", "periods", {period("reply", {value("2026-02-05", "1.5 months")})},
               findings);
    CHECK(rules_of(findings) ==
          std::vector<std::string_view>{"schema/bad-value", "schema/bad-value"});
}

TEST_CASE("the rules are those of the day of receipt, in whatever order they are written") {
    Findings findings;
    const auto law = read("rule-sets", "rule-sets",
                          {rules("new", "2026-02-05"), rules("old", "2018-05-25")}, findings);
    CHECK(findings.empty());
    CHECK(law.rule_set("gdpr", "2018-05-24"_date) == nullptr);
    CHECK(law.rule_set("gdpr", "2026-02-04"_date)->name == "old");
    CHECK(law.rule_set("gdpr", "2026-02-05"_date)->name == "new");
    CHECK(law.rule_set("gdpr", "2026-02-05"_date)->pause == law::Ground::practice);
    CHECK(law.rule_set("foi", "2026-02-05"_date) == nullptr);
}

TEST_CASE("each nation has its holidays, and the kingdom those of all") {
    Findings findings;
    const auto law =
        read("holidays", "years",
             {year("2026", {scalar("01-01"), scalar("01-02")}), year("2027", {})}, findings);
    CHECK(findings.empty());
    const Date second = "2026-01-02"_date;
    CHECK(law.of(law::Nation::scotland).is_rest(second));
    CHECK_FALSE(law.of(law::Nation::england_and_wales).is_rest(second));
    CHECK(law.united_kingdom().is_rest(second));
    CHECK(law.scottish_information().is_rest(second));
}

TEST_CASE("years follow each other, and a holiday is a day of its year") {
    Findings findings;
    (void)read("holidays", "years", {year("2026", {scalar("02-30")}), year("2028", {})}, findings);
    CHECK(rules_of(findings) == std::vector<std::string_view>{"schema/bad-value", "law/year"});
}

TEST_CASE("a name that code asks for and content lacks is found when content is compiled") {
    Findings findings;
    const auto law = read("rule-sets", "rule-sets", {rules("old", "2018-05-25")}, findings);
    law::check_names(law, {"reply"}, {"gdpr", "foi"}, findings);
    CHECK(rules_of(findings) ==
          std::vector<std::string_view>{"law/missing", "law/missing", "law/missing"});
    Findings none;
    law::check_names(law::Law(), {"reply"}, {"gdpr"}, none);
    CHECK(none.empty()); // content without law computes nothing
}
