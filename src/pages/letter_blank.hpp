// A letter as a copy of the guide has it: a page that says what it is for, and a Word file for each
// law and voice, to be filled in by hand.
//
// The file ends in a page for whoever fills it in: how, what the last days rest on, what nobody has
// confirmed yet, and what to leave to whom. No day stands in it.
#pragma once

#include <domain/document/document.hpp>
#include <domain/letter/letter.hpp>

#include <pages/site.hpp>

#include <string>
#include <vector>

namespace pages {

// The files there are of a letter.
std::vector<letter::Variant> blank_variants(const Site& site, const letter::Letter& letter);
// "/letters/access-uk-gdpr-acting.docx"; what there is only one of is not named.
std::string blank_path(const letter::Letter& letter, const letter::Variant& variant);
document::Document blank_document(const Site& site, const letter::Letter& letter,
                                  const letter::Variant& variant);
// In a copy, the page at the address of the letter.
Html blank_page(const Site& site, const Visit& visit, const letter::Letter& letter);

} // namespace pages
