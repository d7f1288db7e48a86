#include <base/message.hpp>

#include <base/date.hpp>

Argument::Argument(std::string_view its_name, Date day)
    : name(its_name), value(DayArgument{day.iso()}) {}
