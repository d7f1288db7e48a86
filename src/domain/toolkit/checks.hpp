// The checks that need two modules. One file each, in checks/.
#pragma once

#include <domain/toolkit/toolkit.hpp>

#include <set>

namespace toolkit {

// Files whose values a reader never sees by themselves.
struct Ledger {
    std::vector<std::pair<std::string, Place>> published; // addresses.yaml, in order
    Place place;
};

// Every id names something: claims, fields, words, topics, pages, walks, sections of pages.
// [page/unknown-…, …]
void check_references(const Toolkit& toolkit, Findings& findings);
// Unverified claims are cited with a mark, others without. [page/unmarked-unverified,
// page/needless-mark]
void check_marks(const Toolkit& toolkit, Findings& findings);
// A figure in a sentence stands in a claim that the sentence cites. [page/figure-without-claim,
// page/figure-differs]
void check_figures(const Toolkit& toolkit, Findings& findings);
// No address twice; none that was published is gone without a redirect. [site/address-twice,
// site/address-gone, …]
void check_addresses(const Toolkit& toolkit, const Ledger& ledger, Findings& findings);
// Some page leads to each page. [site/unreachable]
void check_reachable(const Toolkit& toolkit, Findings& findings);
// Each case of the register has its facets and its day; facets agree with their claim.
// [case/unknown-claim, case/outcome-differs, case/no-facets, case/no-day]
void check_cases(const Toolkit& toolkit, Findings& findings);
// Values and rules of law name claims there are, and a period stands in its claim; nothing that the
// counting of last days asks for is missing. [law/unknown-claim, law/figure-differs, law/missing]
void check_law(const Toolkit& toolkit, Findings& findings);
// What letters name in other modules: claims, marked as their degree asks; actors and kinds of
// actors; periods of law; pages of the guide. [letter/unknown-claim, letter/mark,
// letter/unknown-actor, letter/unknown-period, letter/unknown-page]
void check_letters(const Toolkit& toolkit, Findings& findings);
// The interview names flows, pages and claims there are, and each number to call stands in its
// claim. [interview/unknown, interview/number-differs]
void check_interview(const Toolkit& toolkit, Findings& findings);
// Signposts name claims there are and days that have come; pages name signposts there are.
// [signpost/unknown-claim, signpost/seen-later, page/unknown-resource, page/no-resource]
void check_signposts(const Toolkit& toolkit, Date today, Findings& findings);
// A translated paragraph cites what the English one cites, and has its figures.
// [page/translation-differs, page/translation-links]
void check_translated(const Toolkit& toolkit, const std::vector<SourceFile>& files,
                      Findings& findings);
// Work that waits: reviews overdue, claims never cited, translations missing or stale.
void check_debts(const Toolkit& toolkit, const std::vector<SourceFile>& files, Date today,
                 Findings& findings);

} // namespace toolkit
