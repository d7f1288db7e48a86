// A day and a minute of it, by the clock on the wall in London.
#pragma once

#include <base/date.hpp>
#include <base/moment.hpp>

#include <string>

struct WallTime {
    Date day;
    int minute = 0;          // of the day, 0 to 1439
    std::string iso() const; // "2026-03-04T17:00"
    bool operator==(const WallTime&) const = default;
};

// The instant of a time on the wall. The hour that comes twice in October is taken as its first
// time; one that March leaves out, as though the clocks had been changed already.
Moment moment_of(WallTime wall);
WallTime wall_time_of(Moment moment);
