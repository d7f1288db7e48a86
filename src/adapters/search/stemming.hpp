// Stems of words, by the language they are in.
#pragma once

#include <xapian.h>

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace adapters::search {

// Keeps what it has stemmed. For one thread at a time.
class Stemming {
public:
    // The stem of a folded word in a text of `language`: Arabic words by the rules of Arabic,
    // English ones in a foreign text by the rules of its language. The word itself where xapian has
    // no stemmer, and for words with a digit.
    const std::string& stem(std::string_view folded, std::string_view language);
    // Its stems for a query in `language`, which searches English texts as well.
    std::vector<std::string> stems(std::string_view folded, std::string_view language);

private:
    std::string made(std::string_view folded, std::string_view language);
    const Xapian::Stem& stemmer(const std::string& language);

    using Stems = std::unordered_map<std::string, std::string>;
    std::map<std::string, Stems, std::less<>> kept_; // by language
    std::map<std::string, Xapian::Stem, std::less<>> stemmers_;
};

} // namespace adapters::search
