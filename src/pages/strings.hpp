// The catalogue: every sentence the program itself speaks, in every language it has.
//
// A sentence is plain words with arguments, `{count}`, and with parts that code wraps, such as a
// link: `Read {english|the English text} first.` It never holds markup. A sentence with plural
// forms is chosen by its argument `count`. What a language lacks is said in English and marked as
// English.
#pragma once

#include <base/date.hpp>
#include <base/finding.hpp>
#include <base/html.hpp>
#include <base/message.hpp>
#include <base/text.hpp>
#include <base/tree.hpp>
#include <base/url.hpp>

#include <pages/languages.hpp>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace pages {

// `{name}`, or `{name|words}` with those words inside.
struct Part {
    enum class Kind { words, argument, wrapped };
    Kind kind = Kind::words;
    std::string words; // Kind::argument: none
    std::string name;  // Kind::words: none
};

using Sentence = std::vector<Part>;
// Errors: strings.brace.
Result<Sentence> read_sentence(std::string_view words);

enum class Standing { reviewed, draft };
enum class Audience { visitors, editors }; // what editors and operators read stays English

struct Catalogue { // of one language
    struct Entry {
        std::array<std::optional<Sentence>, all_plurals.size()> forms; // `other` stands for all
        bool has_plurals = false;
        Audience audience = Audience::visitors;
        Place place;
    };
    const Language* language = nullptr;
    Standing standing = Standing::reviewed;
    std::map<std::string, Entry, std::less<>> entries;
};

// What code puts into a sentence that becomes Html. Its type says how it is shown.
struct Piece {
    struct Count {
        std::int64_t number;
    };
    struct Strong {};
    std::string_view name; // a literal
    std::variant<Html, Text, Count, Date, Url, Strong> value;

    Piece(std::string_view its_name, Html html) : name(its_name), value(std::move(html)) {}
    // Among right-to-left words it stands apart, or a name or a day as somebody typed it would have
    // its parts change places.
    Piece(std::string_view its_name, Text words) : name(its_name), value(std::move(words)) {}
    Piece(std::string_view its_name, std::size_t count)
        : name(its_name), value(Count{static_cast<std::int64_t>(count)}) {}
    Piece(std::string_view its_name, int count) : name(its_name), value(Count{count}) {}
    Piece(std::string_view its_name, Date day) : name(its_name), value(day) {}
    // `{name|words}` becomes a link.
    Piece(std::string_view its_name, Url target) : name(its_name), value(std::move(target)) {}
    Piece(std::string_view its_name, Strong strong) : name(its_name), value(strong) {}
};

// One language, speaking. Borrows from the Strings it came from.
class Voice {
public:
    Voice(const Catalogue& own, const Catalogue& english) : own_(&own), english_(&english) {}

    const Language& language() const { return *own_->language; }
    Standing standing() const { return own_->standing; }
    bool is_english() const { return own_ == english_; }

    // Plain words: for a terminal, an attribute, a title. A sentence that exists nowhere says its
    // id.
    Text say(const Message& message) const;
    Text say(MessageId id, std::vector<Argument> arguments = {}) const;
    // For a page. English that stands in for a missing sentence is marked lang="en" dir="ltr".
    Html html(MessageId id, std::vector<Piece> pieces = {}) const;
    Html html(const Message& message) const;

    Text day(Date day) const;               // "21 November 2026"
    Text day(const PartialDate& day) const; // "November 2026", "2026"
    Html time(Date day) const;              // the same, inside <time datetime>
    Html time(const PartialDate& day) const;
    Text count(std::int64_t number) const;         // "1,412"
    Html list(const std::vector<Html>& all) const; // "a, b and c"
    Text list(const std::vector<Text>& all) const;

private:
    struct Found {
        const Sentence* sentence = nullptr;
        const Catalogue* from = nullptr;
    };
    Found find(std::string_view id, std::optional<std::int64_t> count) const;
    Voice english_voice() const { return Voice(*english_, *english_); }

    const Catalogue* own_;
    const Catalogue* english_;
};

// Immutable once compiled; any number of threads may speak.
class Strings {
public:
    Strings();
    // English when there is no such language.
    Voice in(std::string_view code) const;
    bool has(std::string_view code) const { return catalogues_.contains(code); }
    // English first, then by code.
    std::vector<const Language*> languages() const;
    const Catalogue* find(std::string_view code) const;
    Catalogue& catalogue(const Language& language);

private:
    std::map<std::string, Catalogue, std::less<>> catalogues_; // English is always there
};

// Reads files named strings/LANGUAGE/*.yaml of schema strings/1; others are left alone.
// Findings: strings/twice, strings/brace, strings/unknown-language, strings/unknown-argument,
// strings/plural-form, strings/unknown-sentence (errors), strings/lost-argument (warning),
// strings/missing (debt; not for files that say `for: editors`).
Strings compile_strings(const std::vector<SourceFile>& files, Findings& findings);

} // namespace pages
