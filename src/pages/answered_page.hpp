// "What did they answer?": eight buttons, one question, and what follows from the answer.
//
//     GET, or nothing was pressed     the eight                          answered_choose
//     one was pressed                 the day it came, and nothing more  answered_ask
//     the day is there                what it means, days, letters       answered_shown
//
// One address for all three: none of them says what somebody was answered.
#pragma once

#include <pages/answered_form.hpp>
#include <pages/site.hpp>

namespace pages {

Html answered_choose(const Site& site, const Visit& visit, const TypedRequest& known = {});
// Again with what is wrong beside each field, and all that was given.
Html answered_ask(const Site& site, const Visit& visit, const AnsweredForm& form,
                  const AnsweredWrong& wrong = {});
Html answered_shown(const Site& site, const Visit& visit, const AnsweredForm& form,
                    const reaction::Told& told, const reaction::Following& following);

} // namespace pages
