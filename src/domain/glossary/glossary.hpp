// The words a caseworker meets, each in one plain line.
#pragma once

#include <base/finding.hpp>
#include <base/name.hpp>
#include <base/text.hpp>
#include <base/tree.hpp>

#include <string>
#include <vector>

namespace glossary {

using TermName = Name<struct TermTag>;

struct Term {
    TermName name;
    Text term;                     // "ARC"
    Text long_form;                // "Application Registration Card"; may equal the term
    Text means;                    // one plain line
    std::vector<TermName> related; // resolved by the toolkit's checks
    std::vector<Text> also;        // what people type instead
    Place place;
};

class Glossary {
public:
    // In the order of the file, which is alphabetical for readers.
    const std::vector<Term>& terms() const { return terms_; }
    // By its id, or by the term as written ("ARC", any case of A–Z); nullptr when there is none.
    const Term* find(std::string_view id_or_term) const;

    // Findings: glossary/twice.
    void add(Term term, Findings& findings);

private:
    std::vector<Term> terms_;
};

// Reads a file of schema glossary/1.
void compile(const SourceFile& file, Glossary& into, Findings& findings);

} // namespace glossary
