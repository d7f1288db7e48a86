// Where a request stands, part by part, for every page that shows it: the days that count, the
// letters, and whose business a letter or a step is.
//
// A letter is a button that opens its form with what is known of the request filled in. Only what
// names nobody is carried: the body, the law, the days. It travels in the body of a request.
#pragma once

#include <pages/event_form.hpp>
#include <pages/render.hpp>
#include <pages/site.hpp>

#include <domain/escalation/escalation.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace pages {

struct NextDay {
    Html name, day, claim; // how far its claim was checked, as a link; or that the day is ours
    static void describe(auto& member) {
        member("name", &NextDay::name);
        member("day", &NextDay::day);
        member("claim", &NextDay::claim);
    }
};
std::vector<NextDay> next_days(const Site& site, const Visit& visit, const escalation::Next& next);
// Courts have outer limits only: a page that shows them says so.
bool names_a_court(const escalation::Next& next);

struct NextLetter { // the template next_letters.html
    Html words;
    Url letter;
    Is there = Is::absent; // this toolkit makes it
    std::vector<CarriedField> carried;
    static void describe(auto& member) {
        member("words", &NextLetter::words);
        member("letter", &NextLetter::letter);
        member("there", &NextLetter::there);
        member("carried", &NextLetter::carried);
    }
};

// `words` are those of escalation::Next: "L3b". `recipient` may be empty.
std::vector<NextLetter> next_letters(const Site& site, const Visit& visit,
                                     std::span<const std::string_view> words,
                                     const deadline::Question& known, const std::string& recipient);

// The advice lines of these letters and steps, each once, the one that allows most first.
std::vector<Html> next_advice(const Site& site, const Visit& visit, const escalation::Next& next);

// What may happen next, in words; without what may be noted at any time.
std::vector<Html> next_steps(const escalation::Next& next, const Voice& voice);

struct LeftOut {
    Html event, reason;
    static void describe(auto& member) {
        member("event", &LeftOut::event);
        member("reason", &LeftOut::reason);
    }
};
// What was told and cannot have happened, with the reason.
std::vector<LeftOut> next_left_out(const escalation::Next& next, const Voice& voice);

} // namespace pages
