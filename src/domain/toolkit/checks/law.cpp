// What the counting of last days rests on: each value and rule names a claim there is, and a period
// is a figure of its claim, so that a changed claim cannot leave an old number behind.
#include <domain/toolkit/checks.hpp>

#include <domain/deadline/deadline.hpp>

#include <algorithm>

namespace toolkit {

namespace {

constexpr std::string_view our_own = "ours"; // our advice, which has no claim

Finding error(const Place& place, std::string_view rule, Message what) {
    return Finding{place, 1, Severity::error, rule, std::move(what), std::nullopt};
}

void check_figure(const law::Value& value, const Toolkit& toolkit, Findings& findings) {
    const claim::Claim* claim = toolkit.claims.find(value.claim);
    if (claim == nullptr || std::ranges::find(claim->figures, value.is) != claim->figures.end())
        return;
    findings.push_back(error(
        value.place, "law/figure-differs",
        {"law.figure-differs"_msg, {{"figure", value.is.text()}, {"name", value.claim.text()}}}));
}

} // namespace

void check_law(const Toolkit& toolkit, Findings& findings) {
    law::each_claim(toolkit.law, [&](const claim::ClaimName& name, const Place& place) {
        if (name.text() == our_own || toolkit.claims.find(name) != nullptr) return;
        findings.push_back(
            error(place, "law/unknown-claim", {"law.unknown-claim"_msg, {{"name", name.text()}}}));
    });
    for (const auto& [name, period] : toolkit.law.periods())
        for (const law::Value& value : period.values) check_figure(value, toolkit, findings);
    law::check_names(toolkit.law, deadline::needed_periods(), deadline::needed_families(),
                     findings);
}

} // namespace toolkit
