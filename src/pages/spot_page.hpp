// "What happened?": one question a page, and what was found. Nothing is kept: answers travel in the
// body of each request and come back in its page, in hidden fields.
//
// What a form sends is not trusted. Replies are walked again from the first question on; those that
// do not fit are passed over, so an altered form shows another question at worst.
#pragma once

#include <pages/site.hpp>

#include <domain/interview/interview.hpp>

#include <string>
#include <string_view>

namespace pages {

enum class SpotMove {
    next,      // the question was answered
    back,      // to the question before
    change,    // to the question `target`
    words,     // typed words, to find the nearest situations
    safe_to_go // whom to call was shown: on to the questions
};

// What a form said. Fields: `at`, the question it showed; `go`, the button; `words`; and for each
// answer of a question a field `a.QUESTION`.
struct SpotForm {
    interview::Replies replies;
    std::string at, target;
    SpotMove move = SpotMove::next;
    Text words;
};
SpotMove move_named(std::string_view go, std::string& target); // "next", "back", "change.what"
inline constexpr std::string_view reply_prefix = "a.";

Html danger_page(const Site& site, const Visit& visit); // GET /spot/call
Html spot_start(const Site& site, const Visit& visit);  // GET /spot
// POST /spot: the next question, whom to call, or what was found.
Html spot_step(const Site& site, const Visit& visit, const SpotForm& form);

void check_spot_templates();

} // namespace pages
