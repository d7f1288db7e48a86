// A sentence in a visitor's own words, and the situations it may mean.
//
// Nobody is judged by a guess: what comes back is a short list to confirm. The words are compared
// with those of each situation (its title, what people say instead, its answers and outcomes); a
// rare word counts more than a common one, endings and single slips of the keyboard are forgiven.
#pragma once

#include <domain/interview/interview.hpp>

namespace interview {

struct Match {
    const Situation* situation;
    double score; // for comparing within one answer only
};

inline constexpr std::size_t most_matches = 6;
inline constexpr std::size_t most_typed_bytes = 2000; // the rest is not read

// Best first, at most `most_matches`; none when no word fits.
std::vector<Match> matches(const Interview& interview, std::string_view typed);

} // namespace interview
