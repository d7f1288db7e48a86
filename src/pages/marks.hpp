// Small things many pages show: how far a statement was checked, and words in another language.
#pragma once

#include <pages/site.hpp>

#include <domain/claim/claim.hpp>

#include <string_view>

namespace pages {

// <span class="chk chk--part">secondary</span>
Html degree_mark(claim::Degree degree, const Voice& voice);
// The same as a link to the claim.
Html degree_link(claim::Degree degree, const Url& claim, const Voice& voice);
claim::Degree worse(claim::Degree one, claim::Degree other);

MessageId heading_for(claim::Kind kind); // "Rulings": over a list of them
MessageId word_for(guide::Section section);
// "who can challenge it": the name of a claim's further statement, as readers say it.
Text label_of_field(std::string_view field, const Voice& voice);

// ` lang="en-GB" dir="ltr"` when content in `language` stands among other words; otherwise nothing.
Html language_marks(const Visit& visit, std::string_view language);
Html language_marks(std::string_view around, std::string_view language);
// Words of topics.yaml, home.yaml or rule-sets.yaml in the visitor's language; in English, and
// marked so, where there is no translation.
struct Translated {
    Text words;
    Html marks;
};
Translated translated(const Text& english, const toolkit::Toolkit& toolkit, const Visit& visit);
// English words among those of another language: <span lang="en-GB" dir="ltr">…</span>
Html in_english(const Text& words, const Voice& around);

// The address of a claim's page.
Url claim_address(const Visit& visit, const claim::ClaimName& name);

Text text(std::string_view ours); // words that are ours or already checked

Html icon(std::string_view name); // of a situation; the arrow for a name we have no drawing for

} // namespace pages
