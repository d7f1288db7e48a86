// What can fail is looked at, or dropped on purpose where everyone can see it.
#include <base/date.hpp>

void read(const char* words) {
#ifdef WRONG
    Date::parse(words);
#else
    (void)Date::parse(words);
#endif
}
