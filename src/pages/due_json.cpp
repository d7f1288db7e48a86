#include <pages/due_json.hpp>

#include <nlohmann/json.hpp>

namespace pages {

namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json, Layout layout) {
    return json.dump(layout == Layout::indented ? 2 : -1, ' ', false,
                     Json::error_handler_t::replace) +
           "\n";
}

Json or_null(const auto& day) { return day ? Json(day->iso()) : Json(nullptr); }

Json reasons(const std::vector<deadline::Step>& steps, const Voice& voice) {
    Json list = Json::array();
    for (const deadline::Step& step : steps)
        list.push_back({{"rule", deadline::rule_of(step.says)},
                        {"claim", step.claim},
                        {"day", or_null(step.day)},
                        {"says", voice.say(step.says).bytes()}});
    return list;
}

Json warnings(const std::vector<deadline::Warning>& all, const Voice& voice) {
    Json list = Json::array();
    for (const deadline::Warning& one : all)
        list.push_back(
            {{"rule", deadline::rule_of(one.says)}, {"says", voice.say(one.says).bytes()}});
    return list;
}

} // namespace

std::string due_json(const deadline::Answer& answer, const Voice& voice, Layout layout) {
    const std::string_view nation =
        answer.nation ? law::nation_words[static_cast<std::size_t>(*answer.nation)] : "unknown";
    return written({{"version", 1},
                    {"right", deadline::word_of(answer.right)},
                    {"regime", deadline::word_of(answer.regime)},
                    {"rule_set", answer.rule_set},
                    {"nation", nation},
                    {"received", or_null(answer.received)},
                    {"clock", deadline::word_of(answer.clock)},
                    {"extended", answer.is_extended},
                    {"target_due", or_null(answer.target_due)},
                    {"target_due_at", or_null(answer.target_due_at)},
                    {"surely_overdue_after", or_null(answer.surely_overdue_after)},
                    {"extension_notice_by", or_null(answer.extension_notice_by)},
                    {"because", reasons(answer.because, voice)},
                    {"warnings", warnings(answer.warnings, voice)}},
                   layout);
}

std::string due_refused_json(const Error& error, const Voice& voice, Layout layout) {
    return written(
        {{"version", 1},
         {"refused",
          {{"rule", deadline::rule_of(error.what())}, {"says", voice.say(error.what()).bytes()}}}},
        layout);
}

} // namespace pages
