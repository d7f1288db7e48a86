// Calendar files by libical, as RFC 5545 wants them: lines folded and ended, words escaped.
//
// A whole day stands as a day, free of any zone; a time as UTC, so that a phone abroad shows the
// same instant. Entries are private and leave the day free. The words do not stay behind in
// libical's buffers.
#pragma once

#include <domain/agenda/agenda.hpp>

namespace adapters::calendar {

class Ical final : public agenda::Calendars {
public:
    std::string file_of(const agenda::Agenda& agenda, Moment stamped) const override;
};

} // namespace adapters::calendar
