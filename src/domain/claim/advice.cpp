#include <domain/claim/advice.hpp>

#include <vector>

namespace claim {

Advice read_advice(Fields& fields, std::string_view key, Findings& findings) {
    static const std::vector<std::string_view> words(advice_words.begin(), advice_words.end());
    if (!fields.has(key)) {
        findings.push_back(Finding{fields.place_of(key),
                                   1,
                                   Severity::error,
                                   "advice/missing",
                                   {"advice.missing"_msg, {{"key", key}}},
                                   std::nullopt});
        return Advice::solicitor;
    }
    return static_cast<Advice>(fields.choice(key, words));
}

std::span<const std::string_view> claims_behind(Advice advice) {
    static constexpr std::string_view for_anybody[] = {"adv-what-is-advice"};
    static constexpr std::string_view for_helpers[] = {"adv-data-rights", "adv-what-are-services"};
    static constexpr std::string_view for_advisers[] = {"adv-who-may", "adv-what-is-advice",
                                                        "adv-offence"};
    static constexpr std::string_view for_solicitors[] = {"adv-who-may", "adv-what-are-services"};
    switch (advice) {
    case Advice::information: return for_anybody;
    case Advice::data_rights_help: return for_helpers;
    case Advice::registered_adviser: return for_advisers;
    case Advice::solicitor: return for_solicitors;
    }
    return for_solicitors;
}

} // namespace claim
