// The real clock. The only place where "now" comes from outside.
#pragma once

#include <base/clock.hpp>

namespace adapters::system {

// The calendar day in the United Kingdom at this moment. Follows the rule of the Summer Time Act
// 1972 and not the machine's time zone files, so it is the same on every machine.
Date london_day(Moment);

class SystemClock final : public Clock {
public:
    Moment now() const override;
    Date today() const override { return london_day(now()); }
};

} // namespace adapters::system
