// The road of a request as a drawing one can read before starting, and the same as a list.
//
// Drawn from rows of the table in domain/escalation: the main road only, without the ways that lead
// from almost everywhere (closing, taking back, a solicitor), which the page says in words.
#pragma once

#include <domain/escalation/escalation.hpp>

#include <pages/route_map.hpp>
#include <pages/site.hpp>

#include <vector>

namespace pages {

enum class RoadOf { personal_data, information };

struct RoadStep {
    std::string_view row; // of the table: "t18"
    escalation::State from, to;
    std::optional<deadline::Kind> event; // none: time passes
};
const std::vector<RoadStep>& road_steps(RoadOf which);

RouteMap road_map(RoadOf which, const Voice& voice);
// "They refuse", "The last day passes".
Text words_of_step(const RoadStep& step, const Voice& voice);

} // namespace pages
