// Each case of the register has its facets, and facets say of a case what its claim says.
#include <domain/toolkit/checks.hpp>

#include <algorithm>

namespace toolkit {

namespace {

void error(const Place& place, std::string_view rule, Message what, Findings& findings) {
    findings.push_back(Finding{place, 1, Severity::error, rule, std::move(what), std::nullopt});
}

// "partly won" in a claim is "partly-won" in a list.
void check_outcome(const claim::Claim& claim, const ruling::Facets& facets, Findings& findings) {
    const claim::Statement* said = claim.statement("outcome");
    std::string words = said != nullptr ? said->words.bytes() : "";
    std::ranges::replace(words, ' ', '-');
    const std::string_view listed = ruling::outcome_words[static_cast<std::size_t>(facets.outcome)];
    if (words == listed) return;
    error(facets.place, "case/outcome-differs",
          {"case.outcome-differs"_msg,
           {{"name", claim.name.text()}, {"outcome", listed}, {"words", words}}},
          findings);
}

} // namespace

void check_cases(const Toolkit& toolkit, Findings& findings) {
    for (const ruling::Facets& one : toolkit.cases.all()) {
        const claim::Claim* claim = toolkit.claims.find(one.claim);
        if (claim == nullptr || !ruling::is_case(*claim))
            error(one.place, "case/unknown-claim",
                  {"case.unknown-claim"_msg, {{"name", one.claim.text()}}}, findings);
        else check_outcome(*claim, one, findings);
    }
    for (const auto& [name, claim] : toolkit.claims.all()) {
        if (!ruling::is_case(claim)) continue;
        if (toolkit.cases.find(name) == nullptr)
            error(claim.place, "case/no-facets", {"case.no-facets"_msg, {{"name", name}}},
                  findings);
        if (!claim.happened)
            error(claim.place, "case/no-day", {"case.no-day"_msg, {{"name", name}}}, findings);
    }
}

} // namespace toolkit
