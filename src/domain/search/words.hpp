// Words of a text or a query, folded so that equal words have equal bytes.
//
// Case, accents, Arabic vowel signs and the forms of alef, ya and kaf do not matter; "e-visa" is
// evisa; "s.164A", "s 164A" and "section 164A" are s164a. Any bytes may come in, however long.
#pragma once

#include <domain/search/search.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace search {

// A word and the bytes of the text it stands in: text.substr(from, to - from).
struct Word {
    enum class Place {
        own,   // the words of the text, one after the other
        within // another way to type the same place: "164a" in "s164a", "mixedup" for "mixed-up"
    };

    std::string folded;
    std::size_t from = 0;
    std::size_t to = 0;
    Place place = Place::own;

    friend bool operator==(const Word&, const Word&) = default;
};

// Every word, in order; each is followed by those within it. No word is longer than 64 bytes.
std::vector<Word> words_of(std::string_view text);

struct Query {
    Text text;               // as it was asked, cut at a whole letter
    std::vector<Word> words; // those with a place of their own
    std::vector<Text> exact; // what stood in quotation marks
};

// Reads at most limits.query_bytes and limits.query_words.
Query read_query(std::string_view words, const Limits&);

// Is the first letter an Arabic one?
bool is_arabic(std::string_view folded);

} // namespace search
