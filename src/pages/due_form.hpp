// What a visitor typed on the page of last days, as it was sent, and what of it was understood.
//
// Every answer travels in the form, row by row: nothing is kept between one step and the next.
#pragma once

#include <base/result.hpp>

#include <domain/deadline/deadline.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace pages {

struct DueForm {
    struct Row {
        Text kind, day;
    };
    Text right, regime, nation, agreed; // `agreed`: to law past its review date
    std::vector<Row> rows;              // of the form: kind-1, day-1, kind-2, …
};

// `word` gives what was sent under a name. Rows end at the first that was not sent.
DueForm read_due_form(const std::function<const Text&(std::string_view)>& word);

// "add" adds an empty row, "take-2" takes the second out; anything else changes nothing, and says
// so.
enum class RowsChanged { no, yes };
RowsChanged change_rows(DueForm& form, std::string_view button);

struct DueProblem {
    std::string field; // "right", "regime", "day-2"; empty: the whole of it
    Error what;
};
struct DueReading {
    std::optional<deadline::Answer> answer; // none: there are problems
    std::vector<DueProblem> problems;
};
// Counts, or says everything that is wrong.
DueReading read_due(const DueForm& form, const law::Law& law, Date today);
// Must the visitor say first that they know how old this law is?
bool is_past_review(const law::Law& law, Date today);

} // namespace pages
