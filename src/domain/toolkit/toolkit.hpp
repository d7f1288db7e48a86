// Everything made from content/, with its references resolved: one immutable value.
//
// Modules compile their own files; this one puts them together, resolves every id between them and
// owns the checks that need two modules. A Toolkit exists only when nothing is an error, and is
// shared by every request until an edit makes the next one.
#pragma once

#include <base/date.hpp>
#include <base/finding.hpp>
#include <base/tree.hpp>

#include <domain/claim/claim.hpp>
#include <domain/ecosystem/ecosystem.hpp>
#include <domain/glossary/glossary.hpp>
#include <domain/guide/guide.hpp>
#include <domain/interview/interview.hpp>
#include <domain/law/law.hpp>
#include <domain/letter/letter.hpp>
#include <domain/mirror/mirror.hpp>
#include <domain/reaction/reaction.hpp>
#include <domain/ruling/ruling.hpp>
#include <domain/search/search.hpp>
#include <domain/signpost/signpost.hpp>
#include <domain/toolkit/tools.hpp>
#include <domain/toolkit/words.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace toolkit {

struct Edition { // waymark.yaml
    std::string version = "0";
    Date published = "2026-01-01"_date;
    std::vector<std::string> languages; // "en" first
};

struct Situation { // a tile of the first page
    Text words;
    std::string icon;
    std::string page;      // "/understand/phone-seizure"
    std::string interview; // the situation of the interview it opens; empty: it leads to the page
    Place place;
};

// Why something is news.
enum class Why {
    law,  // the law or a practice changed
    told, // a reader told us
    added // the guide has something new
};
struct News { // what changed lately
    Date day;
    Text says;
    std::vector<claim::ClaimName> claims;
    Why why = Why::law;
    std::vector<std::string> pages; // "understand/banks"
    Place place;
};

struct Home {
    std::vector<Situation> situations;
    std::vector<News> news; // newest first
};

// A statement that was wrong: what it said, what is right, and what to do for those who used it.
struct Correction {
    claim::ClaimName claim;
    Text said, says_now, affects;
    Date found;
    std::optional<Date> published_from, published_to; // absent: the mistake was never published
};

// Where a claim is cited: a page, or the news of the first page ("/").
struct Citing {
    std::string path; // without its language
    Place place;
    std::string language = "en";
};

struct Toolkit {
    Edition edition;
    claim::Register claims; // with those the ecosystem makes
    glossary::Glossary glossary;
    ecosystem::Ecosystem ecosystem;
    guide::Guide guide;
    signpost::Signposts signposts;
    ruling::Cases cases;
    mirror::Mirror mirror;
    reaction::Reactions reactions;
    interview::Interview interview;
    law::Law law;
    letter::Library letters;
    search::Synonyms synonyms;
    std::map<std::string, std::size_t> questions; // language → how many judge the search
    Home home;
    std::vector<Tool> tools;
    Words words;
    std::vector<Correction> corrections;
    std::map<std::string, std::string> redirects;                      // old path → new path
    std::map<std::string, std::vector<Citing>, std::less<>> citations; // claim → where

    // Every place that cites a claim, translations after the English pages; empty for none.
    const std::vector<Citing>& citing(std::string_view claim) const;
};

struct Compiled {
    std::shared_ptr<const Toolkit> toolkit; // absent when a finding is an error
    Findings findings;                      // sorted by place, debts included
};

// `today` decides what is overdue. `found` is what reading the files found: a file that could not
// be read is not asked what kind it is. Files of schema strings/1 are none of its business.
Compiled compile(const std::vector<SourceFile>& files, Date today, Findings found = {});

// What a letter is made from.
letter::Sources letter_sources(const Toolkit& toolkit);

// Statements nobody has confirmed, most cited first: for `check --to-verify`.
struct ToVerify {
    const claim::Claim* claim;
    const claim::Statement* statement;
    std::size_t cited;
};
std::vector<ToVerify> to_verify(const Toolkit& toolkit);

// What search looks through: pages, words, claims, signposts, tools, letters and situations, in the
// languages of the edition.
std::vector<search::Document> documents(const Toolkit& toolkit);

} // namespace toolkit
