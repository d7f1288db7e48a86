// What can be searched, and how its parts are told apart.
#include <domain/toolkit/toolkit.hpp>

#include <algorithm>

namespace toolkit {

namespace {

// A card and the story of a ruling say shortly what a page says in full: they come after it.
double weight_of(guide::Section section) {
    const bool is_short = section == guide::Section::cards || section == guide::Section::cases;
    return is_short ? 1.2 : 1.6;
}

search::Document document(const guide::Page& page) {
    return {.kind = search::Kind::page,
            .path = page.path(),
            .title = page.title,
            .summary = page.summary,
            .body = Text::mended(guide::plain_words(page)),
            .asked_as = page.asked_as,
            .language = page.language,
            .weight = weight_of(page.section)};
}

search::Document document(const glossary::Term& term) {
    search::Document found{.kind = search::Kind::term,
                           .path = "/glossary/" + term.name.text(),
                           .title = term.term,
                           .summary = term.long_form,
                           .body = term.means,
                           .asked_as = term.also};
    found.asked_as.push_back(term.long_form);
    return found;
}

search::Document document(const claim::Claim& claim) {
    std::string body;
    for (const claim::Statement& statement : claim.statements)
        body += statement.words.bytes() + "\n";
    search::Document found{.kind = search::Kind::claim,
                           .path = "/claims/" + claim.name.text(),
                           .title = claim.title,
                           .summary = claim.provision,
                           .body = Text::mended(body)};
    found.asked_as.push_back(Text::mended(claim.name.text()));
    // Entries of the map are many and alike: they come after what somebody wrote out.
    found.weight = claim.kind == claim::Kind::ecosystem ? 0.5
                   : claim.kind == claim::Kind::example ? 0.4
                                                        : 0.8;
    return found;
}

search::Document document(const signpost::Signpost& one) {
    search::Document found{.kind = search::Kind::signpost,
                           .path = "/resources#" + one.name.text(),
                           .title = one.title,
                           .summary = one.does};
    std::string needs;
    for (const signpost::Need need : one.needs)
        needs += (needs.empty() ? "Help with " : ", ") +
                 std::string(signpost::need_words[static_cast<std::size_t>(need)]);
    std::ranges::replace(needs, '-', ' ');
    found.body = Text::mended(needs);
    return found;
}

} // namespace

std::vector<search::Document> documents(const Toolkit& toolkit) {
    std::vector<search::Document> all;
    for (const guide::Page& page : toolkit.guide.pages) all.push_back(document(page));
    for (const glossary::Term& term : toolkit.glossary.terms()) all.push_back(document(term));
    for (const auto& [name, claim] : toolkit.claims.all()) all.push_back(document(claim));
    for (const signpost::Signpost& one : toolkit.signposts.all()) all.push_back(document(one));
    return all;
}

} // namespace toolkit
