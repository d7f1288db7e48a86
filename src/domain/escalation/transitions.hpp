// The table: which event leads from where to where.
//
// Each row has an id for tests, documents and the map (t01 to t34; f.. for information only, n..
// for what moves nothing). Rows are tried in order; the first that fits and whose guard holds is
// taken. What a guard asks stands in guards.cpp, beside the rule it rests on.
#pragma once

#include <domain/escalation/matter.hpp>

#include <span>
#include <vector>

namespace escalation {

// Which requests a row is for.
enum class Road {
    every,
    request,      // all but a complaint that stands alone
    data,         // personal data, a complaint that stands alone too
    intelligence, // of those, the intelligence services
    complaint,    // standing alone
    information,  // all four acts
    foi,
    eir,
    scottish
};

enum class Move {
    go,      // to the row's state
    ask,     // opens a question: the row's state, until it is answered
    answer,  // closes it: back to where the request stood, counted anew
    stay,    // is noted, and moves nothing
    restart, // a new request
    pass     // time does it
};

// Nothing when the row may be taken, else why not.
using Guard = std::optional<Message> (*)(const Matter&, const deadline::Event&);

struct Transition {
    std::string_view id;
    Road road;
    std::vector<State> from;
    std::vector<deadline::Kind> kinds; // none: time
    Move move;
    State to;
    Guard guard = nullptr;
};
std::span<const Transition> transitions();
bool is_on(Road road, const Matter& matter);

// Why an event that no row knows cannot happen here.
Message why_not(const Matter& matter, const deadline::Event& event);

} // namespace escalation
