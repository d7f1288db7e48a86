// Days to keep in mind, as a calendar on a phone takes them.
//
// Whoever looks over a shoulder, and every company that keeps somebody's calendar, reads the title:
// it is neutral, and the reasons stand inside. No entry names a person.
#pragma once

#include <base/text.hpp>
#include <base/wall_time.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agenda {

struct Entry {
    Text title; // neutral: "Date to check", never whose or what about
    Date day;
    std::optional<int> minute; // of the day, in London; none: the whole day
    Text says;                 // the reasons, in some lines
    std::vector<int> alarms;   // so many days before
    // The calendar knows the entry again by this: see uid_of.
    std::string uid;
    bool operator==(const Entry&) const = default;
};
using Agenda = std::vector<Entry>;

// How many days before a last day a person wants to hear of it.
inline const std::vector<int> usual_alarms{7, 2};

// A name for an entry, the same for the same parts, in the form of a UUID. It is mixed and not
// secret: whoever guesses the parts can check the guess. So give it only what stands in the entry
// anyway, and give it the day: a date that moved is then another entry, and two people's dates
// never replace each other but where both are the same in everything.
std::string uid_of(std::initializer_list<std::string_view> parts);

// An agenda as a file that calendars open. Filled by adapters/calendar.
class Calendars {
public:
    virtual ~Calendars() = default;
    // RFC 5545. The same entries and the same moment give the same bytes. Safe to call from several
    // threads. Throws std::bad_alloc.
    virtual std::string file_of(const Agenda& agenda, Moment stamped) const = 0;
};

} // namespace agenda
