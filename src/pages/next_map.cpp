#include <pages/next_map.hpp>

#include <pages/next_words.hpp>

#include <algorithm>

namespace pages {

using deadline::Kind;
using escalation::State;

const std::vector<RoadStep>& road_steps(RoadOf which) {
    static const std::vector<RoadStep> personal{
        {"t01", State::draft, State::sent, Kind::sent},
        {"t02", State::sent, State::received, Kind::received},
        {"t07", State::received, State::clarification_asked, Kind::clarification_asked},
        {"t08", State::clarification_asked, State::received, Kind::clarification_answered},
        {"t12", State::received, State::extended, Kind::extension_notice},
        {"t15", State::received, State::overdue, std::nullopt},
        {"t14", State::received, State::refused, Kind::refused},
        {"t18", State::overdue, State::complaint_to_controller, Kind::complaint_received},
        {"t18", State::refused, State::complaint_to_controller, Kind::complaint_received},
        {"t21", State::complaint_to_controller, State::complaint_outcome, Kind::complaint_outcome},
        {"t20", State::complaint_to_controller, State::regulator, Kind::regulator_complaint},
        {"t23", State::complaint_outcome, State::regulator, Kind::regulator_complaint},
        {"t25", State::regulator, State::regulator_outcome, Kind::regulator_outcome},
        {"t29", State::regulator_outcome, State::letter_before_claim, Kind::letter_before_claim},
        {"t30", State::letter_before_claim, State::court, Kind::claim_issued}};
    static const std::vector<RoadStep> information{
        {"t01", State::draft, State::sent, Kind::sent},
        {"t02", State::sent, State::received, Kind::received},
        {"t07", State::received, State::clarification_asked, Kind::clarification_asked},
        {"t08", State::clarification_asked, State::received, Kind::clarification_answered},
        {"t15", State::received, State::overdue, std::nullopt},
        {"t14", State::received, State::refused, Kind::refused},
        {"f01", State::overdue, State::internal_review, Kind::review_asked},
        {"f01", State::refused, State::internal_review, Kind::review_asked},
        {"f02", State::internal_review, State::review_answered, Kind::review_answered},
        {"f04", State::internal_review, State::regulator, Kind::regulator_complaint},
        {"f03", State::review_answered, State::regulator, Kind::regulator_complaint},
        {"f05", State::regulator, State::decision_notice, Kind::decision_sent},
        {"f06", State::decision_notice, State::first_tier_tribunal, Kind::claim_issued},
        {"f08", State::first_tier_tribunal, State::tribunal_decision, Kind::tribunal_decision},
        {"f09", State::tribunal_decision, State::upper_tribunal, Kind::claim_issued}};
    return which == RoadOf::personal_data ? personal : information;
}

RouteMap road_map(RoadOf which, const Voice& voice) {
    RouteMap map{.title = "next.drawn"_msg, .language = std::string(voice.language().code)};
    const auto stop = [&](State state) {
        const std::string word(escalation::word_of(state));
        const auto known = std::ranges::find(map.stops, word, &RouteMap::Stop::end);
        if (known != map.stops.end()) return static_cast<std::size_t>(known - map.stops.begin());
        map.stops.push_back({word, voice.say(words_of(state))});
        return map.stops.size() - 1;
    };
    int number = 0;
    for (const RoadStep& step : road_steps(which)) {
        const std::size_t from = stop(step.from);
        map.legs.push_back({from, stop(step.to), ++number, ecosystem::Standing::active});
    }
    return map;
}

Text words_of_step(const RoadStep& step, const Voice& voice) {
    return step.event ? voice.say(words_of(*step.event)) : voice.say("next.time-passes"_msg);
}

} // namespace pages
