#pragma once

#include <domain/escalation/matter.hpp>

#include <string_view>
#include <vector>

namespace escalation {

// The letters for where the request stands and for the steps that are allowed there.
std::vector<std::string_view> letters_of(const Matter& matter,
                                         const std::vector<deadline::Kind>& allowed);

} // namespace escalation
