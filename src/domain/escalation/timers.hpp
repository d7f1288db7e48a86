#pragma once

#include <domain/escalation/escalation.hpp>
#include <domain/escalation/matter.hpp>

namespace escalation {

// By day; on one day in the order of the road.
std::vector<Timer> timers_of(const Matter& matter, Date today);

} // namespace escalation
