// From what was typed to what is looked for: stems, equal words, and spelling that is mended.
#pragma once

#include <adapters/search/library.hpp>
#include <domain/search/headings.hpp>
#include <domain/search/words.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace adapters::search {

struct Asking {
    ::search::Query query;
    ::search::Question question;                    // word for word as in query
    std::vector<::search::EqualWords::Place> equal; // places in the question
    std::vector<std::string> stems;                 // as groups of equal words are stemmed
    std::optional<Text> did_you_mean; // the words of query, when they are not those typed
};

// Reads a query for one reader. Words that neither the guide nor its equal words know are replaced
// by those they most likely stand for, together with the rest of the query.
Asking asked(std::string_view words, std::string_view language, const ::search::Limits&,
             const Library&, Reader&);

} // namespace adapters::search
