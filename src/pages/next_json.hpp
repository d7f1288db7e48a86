// What can happen next, for programs. docs/design/next.schema.json says what each member means.
#pragma once

#include <domain/escalation/escalation.hpp>

#include <pages/strings.hpp>

#include <string>

namespace pages {

std::string next_json(const escalation::Next& next, const Voice& voice);

} // namespace pages
