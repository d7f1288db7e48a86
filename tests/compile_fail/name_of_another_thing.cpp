// A word of the glossary is looked up by its own kind of name, not by a claim's.
#include <domain/claim/claim.hpp>
#include <domain/glossary/glossary.hpp>

const std::string& id_of(const glossary::TermName& term) { return term.text(); }

std::string id(const glossary::TermName& term, const claim::ClaimName& claim) {
#ifdef WRONG
    return id_of(claim);
#else
    return id_of(term) + claim.text();
#endif
}
