#include <domain/law/law.hpp>

#include <algorithm>

namespace law {

namespace {

// The last of them that holds on a day; they are ordered by the day from which they hold.
template <class Iterator> Iterator holding(Iterator first, Iterator last, Date on) {
    const auto later = std::find_if(first, last, [&](const auto& one) { return one.from > on; });
    return later == first ? last : std::prev(later);
}

void missing(std::string_view name, Findings& findings) {
    findings.push_back(Finding{{std::make_shared<const std::string>("law/"), 1, 1},
                               1,
                               Severity::error,
                               "law/missing",
                               {"law.missing"_msg, {{"name", name}}},
                               std::nullopt});
}

} // namespace

const Value* Law::value(std::string_view period, Date on) const {
    const auto found = periods_.find(period);
    if (found == periods_.end()) return nullptr;
    const auto& values = found->second.values;
    const auto value = holding(values.begin(), values.end(), on);
    return value == values.end() ? nullptr : &*value;
}

const RuleSet* Law::rule_set(std::string_view family, Date received) const {
    const auto of_family = std::ranges::equal_range(rule_sets_, family, {}, &RuleSet::family);
    const auto found = holding(of_family.begin(), of_family.end(), received);
    return found == of_family.end() ? nullptr : &*found;
}

void each_claim(const Law& law,
                const std::function<void(const claim::ClaimName&, const Place&)>& visit) {
    for (const auto& [name, period] : law.periods())
        for (const Value& value : period.values) visit(value.claim, value.place);
    for (const RuleSet& rules : law.rule_sets()) {
        visit(rules.claim, rules.place);
        if (rules.day_after) visit(*rules.day_after, rules.place);
    }
    for (const Law::Year& year : law.years()) visit(year.claim, year.place);
    for (const Law::LateHoliday& late : law.late_holidays()) visit(late.claim, late.place);
}

void check_names(const Law& law, const std::vector<std::string_view>& periods,
                 const std::vector<std::string_view>& families, Findings& findings) {
    if (law.empty()) return; // content without law computes nothing
    for (const std::string_view name : periods)
        if (!law.periods().contains(name)) missing(name, findings);
    for (const std::string_view family : families)
        if (std::ranges::find(law.rule_sets(), family, &RuleSet::family) == law.rule_sets().end())
            missing(family, findings);
    if (law.years().empty()) missing("holidays", findings);
}

} // namespace law
