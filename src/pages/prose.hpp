// The words of a guide page as Html: citations numbered as they come, words of the glossary opened
// in place, points nobody has checked marked where they stand.
#pragma once

#include <pages/site.hpp>

#include <domain/claim/claim.hpp>
#include <domain/guide/guide.hpp>

#include <set>
#include <string>
#include <vector>

namespace pages {

struct Cited { // a source in the order of its first citation
    const claim::Claim* claim;
    const claim::Statement* statement;
};

// Reads a page from top to bottom, once. Borrows from the site.
class Prose {
public:
    // `voice` speaks the language of the page, which need not be the visitor's.
    Prose(const Site& site, const Visit& visit, const Voice& voice)
        : site_(site), visit_(visit), voice_(voice) {}

    Html blocks(const std::vector<guide::Block>& all);
    Html words(const std::vector<guide::Inline>& all);
    // The boxes of the glossary words met since the last call: they close the section.
    Html boxes();

    // In order; a number on the page is an index here, plus one.
    const std::vector<Cited>& cited() const { return cited_; }
    // Those of them that nobody has checked.
    std::vector<Cited> unverified() const;

private:
    Html block(const guide::Block& one);
    Html item(const guide::Block& one);
    Html table(const guide::Block& one);
    Html row(const guide::Block& one, const std::vector<std::string>& columns);
    Html inline_(const guide::Inline& one);
    Html link(const guide::Inline& one);
    Html term(const guide::Inline& one);
    Html citation(const guide::Inline& one);
    std::size_t number_of(const claim::Claim& claim, const claim::Statement& statement);

    const Site& site_;
    const Visit& visit_;
    Voice voice_;
    std::vector<Cited> cited_;
    std::set<std::string> opened_; // terms that have a box already
    std::vector<const glossary::Term*> to_box_;
};

// A telephone number that stays on one line.
Text unbroken(std::string_view number);
// Is the paragraph nothing but one emphasised run? It ends an action: "5 minutes. Free."
bool is_all_emphasis(const guide::Block& paragraph);

} // namespace pages
