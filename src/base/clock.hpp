// The only source of "now". It arrives as an argument; tests own it.
#pragma once

#include <base/date.hpp>
#include <base/moment.hpp>

class Clock {
public:
    virtual ~Clock() = default;
    virtual Moment now() const = 0;
    // The calendar day in the place the program serves (Europe/London).
    virtual Date today() const = 0;
};

// A clock that stands still, for tests and for `--today`.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Date today) : today_(today) {}
    Moment now() const override;
    Date today() const override { return today_; }

private:
    Date today_;
};
