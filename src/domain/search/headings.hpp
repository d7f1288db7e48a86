// What documents are called: their titles and the other names people have for them.
//
// A heading that says just what was asked tells more than any count of words in a text, so it is
// weighed by itself: how much of the question is in it, and how much of it is in the question.
#pragma once

#include <domain/search/equal_words.hpp>
#include <domain/search/search.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace search {

// One word of a question.
struct Asked {
    std::vector<std::string> stems;  // in each language that is searched
    std::vector<std::size_t> groups; // of equal words, when it is a member or part of one
    double weight = 0;               // how much it tells
};
using Question = std::vector<Asked>;

// A word found by an equal word counts less than the word itself.
inline constexpr double equal_word_share = 0.75;

struct Fit {
    std::size_t document = 0;
    double best = 0; // of one heading: 1 says what was asked, no more and no less
    double all = 0;  // how much of the question stands in any heading of the document
};

// Immutable once made: any number of threads may ask.
class Headings {
public:
    struct Heading {
        std::size_t document = 0;
        std::vector<std::string> words; // folded
    };
    // The headings of one document follow each other. `weight` says how much a
    // word tells.
    Headings(std::vector<Heading> headings, const Stemmer& stemmer, const EqualWords& equal_words,
             const std::function<double(std::string_view folded, std::string_view stem)>& weight);

    // The documents with a heading that has to do with the question, in no order. A question has at
    // most 64 words.
    std::vector<Fit> fits(const Question&) const;
    // Documents with a heading that holds all these words, the last of which may be unfinished:
    // those that begin with them first, then shorter headings first.
    std::vector<std::size_t> beginning_with(std::span<const std::string> folded) const;

private:
    struct HeadingWord {
        std::uint32_t stem = 0;
        double weight = 0;
        std::vector<std::size_t> groups;
    };
    struct Entry {
        std::size_t document = 0;
        std::vector<std::string> folded;
        std::vector<HeadingWord> words;
        double weight = 0; // of all words
    };
    struct Asking;
    Asking asking(const Question&) const;
    std::vector<std::uint32_t> near(const Question&) const;

    std::vector<Entry> entries_;
    std::unordered_map<std::string, std::uint32_t> stems_;
    std::vector<std::vector<std::uint32_t>> by_stem_;
    std::vector<std::vector<std::uint32_t>> by_group_;
};

} // namespace search
