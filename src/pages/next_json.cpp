#include <pages/next_json.hpp>

#include <nlohmann/json.hpp>

namespace pages {

namespace {

using Json = nlohmann::ordered_json;

Json timers_of(const escalation::Next& next) {
    Json list = Json::array();
    for (const escalation::Timer& timer : next.timers)
        list.push_back({{"name", timer.name}, {"day", timer.day.iso()}, {"claim", timer.claim}});
    return list;
}

Json allowed_by(const escalation::Next& next) {
    Json list = Json::array();
    for (const deadline::Kind kind : next.allowed) list.push_back(deadline::word_of(kind));
    return list;
}

Json refused_by(const escalation::Next& next, const Voice& voice) {
    Json list = Json::array();
    for (const escalation::Refusal& refusal : next.refused)
        list.push_back({{"kind", deadline::word_of(refusal.event.kind)},
                        {"day", refusal.event.day.iso()},
                        {"rule", deadline::rule_of(refusal.says)},
                        {"says", voice.say(refusal.says).bytes()}});
    return list;
}

} // namespace

std::string next_json(const escalation::Next& next, const Voice& voice) {
    const Json json{{"version", 1},
                    {"state", escalation::word_of(next.state)},
                    {"timers", timers_of(next)},
                    {"allowed", allowed_by(next)},
                    {"letters", next.letters},
                    {"refused", refused_by(next, voice)}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace pages
