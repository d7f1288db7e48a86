// A writer who cites an unverified claim says so with a mark, [@?id]. When a claim gets better or
// worse, its marks no longer fit, and every page that rests on it shows up here.
#include <domain/toolkit/checks.hpp>

namespace toolkit {

void check_marks(const Toolkit& toolkit, Findings& findings) {
    for (const guide::Page& page : toolkit.guide.pages)
        guide::each_inline(page, [&](const guide::Inline& one) {
            for (const guide::ClaimRef& ref : one.claims) {
                const claim::Claim* claim = toolkit.claims.find(ref.claim);
                const claim::Statement* statement =
                    claim != nullptr ? claim->statement(ref.field) : nullptr;
                if (statement == nullptr) continue; // check_references says so
                const bool is_unverified = statement->degree == claim::Degree::unverified;
                const bool is_marked = ref.mark == guide::Mark::unverified;
                if (is_unverified == is_marked) continue;
                findings.push_back(Finding{
                    ref.place,
                    ref.width,
                    Severity::error,
                    is_unverified ? "page/unmarked-unverified" : "page/needless-mark",
                    {is_unverified ? "page.unmarked-unverified"_msg : "page.needless-mark"_msg,
                     {{"name", ref.claim.text()}}},
                    Message{is_unverified ? "hint.mark-unverified"_msg : "hint.remove-mark"_msg,
                            {{"name", ref.claim.text()}}}});
            }
        });
}

} // namespace toolkit
