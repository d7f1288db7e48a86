// Finding the groups of equal words in a text or a query.
#pragma once

#include <domain/search/search.hpp>

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace search {

// The stem of a folded word: what its forms have in common.
using Stemmer = std::function<std::string(std::string_view folded)>;

// Immutable once made: any number of threads may ask.
class EqualWords {
public:
    EqualWords(Synonyms, const Stemmer&);

    // A member of a group, as it stands in a row of stems.
    struct Place {
        std::size_t group = 0;
        std::size_t from = 0; // the first stem
        std::size_t to = 0;   // behind the last
    };
    // Longest members first where they overlap; a shorter one inside a longer one is left out.
    std::vector<Place> places_in(std::span<const std::string> stems) const;

    // What else was looked for: the words of these groups that may be shown and that the query has
    // not itself, some from each group, in the query's script.
    std::vector<Text> others(std::span<const Place> places, std::span<const std::string> stems,
                             std::size_t limit) const;

private:
    struct Member {
        std::size_t group;
        std::vector<std::string> stems;
    };
    void add(std::size_t group, const Text& words, const Stemmer&);

    struct Shown {
        Text words;
        std::vector<std::string> stems;
    };
    std::vector<std::vector<Shown>> shown_;                        // by group
    std::unordered_map<std::string, std::vector<Member>> members_; // by their first stem
};

} // namespace search
