#include <pages/map_finder.hpp>

#include <pages/marks.hpp>

#include <base/expects.hpp>

#include <algorithm>

namespace pages {

namespace {

template <class Entries> EndGroup group(Text label, const Entries& entries, const Text& chosen) {
    EndGroup group{std::move(label), {}};
    for (const auto& [id, entry] : entries)
        group.options.push_back({text(id), entry.title, is(chosen.bytes() == id)});
    std::ranges::sort(group.options, {}, [](const EndOption& one) { return one.title; });
    return group;
}

std::vector<EndGroup> ends(const Site& site, const Voice& voice, const Text& chosen) {
    const auto& map = site.toolkit.ecosystem;
    return {group(voice.say("map.actors"_msg), map.actors, chosen),
            group(voice.say("map.systems"_msg), map.systems, chosen)};
}

} // namespace

Finder finder(const Site& site, const Visit& visit, const MapQuestion& question, const AsOf& day) {
    const Voice voice = site.strings.in(visit.language);
    Finder form{.paths = address(visit, "/map/paths"),
                .wrong = day.wrong ? voice.html(day.wrong->what()) : Html(),
                .from_label = voice.html("map.from"_msg),
                .to_label = voice.html("map.to"_msg),
                .anyone = voice.html("map.anyone"_msg),
                .day_label = voice.html("map.day"_msg),
                .day_hint = voice.html("map.finder-day-hint"_msg),
                .any_label = voice.html("map.any-status"_msg),
                .button = voice.html("map.show-paths"_msg)};
    const Text from = question.from.empty() ? text("person") : question.from;
    form.from = ends(site, voice, from);
    form.to = ends(site, voice, question.to);
    form.day = question.as_of;
    form.any = is(question.through.bytes() == "any");
    return form;
}

Url paths_address(const Visit& visit, const MapQuestion& question) {
    std::string query = "?from=" + percent_encoded(question.from.bytes()) +
                        "&to=" + percent_encoded(question.to.bytes());
    if (!question.as_of.empty()) query += "&as-of=" + percent_encoded(question.as_of.bytes());
    if (question.through.bytes() == "any") query += "&through=any";
    return address(visit, "/map/paths" + query);
}

} // namespace pages
