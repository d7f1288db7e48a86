// What an index keeps of a document beside its terms, and how terms are named.
//
//   Zstem   a word's stem, in every field          G7   a word of the seventh group of equal words
//   Wword   a folded word, with its places         Len  the language
#pragma once

#include <domain/search/search.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adapters::search {

inline std::string stem_term(std::string_view stem) { return "Z" + std::string(stem); }
inline std::string word_term(std::string_view folded) { return "W" + std::string(folded); }
inline std::string group_term(std::size_t group) { return "G" + std::to_string(group); }
inline std::string language_term(std::string_view code) { return "L" + std::string(code); }

inline constexpr const char* version_key = "version";
inline constexpr const char* layout_key = "layout";
inline constexpr const char* synonyms_key = "synonyms";
// Rises when anything that build() writes changes its meaning.
inline constexpr const char* layout = "1";

// A word of a document's text. Its stem is kept as a number, to mark it in an extract without
// reading words again.
struct Token {
    std::uint32_t from = 0, to = 0; // bytes of the text
    std::uint32_t stem = 0;
};
std::uint32_t number_of(std::string_view stem);

// The text that extracts are made from: the summary, then the body.
std::string text_of(const ::search::Document&);

// `tokens` are those of text_of(document), from left to right.
std::string packed(const ::search::Document&, const std::vector<Token>& tokens);
std::string packed(const ::search::Synonyms&);

struct Record {
    ::search::Document document; // without summary and body
    std::string text;
    std::vector<Token> tokens;
};
enum class Part { heading, all }; // heading: text and tokens are not read
// Nothing when the bytes are not ours.
std::optional<Record> unpacked_record(std::string_view bytes, Part);
std::optional<::search::Synonyms> unpacked_synonyms(std::string_view bytes);

} // namespace adapters::search
