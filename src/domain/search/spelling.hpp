// Words the guide has, for a word it has not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace search {

struct Guess {
    std::string words; // one folded word, or two or three where spaces were forgotten
    double cost = 0;   // 0 is the same; above 2 has little to do with it

    friend bool operator==(const Guess&, const Guess&) = default;
};

// Immutable once made: any number of threads may ask.
class Speller {
public:
    struct Known {
        std::string folded;
        std::uint32_t documents = 0; // that have it: a common word is the likelier guess
    };
    explicit Speller(std::vector<Known> words);

    bool knows(std::string_view folded) const { return rank_.contains(std::string(folded)); }
    // What a misspelt word may stand for, likeliest first: letters that are wrong, missing, swapped
    // or written as they sound. Nothing for words of up to three letters that sound like no other.
    std::vector<Guess> guesses(std::string_view folded, std::size_t limit) const;
    // The commonest word with the same root, which may be another form of it; empty when none has.
    std::string kin(std::string_view folded) const;
    // The commonest word that begins like an unfinished one; empty when none does.
    std::string finished(std::string_view folded) const;

private:
    struct Entry {
        std::string word, sound;
        std::uint64_t letters = 0, sounds = 0; // which letters they have, as bits
        double likelihood = 0;
    };
    double likelihood_of(std::string_view part) const; // of a word inside a longer one; 0: none
    void guess_split(std::string_view folded, std::vector<Guess>&) const;

    std::vector<Entry> entries_; // by word
    std::unordered_map<std::string, std::size_t> rank_;
    std::unordered_map<std::string, std::size_t> by_root_; // the commonest of each
};

} // namespace search
