// Sentences of a paragraph, with what each of them cites.
#pragma once

#include <domain/guide/guide.hpp>

#include <functional>

namespace guide {

enum class Advice { none, ours };

struct Sentence {
    std::string words; // as a reader hears them: no citations; glossary words and quotes included
    std::vector<const ClaimRef*> claims;
    Advice advice = Advice::none; // carries [@ours]

    // Where the byte `at` of `words` stands in its file.
    Place place_of(std::size_t at) const;
    std::vector<std::pair<std::size_t, Place>> runs; // first byte of each run of text
};

// A citation belongs to the sentence it stands in, also when it follows the full stop.
// The sentences point into `words`, which outlives them.
std::vector<Sentence> sentences(const std::vector<Inline>& words);

// Is this the italic line that ends an action: "*5 minutes. Free.*"?
bool is_effort_line(const Block& paragraph);

// Calls `visit` with the words of every paragraph, item and cell of a page, but no heading and no
// effort line.
void each_prose(const Page& page, const std::function<void(const std::vector<Inline>&)>& visit);

} // namespace guide
