#include <pages/offline/search_data.hpp>

#include <pages/marks.hpp>
#include <pages/offline/files.hpp>
#include <pages/offline/parts.hpp>
#include <pages/search_page.hpp>

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
    ordered_json kinds = ordered_json::array(); // by number
    for (std::size_t kind = 0; kind < search::kind_words.size(); ++kind)
        kinds.push_back(say(pages::heading_for(static_cast<search::Kind>(kind))));
    return {{"found", say("offline.found"_msg)},
            {"nothing", say("search.nothing"_msg)},
            {"meant", say("search.meant"_msg)},
            {"also", say("search.also"_msg)},
            {"asTyped", say("search.as-typed"_msg)},
            {"close", say("offline.close"_msg)},
            {"kinds", std::move(kinds)}};
}

// Where a document's address ends and the place on its page begins.
std::size_t place_in(const std::string& path) { return std::min(path.find('#'), path.size()); }

// The file that shows a document to readers of its language, and the place in it.
std::string file_for(const search::Document& document) {
    const std::size_t place = place_in(document.path);
    return file_of(document.path.substr(0, place)) + document.path.substr(place);
}

// What only the program can answer is not found in a copy.
bool is_carried(const search::Document& document, const Listing& listing) {
    const std::string path = document.path.substr(0, place_in(document.path));
    return listing.contains(pages::address(document.language, path).text());
}

// A copy has no tools that a letter works with, so the page that leads to the letter comes first.
double weight_of(const search::Document& one) {
    return one.kind == search::Kind::letter ? 0.8 * one.weight : one.weight;
}

ordered_json document_json(const search::Document& one) {
    return {{"k", static_cast<int>(one.kind)},
            {"f", file_for(one)},
            {"l", one.language},
            {"w", weight_of(one)},
            {"t", one.title.bytes()},
            {"s", one.summary.bytes()},
            {"a", words_of(one.asked_as)},
            {"b", one.body.bytes()}};
}

} // namespace

std::string search_data(const pages::Site& site, const Listing& carried) {
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
        if (is_carried(one, carried)) all["documents"].push_back(document_json(one));
    return "waymarkSearch(" + all.dump() + ");\n";
}

std::string search_data(const pages::Site& site) { return search_data(site, listing_of(site)); }

} // namespace offline
