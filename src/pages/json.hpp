// The same values for programs.
#pragma once

#include <base/finding.hpp>

#include <domain/claim/claim.hpp>
#include <domain/ecosystem/paths.hpp>
#include <domain/search/search.hpp>
#include <domain/toolkit/toolkit.hpp>

#include <pages/strings.hpp>

#include <string>
#include <vector>

namespace pages {

// UTF-8, two spaces deep, with a newline at the end.
// {"errors","warnings","debts","holds":{"pages":{"all",…}},"findings":[…]}; content that holds an
// error makes no toolkit, and `holds` is null.
std::string findings_json(const Findings& findings, const toolkit::Toolkit* toolkit,
                          const Voice& voice);
// {"query","did_you_mean","also_looked_for","results":[{"kind","title","path","extract","score"}]}
std::string answer_json(const search::Answer& answer);
// [{"kind","title","path"}], on one line: for the suggestions under a search field.
std::string suggestions_json(const std::vector<search::Suggestion>& suggestions);
// {"version":1,"from","to","as_of","cut_off","paths":[{"length","certainty","steps":[{"flow","title",
// "from","to","standing","degree","since","until"}]}]}; a step to the body that runs a system has
// no flow (null). Without `to`, each path leads to another end that can be reached.
struct PathsAsked {
    std::string from, to; // `to` may be empty
    Date as_of;
};
std::string paths_json(const PathsAsked& asked, const ecosystem::Paths& found,
                       const toolkit::Toolkit& toolkit);
std::string claim_json(const claim::Claim& claim, const toolkit::Toolkit& toolkit);

} // namespace pages
