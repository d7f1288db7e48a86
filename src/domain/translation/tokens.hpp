// What a translation must keep of the English, whatever its words: citations, links, figures.
#pragma once

#include <base/error.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace translation {

struct Tokens {
    std::vector<std::string> citations; // "a-claim", "?a-claim.field", "ours"; sorted, each once
    std::vector<std::string> links;     // where links lead; sorted
    std::vector<std::string> figures;   // runs of digits, as ASCII; sorted, each once

    friend bool operator==(const Tokens&, const Tokens&) = default;
};

// Of one piece, as Markdown. Digits inside citations, links and ids are no figures.
Tokens tokens_of(std::string_view words);

// The first difference that would mislead a reader, with what English has and what the translation
// has: translation.citations, translation.figures, translation.links. A figure up to ten may be a
// word in the translation, but no other figure.
std::optional<Error> difference(std::string_view english, std::string_view translated);

} // namespace translation
