// Lists by section lead to every page, but nobody finds a page by reading lists: some page, tile or
// "see also" must lead there too.
#include <domain/toolkit/checks.hpp>

#include <set>

namespace toolkit {

void check_reachable(const Toolkit& toolkit, Findings& findings) {
    std::set<std::string> reached;
    for (const Situation& situation : toolkit.home.situations) reached.insert(situation.page);
    for (const mirror::Question& question : toolkit.mirror.questions) reached.insert(question.page);
    for (const guide::Page& page : toolkit.guide.pages) {
        const auto leads_to = [&](std::string address) {
            address = address.substr(0, address.find('#'));
            if (address != page.path()) reached.insert(std::move(address));
        };
        for (const std::string& other : page.see_also) leads_to("/" + other);
        guide::each_inline(page, [&](const guide::Inline& one) {
            if (one.kind == guide::Inline::Kind::link) leads_to(one.text);
        });
    }
    for (const guide::Page& page : toolkit.guide.pages) {
        if (reached.contains(page.path())) continue;
        findings.push_back(Finding{page.place,
                                   1,
                                   Severity::warning,
                                   "site/unreachable",
                                   {"site.unreachable"_msg, {{"address", page.path()}}},
                                   Message{"hint.link-from-a-page"_msg, {}}});
    }
}

} // namespace toolkit
