// What an answer of last days says, part by part, for every page that shows one.
#pragma once

#include <pages/prose.hpp>
#include <pages/site.hpp>

#include <domain/deadline/deadline.hpp>

#include <vector>

namespace pages {

struct DueStepView {
    Html day, says, degree;
    static void describe(auto& member) {
        member("day", &DueStepView::day);
        member("says", &DueStepView::says);
        member("degree", &DueStepView::degree);
    }
};

// The answer in a few words, for the largest letters of a page: "They must answer by 3 March 2026".
Html due_heading(const deadline::Answer& answer, Date today, const Voice& voice);
// How many days are left, or how late it is.
Html due_lead(const deadline::Answer& answer, Date today, const Voice& voice);
// How the clock stands, when it is late for sure, until when longer time can be announced.
std::vector<Html> due_lines(const deadline::Answer& answer, Date today, const Voice& voice);
// The reasons in order, each with its day and how far its claim was checked.
std::vector<DueStepView> due_steps(const Site& site, const Visit& visit,
                                   const deadline::Answer& answer, const Voice& voice);
std::vector<Html> due_warnings(const Site& site, const Visit& visit, const deadline::Answer& answer,
                               const Voice& voice);
// Each claim once, in the order in which the answer rests on it.
std::vector<Cited> due_cited(const Site& site, const deadline::Answer& answer);

} // namespace pages
