#include <pages/offline/search_data.hpp>

#include <pages/marks.hpp>
#include <pages/offline/files.hpp>

#include <nlohmann/json.hpp>

namespace offline {

namespace {

using nlohmann::ordered_json;

ordered_json words_of(const std::vector<Text>& all) {
    ordered_json words = ordered_json::array();
    for (const Text& one : all) words.push_back(one.bytes());
    return words;
}

// The script puts its own words where {words} and {number} stand.
ordered_json sentences(const pages::Voice& voice) {
    const auto say = [&](MessageId id) {
        return voice.say(id, {{"words", "{words}"}, {"number", "{number}"}}).bytes();
    };
    return {{"found", say("offline.found"_msg)},
            {"nothing", say("search.nothing"_msg)},
            {"meant", say("search.meant"_msg)},
            {"also", say("search.also"_msg)},
            {"asTyped", say("search.as-typed"_msg)},
            {"close", say("offline.close"_msg)},
            {"kinds", ordered_json::array({say("search.pages"_msg), say("search.terms"_msg),
                                           say("search.claims"_msg), say("resource.title"_msg)})}};
}

// The file that shows a document to readers of its language, and the place in it.
std::string file_for(const search::Document& document) {
    const std::size_t place = std::min(document.path.find('#'), document.path.size());
    return file_of(document.path.substr(0, place)) + document.path.substr(place);
}

ordered_json document_json(const search::Document& one) {
    return {{"k", static_cast<int>(one.kind)},
            {"f", file_for(one)},
            {"l", one.language},
            {"w", one.weight},
            {"t", one.title.bytes()},
            {"s", one.summary.bytes()},
            {"a", words_of(one.asked_as)},
            {"b", one.body.bytes()}};
}

} // namespace

std::string search_data(const pages::Site& site) {
    ordered_json all{{"languages", ordered_json::object()},
                     {"groups", ordered_json::array()},
                     {"documents", ordered_json::array()}};
    for (const pages::Language* language : site.strings.languages())
        all["languages"][std::string(language->tag)] = {
            {"code", std::string(language->code)},
            {"words", sentences(site.strings.in(language->code))}};
    for (const search::Group& group : site.toolkit.synonyms.groups)
        all["groups"].push_back(
            {{"words", words_of(group.words)}, {"hidden", words_of(group.hidden)}});
    for (const search::Document& one : toolkit::documents(site.toolkit))
        all["documents"].push_back(document_json(one));
    return "waymarkSearch(" + all.dump() + ");\n";
}

} // namespace offline
