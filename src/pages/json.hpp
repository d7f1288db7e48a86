// The same values for programs.
#pragma once

#include <base/finding.hpp>

#include <domain/claim/claim.hpp>
#include <domain/search/search.hpp>
#include <domain/toolkit/toolkit.hpp>

#include <pages/strings.hpp>

#include <string>
#include <vector>

namespace pages {

// UTF-8, two spaces deep, with a newline at the end.
std::string findings_json(const Findings& findings, const Voice& voice);
// {"query","did_you_mean","also_looked_for","results":[{"kind","title","path","extract","score"}]}
std::string answer_json(const search::Answer& answer);
// [{"kind","title","path"}], on one line: for the suggestions under a search field.
std::string suggestions_json(const std::vector<search::Suggestion>& suggestions);
std::string claim_json(const claim::Claim& claim, const toolkit::Toolkit& toolkit);

} // namespace pages
