// Words with blanks become a document.
#pragma once

#include <domain/letter/facts.hpp>

namespace letter {

struct Filled {
    document::Document document;
    std::set<std::string, std::less<>> elements; // carried by what was printed
    std::vector<std::string> open;               // blanks nothing fills, each once
    std::vector<const guide::ClaimRef*> claims;  // cited by what was printed
};

// The frame with the letter inside. `frame` may be null: then the letter stands alone.
Filled fill(const Letter& letter, const Frame* frame, const Facts& facts);

} // namespace letter
