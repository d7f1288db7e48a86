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

// The question that fills a blank: mostly of the same name.
std::string_view question_that_fills(std::string_view blank, const Addressee& to);

// The frame with the letter inside. `frame` may be null: then the letter stands alone.
Filled fill(const Letter& letter, const Frame* frame, const Facts& facts);

} // namespace letter
