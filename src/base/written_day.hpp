// A day as people write it: 2026-03-03, 3 March 2026, 3rd Mar 2026, March 3, 2026, 31/03/2026.
//
// Nothing is guessed. In figures alone the day may come first, as here, or the month, as elsewhere:
// where both would be a day, the reader is asked which.
#pragma once

#include <base/date.hpp>

#include <string_view>

// Years have four digits. Errors: date.not-a-written-day, date.no-such-day, date.which-day.
Result<Date> read_written_day(std::string_view text);
