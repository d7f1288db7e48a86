// What a letter can name, for one request: every value, and every predicate that holds.
#pragma once

#include <domain/letter/routes.hpp>

namespace letter {

struct Value {
    std::vector<Text> lines; // more than one: a list
    bool is_gap = false;     // left out on purpose: `lines` says what goes there
};

// Of a blank: what a paragraph says that is kept only if something nobody knows yet is so.
struct Unsettled {
    Text if_so, if_not;
};

struct Facts {
    Given given;
    Addressee to;
    Writer writer = Writer::own;
    deadline::History history;
    std::vector<CountedDay> days;
    std::vector<std::string> claims; // what the days and the regime rest on
    std::map<std::string, Value, std::less<>> values;
    std::set<std::string> holds;
    std::map<std::string, Unsettled, std::less<>> unsettled; // predicates; none of them in `holds`

    bool may_hold_all(const std::vector<std::string>& names) const; // each holds, or may
    bool holds_any(const std::vector<std::string>& names) const;
};

// Findings: those of answers and routes, letter.writer, letter.no-day.
Facts facts_of(const Request& request, const Sources& sources, Findings& findings);

} // namespace letter
