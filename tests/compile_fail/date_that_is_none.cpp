// February has no 30th day in any year.
#include <base/date.hpp>

Date last_day() {
#ifdef WRONG
    return "2026-02-30"_date;
#else
    return "2026-02-28"_date;
#endif
}
