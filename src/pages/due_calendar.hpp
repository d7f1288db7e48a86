// Months of a calendar with the days that matter, drawn on the server.
//
// Each month keeps its size: seven days across fit a phone of 320 px with letters above 12 px, and
// wider screens show several beside each other. The list of reasons says the same in words.
#pragma once

#include <pages/site.hpp>

#include <domain/deadline/deadline.hpp>

namespace pages {

struct MonthDrawing {
    Text name; // "November 2026"
    Html drawing;
    static void describe(auto& member) {
        member("name", &MonthDrawing::name);
        member("drawing", &MonthDrawing::drawing);
    }
};

// The months with a marked day, in order, and those between while they are few.
std::vector<MonthDrawing> due_months(const deadline::Answer& answer, const law::Law& law,
                                     Date today, const Voice& voice);

} // namespace pages
