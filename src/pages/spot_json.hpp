// What an interview found, and what it can ask, for programs. Described in
// docs/design/interview.md.
#pragma once

#include <domain/interview/words.hpp>

#include <pages/due_json.hpp>
#include <pages/site.hpp>

#include <string>

namespace pages {

// {"version":1,"dangers":[…],"issues":[…],"none_of_these":bool,"left_for_later":[…],"asked":[…]}
std::string spot_json(const Site& site, const interview::Path& path);
// {"version":1,"situations":[…],"questions":[…],"outcomes":[…]}: all there is to choose from.
std::string spot_list_json(const Site& site);
// {"version":1,"dangers":[kinds],"matches":[{"situation","says","score"}]}
std::string spot_words_json(const Site& site, std::string_view typed);

} // namespace pages
