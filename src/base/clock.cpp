#include <base/clock.hpp>

Moment FixedClock::now() const { return Moment(std::chrono::sys_days(today_.ymd())); }
