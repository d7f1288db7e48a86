// A writer who cites an unverified claim says so with a mark, [@?id]. When a claim gets better or
// worse, its marks no longer fit, and every page that rests on it shows up here.
#include <domain/toolkit/checks.hpp>

namespace toolkit {

namespace {

void check_mark(const Toolkit& toolkit, const guide::ClaimRef& ref, Findings& findings) {
    const claim::Claim* claim = toolkit.claims.find(ref.claim);
    const claim::Statement* statement = claim != nullptr ? claim->statement(ref.field) : nullptr;
    if (statement == nullptr) return; // check_references says so
    const bool is_unverified = statement->degree == claim::Degree::unverified;
    const bool is_marked = ref.mark == guide::Mark::unverified;
    if (is_unverified == is_marked) return;
    findings.push_back(
        Finding{ref.place,
                ref.width,
                Severity::error,
                is_unverified ? "page/unmarked-unverified" : "page/needless-mark",
                {is_unverified ? "page.unmarked-unverified"_msg : "page.needless-mark"_msg,
                 {{"name", ref.claim.text()}}},
                Message{is_unverified ? "hint.mark-unverified"_msg : "hint.remove-mark"_msg,
                        {{"name", ref.claim.text()}}}});
}

} // namespace

void check_marks(const Toolkit& toolkit, Findings& findings) {
    const auto check_inline = [&](const guide::Inline& one) {
        for (const guide::ClaimRef& ref : one.claims) check_mark(toolkit, ref, findings);
    };
    for (const guide::Page& page : toolkit.guide.pages) guide::each_inline(page, check_inline);
    for (const mirror::Question& question : toolkit.mirror.questions)
        guide::each_inline(question.why, check_inline);
    reaction::each_words(toolkit.reactions, [&](const std::vector<guide::Inline>& words) {
        guide::each_inline(words, check_inline);
    });
    interview::each_words(toolkit.interview, [&](const interview::Words& words) {
        guide::each_inline(words, check_inline);
    });
}

} // namespace toolkit
