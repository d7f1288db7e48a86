// Addresses are for ever: a page that moves leaves a redirect, and content/addresses.yaml remembers
// every address that was ever published.
#include <domain/toolkit/checks.hpp>

#include <algorithm>
#include <set>

namespace toolkit {

namespace {

void report(const Place& place, Severity severity, std::string_view rule, MessageId what,
            const std::string& address, Findings& findings) {
    findings.push_back(Finding{place,
                               static_cast<int>(address.size()),
                               severity,
                               rule,
                               {what, {{"address", address}}},
                               std::nullopt});
}

// Follows redirects from `address`; empty when they go round in a circle.
std::string end_of(const Toolkit& toolkit, std::string address) {
    std::set<std::string> seen;
    for (auto next = toolkit.redirects.find(address); next != toolkit.redirects.end();
         next = toolkit.redirects.find(address)) {
        if (!seen.insert(address).second) return {};
        address = next->second;
    }
    return address;
}

} // namespace

void check_addresses(const Toolkit& toolkit, const Ledger& ledger, Findings& findings) {
    std::set<std::string> living;
    for (const guide::Page& page : toolkit.guide.pages) {
        const std::string address = page.language + page.path();
        if (!living.insert(address).second)
            report(page.place, Severity::error, "site/address-twice", "site.address-twice"_msg,
                   page.path(), findings);
        if (toolkit.redirects.contains(page.path()))
            report(page.place, Severity::error, "site/address-twice",
                   "site.address-is-a-redirect"_msg, page.path(), findings);
    }
    for (const auto& [from, to] : toolkit.redirects) {
        const std::string end = end_of(toolkit, from);
        if (end.empty())
            report(ledger.place, Severity::error, "site/redirect-loop", "site.redirect-loop"_msg,
                   from, findings);
        else if (!living.contains("en" + end))
            report(ledger.place, Severity::error, "site/redirect-nowhere",
                   "site.redirect-nowhere"_msg, to, findings);
    }
    for (const auto& [address, place] : ledger.published) {
        const bool lives = living.contains("en" + address) || toolkit.redirects.contains(address);
        if (!lives)
            report(place, Severity::error, "site/address-gone", "site.address-gone"_msg, address,
                   findings);
    }
    for (const guide::Page& page : toolkit.guide.pages) {
        const bool is_known = std::ranges::any_of(
            ledger.published, [&](const auto& entry) { return entry.first == page.path(); });
        if (page.language == "en" && !is_known)
            report(page.place, Severity::warning, "site/address-new", "site.address-new"_msg,
                   page.path(), findings);
    }
}

} // namespace toolkit
