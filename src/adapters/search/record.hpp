// What the bytes of an index hold: xapian's terms, and what is shown of a document.
//
//   Zstem   a word's stem, in every field          G7   a word of the seventh group of equal words
//   Wword   a folded word, with its places         Len  the language
#pragma once

#include <domain/search/extract.hpp>
#include <domain/search/search.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace adapters::search {

inline std::string stem_term(std::string_view stem) { return "Z" + std::string(stem); }
inline std::string word_term(std::string_view folded) { return "W" + std::string(folded); }
inline std::string group_term(std::size_t group) { return "G" + std::to_string(group); }
inline std::string language_term(std::string_view code) { return "L" + std::string(code); }

// The bytes of an index. They end where the database does, and a number for the whole finds damage.
struct Bundle {
    std::string_view version, synonyms;
    std::vector<std::string_view> records; // one for each document, in xapian's order
    std::string_view database;             // one file of xapian's
};
std::string bundled(const Bundle&);
// Views into `bytes`; nothing when these are damaged or of another layout.
std::optional<Bundle> unbundled(std::string_view bytes);

// A word of a document's text, or the words of a group of equal words. Kept to mark them in an
// extract without reading the text again, and by their stems, so that a question reads the places
// of its own words and passes all others over.
struct Token {
    std::uint32_t from = 0, to = 0; // bytes of the text
    std::uint32_t stem = 0;         // the number of a stem, or of a group's term
};
std::uint32_t number_of(std::string_view stem);

// The text that extracts are made from: the summary, then the body.
std::string text_of(const ::search::Document&);

// `tokens` are those of text_of(document), in any order.
std::string packed(const ::search::Document&, std::vector<Token> tokens);
std::string packed(const ::search::Synonyms&);

// What an extract is made from, besides the words to be marked.
struct Body {
    std::string_view text; // views into the record
    std::string_view sentences, tokens;
};

// Nothing when the bytes are not ours. A document comes without its summary and its body.
std::optional<::search::Document> unpacked_heading(std::string_view record);
std::optional<Body> unpacked_body(std::string_view record);
// Those of the text, as far as they lie in it.
std::vector<::search::Sentence> sentences_of(const Body&);
// The tokens of a body whose stems are among `stems`, from left to right; where several begin the
// widest first, and of equal ones the first of `stems`.
std::vector<Token> tokens_of(const Body&, std::span<const std::uint32_t> stems);
std::optional<::search::Synonyms> unpacked_synonyms(std::string_view bytes);

} // namespace adapters::search
