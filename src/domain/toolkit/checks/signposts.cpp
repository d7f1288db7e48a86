// Signposts stand on their own; what ties them to claims, to pages and to the day is seen here.
#include <domain/toolkit/checks.hpp>

#include <algorithm>

namespace toolkit {

namespace {

// A wrong clock must not take a guide away, so a day that has not come is no error.
void check_one(const Toolkit& toolkit, const signpost::Signpost& one, Date today,
               Findings& findings) {
    for (const claim::ClaimName& name : one.claims)
        if (toolkit.claims.find(name) == nullptr)
            findings.push_back(Finding{one.place,
                                       1,
                                       Severity::error,
                                       "signpost/unknown-claim",
                                       {"page.unknown-claim"_msg, {{"name", name.text()}}},
                                       std::nullopt});
    if (one.seen.on > today)
        findings.push_back(Finding{one.place,
                                   1,
                                   Severity::warning,
                                   "signpost/seen-later",
                                   {"signpost.seen-later"_msg, {{"day", one.seen.on}}},
                                   std::nullopt});
}

Finding unknown(const Toolkit& toolkit, const guide::Page& page, const std::string& name) {
    Finding finding{page.place,
                    1,
                    Severity::error,
                    "page/unknown-resource",
                    {"page.unknown-resource"_msg, {{"name", name}}},
                    std::nullopt};
    for (const signpost::Signpost& one : toolkit.signposts.all())
        if (edit_distance(one.name.text(), name) <= 3)
            finding.hint = Message{"hint.did-you-mean"_msg, {{"words", one.name.text()}}};
    return finding;
}

} // namespace

void check_signposts(const Toolkit& toolkit, Date today, Findings& findings) {
    for (const signpost::Signpost& one : toolkit.signposts.all())
        check_one(toolkit, one, today, findings);
    for (const guide::Page& page : toolkit.guide.pages) {
        for (const std::string& name : page.resources)
            if (toolkit.signposts.find(name) == nullptr)
                findings.push_back(unknown(toolkit, page, name));
        const bool wants_one = page.section == guide::Section::act && page.language == "en" &&
                               !toolkit.signposts.all().empty();
        if (wants_one && page.resources.empty())
            findings.push_back(Finding{page.place,
                                       1,
                                       Severity::warning,
                                       "page/no-resource",
                                       {"page.no-resource"_msg, {}},
                                       std::nullopt});
    }
}

} // namespace toolkit
