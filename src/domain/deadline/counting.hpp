// One way of counting: what each family of rules fills, and what `last_day` puts together.
//
// A question is counted once for each nation it may concern, and twice there: strictly, and
// generously where the law has two readings. Each way leaves a Track; the earliest of them gives
// the target, the latest the day after which nobody can say that the answer was in time.
#pragma once

#include <domain/deadline/deadline.hpp>

namespace deadline {

struct Counting {
    const Question& question; // its history is in order
    const law::Law& law;
    Regime regime;
    const law::Calendar& calendar; // of the nation
    law::Nation nation;
    bool is_generous = false;

    const History& history() const { return question.history; }
    const law::Value& period(std::string_view name, Date on) const;
};

struct Track {
    const law::RuleSet* rules = nullptr;
    std::optional<Date> received;
    std::optional<Date> starts; // the day it runs from, where that is no receipt
    std::optional<Date> due;    // none: there is no duty
    std::optional<WallTime> due_at;
    std::optional<Date> first_end; // the last day on which an extension can be announced
    std::optional<Event> ended;    // somebody answered, or it was given up
    bool is_extended = false;
    bool waits_to_start = false; // identity or a fee is open
    bool is_paused = false;
    bool has_no_end = false; // no day can be named after which it is surely late
    std::vector<Step> because;
    std::vector<Warning> warnings;
    std::vector<Span> stopped;

    void step(Message says, std::string_view claim, std::optional<Date> day);
    void warn(Message says, std::string_view claim = "");
};

// The day a period ends: `length` of its unit after `from`, before any moving to a working day.
// Working days and school days are counted in the calendar. Never hours.
Date after(const law::Value& period, Date from, const law::Calendar& calendar);

// Does the history say what the clock of the right starts from?
bool has_a_start(const Question& question);
// The first received day of the history: said, or assumed from how it was sent.
std::optional<Date> received_day(const Counting& counting);
// The same as a step of the track, with what was assumed.
std::optional<Date> receive(const Counting& counting, std::string_view family, Track& track);
// The day of the first event of these kinds, in the order of preference.
std::optional<Date> day_of(const Counting& counting, std::initializer_list<Kind> kinds);
// The first of these kinds ends the clock.
void end_at_first(const Counting& counting, std::initializer_list<Kind> kinds, Track& track);
// Moves a day that is no working day, and says so.
Date rolled(const law::Calendar& calendar, Date day, std::string_view claim, Track& track);

// The families.
Track count_data_right(const Counting& counting);  // data_rights.cpp
Track count_complaint(const Counting& counting);   // short_limits.cpp
Track count_breach(const Counting& counting);      // short_limits.cpp
Track count_education(const Counting& counting);   // short_limits.cpp
Track count_health(const Counting& counting);      // short_limits.cpp
Track count_information(const Counting& counting); // information.cpp
Track count_review(const Counting& counting);      // information.cpp
Track count_regulator(const Counting& counting);   // courts.cpp
Track count_s166(const Counting& counting);        // courts.cpp
Track count_foi_appeal(const Counting& counting);  // courts.cpp
Track count_court(const Counting& counting);       // courts.cpp: judicial review, compensation

} // namespace deadline
