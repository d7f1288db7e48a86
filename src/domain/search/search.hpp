// Finding a page, a word or a sourced fact by the words a person has for it.
//
// What can be found is a list of documents, handed over when the program starts. An index answers
// with the few that fit best, each with a piece of its text around the words that were found. It
// forgives spelling, knows equal words ("SAR", "my file") and says so. The engine behind the port
// is xapian (adapters/search); everything that can be decided without it stands in this folder.
#pragma once

#include <base/text.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace search {

enum class Kind {
    page,
    term,
    claim,
    signpost,
    tool,     // a page that does something: counts last days, draws the map
    letter,   // a kind of letter, which opens its form
    situation // what somebody comes with, which opens the questions about it
};
inline constexpr Kind last_kind = Kind::situation;
inline constexpr std::array<std::string_view, 7> kind_words{
    "page", "term", "claim", "signpost", "tool", "letter", "situation"};
inline std::string_view word_of(Kind kind) { return kind_words[static_cast<std::size_t>(kind)]; }

struct Document {
    Kind kind = Kind::page;
    std::string path; // "/understand/evisa"; unique among the documents of an index
    Text title;
    Text summary;
    Text body;                  // plain text; a new line ends a sentence
    std::vector<Text> asked_as; // other names: what people type, the long form of a term
    std::string language = "en";
    double weight = 1; // above 1: comes earlier than its words alone would bring it
};

// Words that mean the same to a person who searches.
struct Group {
    std::vector<Text> words;  // each one word or several; the first is the one we prefer
    std::vector<Text> hidden; // searched for, never shown: words we do not use of people

    friend bool operator==(const Group&, const Group&) = default;
};

struct Synonyms {
    std::vector<Group> groups;

    friend bool operator==(const Synonyms&, const Synonyms&) = default;
};

enum class Emphasis { none, found };

struct Segment {
    Text words;
    Emphasis emphasis = Emphasis::none;

    friend bool operator==(const Segment&, const Segment&) = default;
};

// A piece of a document's text, cut at whole words; what was left out shows as "…".
using Extract = std::vector<Segment>;

struct Result {
    Kind kind = Kind::page;
    Text title;
    std::string path;
    std::string language; // of the document: an English one may answer an Arabic query
    Extract extract;
    double score = 0; // for comparing within one answer only
};

struct Answer {
    Text query;                        // as it was asked, cut to the limit
    std::optional<Text> did_you_mean;  // when set, the results are already those of these words
    std::vector<Text> also_looked_for; // equal words, at most a handful, none of them hidden
    std::vector<Result> results;       // best first, all kinds mixed
};

// A document whose title or other name begins like the words typed so far.
struct Suggestion {
    Kind kind = Kind::page;
    Text title;
    std::string path;

    friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

enum class Spelling { mended, as_typed };

struct Limits {
    std::size_t results = 30;
    std::size_t query_bytes = 400; // the rest of a longer query is not read
    std::size_t query_words = 24;
    std::size_t extract_letters = 200; // about
    Spelling spelling = Spelling::mended;
};

// A closed set of documents, ready to be asked.
class Index {
public:
    virtual ~Index() = default;

    // Documents in `language` and in English that answer `query`: whatever was typed, never an
    // error. Any number of threads may ask at the same time.
    virtual Answer find(std::string_view query, std::string_view language,
                        const Limits& = {}) const = 0;

    // What may be meant by the beginning of a query; its last word may be unfinished. Any number of
    // threads may ask at the same time.
    virtual std::vector<Suggestion> suggest(std::string_view prefix, std::string_view language,
                                            std::size_t limit = 8) const = 0;
};

} // namespace search
