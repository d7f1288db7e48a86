// Last days for programs. docs/design/due.schema.json says what each member means.
#pragma once

#include <domain/deadline/deadline.hpp>

#include <pages/strings.hpp>

#include <string>

namespace pages {

enum class Layout { indented, line };

std::string due_json(const deadline::Answer& answer, const Voice& voice, Layout layout);
// {"version":1,"refused":{"rule","says"}}
std::string due_refused_json(const Error& error, const Voice& voice, Layout layout);

} // namespace pages
