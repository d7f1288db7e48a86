#include <domain/search/equal_words.hpp>

#include <domain/search/words.hpp>

#include <algorithm>

namespace search {
namespace {

std::vector<std::string> stems_of(const Text& words, const Stemmer& stemmer) {
    std::vector<std::string> stems;
    for (const Word& word : words_of(words.bytes()))
        if (word.place == Word::Place::own) stems.push_back(stemmer(word.folded));
    return stems;
}

bool stands_at(std::span<const std::string> stems, std::size_t at,
               const std::vector<std::string>& member) {
    return at + member.size() <= stems.size() &&
           std::ranges::equal(stems.subspan(at, member.size()), member);
}

bool stands_in(std::span<const std::string> stems, const std::vector<std::string>& member) {
    for (std::size_t at = 0; at < stems.size(); ++at)
        if (stands_at(stems, at, member)) return true;
    return false;
}

} // namespace

EqualWords::EqualWords(Synonyms synonyms, const Stemmer& stemmer) {
    for (std::size_t group = 0; group < synonyms.groups.size(); ++group) {
        shown_.emplace_back();
        for (Text& words : synonyms.groups[group].words) {
            add(group, words, stemmer);
            std::vector<std::string> stems = stems_of(words, stemmer);
            shown_.back().push_back({std::move(words), std::move(stems)});
        }
        for (const Text& words : synonyms.groups[group].hidden) add(group, words, stemmer);
    }
}

void EqualWords::add(std::size_t group, const Text& words, const Stemmer& stemmer) {
    std::vector<std::string> stems = stems_of(words, stemmer);
    if (stems.empty()) return;
    std::string first = stems.front();
    members_[std::move(first)].push_back({group, std::move(stems)});
}

std::vector<EqualWords::Place> EqualWords::places_in(std::span<const std::string> stems) const {
    std::vector<Place> places;
    for (std::size_t at = 0; at < stems.size(); ++at) {
        const auto members = members_.find(stems[at]);
        if (members == members_.end()) continue;
        for (const Member& member : members->second)
            if (stands_at(stems, at, member.stems))
                places.push_back({member.group, at, at + member.stems.size()});
    }
    std::ranges::stable_sort(places, [](const Place& one, const Place& other) {
        return one.to - one.from > other.to - other.from;
    });
    std::vector<Place> kept;
    for (const Place& place : places) {
        const bool is_inside = std::ranges::any_of(kept, [&](const Place& longer) {
            const bool holds_it = longer.from <= place.from && place.to <= longer.to;
            const bool is_longer = longer.to - longer.from > place.to - place.from;
            return holds_it && (is_longer || longer.group == place.group);
        });
        if (!is_inside) kept.push_back(place);
    }
    return kept;
}

std::vector<Text> EqualWords::others(std::span<const Place> places,
                                     std::span<const std::string> stems, std::size_t limit) const {
    const bool is_arabic_query = std::ranges::any_of(stems, is_arabic);
    std::vector<Text> all;
    std::vector<std::size_t> seen;
    for (const Place& place : places) {
        if (std::ranges::find(seen, place.group) != seen.end()) continue;
        seen.push_back(place.group);
        std::size_t from_this = 0;
        for (const Shown& shown : shown_[place.group]) {
            if (all.size() == limit) return all;
            if (from_this == 3 || shown.stems.empty()) break;
            const bool is_foreign = is_arabic(shown.stems.front()) && !is_arabic_query;
            if (is_foreign || stands_in(stems, shown.stems)) continue;
            if (std::ranges::find(all, shown.words) != all.end()) continue;
            all.push_back(shown.words);
            ++from_this;
        }
    }
    return all;
}

} // namespace search
