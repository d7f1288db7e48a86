#include <pages/next_map.hpp>

#include <pages/sample_strings.hpp>

#include <domain/escalation/transitions.hpp>

#include <doctest/doctest.h>

#include <algorithm>

TEST_CASE("each step that is drawn is a row of the table, and leads where it is drawn") {
    for (const pages::RoadOf which : {pages::RoadOf::personal_data, pages::RoadOf::information})
        for (const pages::RoadStep& step : pages::road_steps(which)) {
            CAPTURE(step.row);
            CAPTURE(escalation::word_of(step.to));
            const bool is_a_row = std::ranges::any_of(
                escalation::transitions(), [&](const escalation::Transition& row) {
                    const auto has = [](const auto& all, auto one) {
                        return std::ranges::find(all, one) != all.end();
                    };
                    const bool is_the_event =
                        step.event ? has(row.kinds, *step.event) : row.kinds.empty();
                    const bool leads_there =
                        row.to == step.to || row.move == escalation::Move::answer;
                    return row.id == step.row && has(row.from, step.from) && is_the_event &&
                           leads_there;
                });
            CHECK(is_a_row);
        }
}

TEST_CASE("the road is drawn in the language it is read in") {
    const pages::Voice voice = sample::strings().in("ar");
    const pages::RouteMap road = pages::road_map(pages::RoadOf::personal_data, voice);
    CHECK(road.language == "ar");
    CHECK(road.stops.front().title == voice.say("next.state.draft"_msg));
    CHECK(pages::drawing(road, "road", voice).bytes().find("lang=") == std::string::npos);
}
