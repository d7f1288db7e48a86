#include <pages/map_parts.hpp>

#include <pages/marks.hpp>
#include <pages/render.hpp>

namespace pages {

namespace {

const Template<MapTop>& top_template() {
    static const Template<MapTop> it("map_top");
    return it;
}

} // namespace

AsOf as_of(const Visit& visit, const Text& typed) {
    if (typed.empty()) return {visit.today, {}, std::nullopt};
    const auto day = Date::parse(typed.bytes());
    if (!day) return {visit.today, typed, day.error()};
    return {*day, typed, std::nullopt};
}

DayForm day_form(const Visit& visit, const AsOf& day, const Voice& voice) {
    DayForm form{.page = address(visit, visit.path),
                 .label = voice.html("map.day"_msg),
                 .button = voice.html("map.show-day"_msg),
                 .hint = voice.html("map.day-hint"_msg, {{"day", voice.time(day.day)}}),
                 .wrong = {},
                 .typed = day.typed,
                 .open = is(!day.typed.empty())};
    if (day.wrong) form.wrong = voice.html(day.wrong->what());
    return form;
}

Html map_top(MapTop top, const Visit& visit, const Voice& voice) {
    top.where = voice.say("frame.where"_msg);
    top.map = address(visit, "/map");
    top.map_word = voice.html("map.title"_msg);
    return render(top_template(), top);
}

Journey journey(const Site& site, const Visit& visit, const RouteMap& route,
                std::vector<MapStep> steps, std::string_view name) {
    const Voice voice = site.strings.in(visit.language);
    return {drawing(route, name, voice), legend(route, voice), std::move(steps)};
}

void check_map_part_templates() { top_template(); }

} // namespace pages
