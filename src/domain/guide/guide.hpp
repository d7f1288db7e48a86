// The guide: sourced pages, as values.
//
// A page is a head (who it is for, when it was checked), sections of known kinds, and inside them
// words, citations of claims and words of the glossary. Everything outside the page is named by id;
// the toolkit resolves it.
#pragma once

#include <base/date.hpp>
#include <base/finding.hpp>
#include <base/name.hpp>
#include <base/text.hpp>
#include <base/tree.hpp>

#include <domain/claim/advice.hpp>
#include <domain/claim/claim.hpp>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace guide {

using TopicName = Name<struct TopicTag>;

enum class Section { start, understand, act, protect, cases, cards };
inline constexpr std::array all_sections{Section::start,   Section::understand, Section::act,
                                         Section::protect, Section::cases,      Section::cards};
// Those with a place among the words at the head of every page, and an index of their own.
inline constexpr std::array main_sections{Section::start, Section::understand, Section::act,
                                          Section::protect};
std::string_view word_of(Section); // also the first part of a page's address

// One citation of a claim, or of one field of it. The mark says the writer knows it is unverified.
enum class Mark { none, unverified };
struct ClaimRef {
    claim::ClaimName claim;
    std::string field; // empty: what the claim says
    Mark mark = Mark::none;
    Place place;
    int width = 1;
};

struct Inline {
    enum class Kind { words, emphasis, strong, code, link, citation, our_advice, term, line_break };
    Kind kind = Kind::words;
    Place place;
    std::string text; // words, code; the address of a link; the id or term of a glossary word
    std::vector<ClaimRef> claims; // citation
    std::vector<Inline>
        inside; // emphasis, strong, link; term: the words shown, when others than the term's own
};

struct Block {
    enum class Kind {
        paragraph,
        ordered,
        bullets,
        item,
        quote,
        heading,
        table,
        header_row,
        row,
        cell
    };
    Kind kind = Kind::paragraph;
    Place place;
    std::vector<Inline> words; // paragraph, heading, cell
    std::vector<Block> inside; // lists, items, quotes, tables, rows
};

// What a stretch of a page is for. Its heading may be any words.
enum class Purpose {
    plain,
    in_short,
    care,
    steps,
    holders,
    to_do,
    say,
    forward,
    cases,
    work, // one kind of work: its links name the pages that matter to it
    unknown
};

struct Stretch {
    Purpose purpose = Purpose::plain;
    Text heading;
    std::string anchor; // unique on its page
    std::vector<Block> blocks;
    Place place;
};

struct Page {
    Section section = Section::start;
    std::string slug;     // "phone-seizure"
    std::string language; // "en"
    Text title, for_whom, summary;
    TopicName topic;
    claim::Advice advice_line = claim::Advice::information;
    Date checked, review_by;
    std::optional<claim::Reading> read_by;
    std::vector<Text> asked_as;
    std::vector<claim::ClaimName> holders; // sys-ID and act-ID
    std::string walk;                      // a walk of the ecosystem, or empty
    std::vector<claim::ClaimName> flows;   // for the map, where no walk fits
    std::vector<std::string> see_also;     // "act/complain"
    std::optional<claim::ClaimName> tells; // the ruling that a page of the cases tells of
    std::vector<std::string> resources;    // ids of signposts: where to go next
    std::vector<Stretch> stretches;
    Place place;

    std::string path() const; // "/understand/phone-seizure"
    int minutes() const;      // to read, at 200 words a minute, at least 1
};

struct Topic {
    TopicName name;
    Section section;
    Text title;
    Place place;
};

struct Guide {
    std::vector<Topic> topics; // in the order of the file
    std::vector<Page> pages;   // by language, section, topic order, then title

    const Page* find(std::string_view language, std::string_view path) const;
    const Topic* find(const TopicName& topic) const;
};

// Reads a page (pages/LANGUAGE/SECTION/SLUG.md) or topics.yaml, and runs the checks that need one
// page only (checks.hpp).
void compile_page(const SourceFile& file, Guide& into, Findings& findings);
void compile_topics(const SourceFile& file, Guide& into, Findings& findings);

// Each citation, glossary word and link of a page, wherever it stands.
void each_inline(const Page& page, const auto& visit);

// The words of a run without citations, as a reader hears them.
std::string plain_words(const std::vector<Inline>& words);
// All words of a page, for search: headings and blocks, one line each.
std::string plain_words(const Page& page);

// The body of each_inline, for blocks.
void each_inline(const std::vector<Inline>& words, const auto& visit) {
    for (const Inline& one : words) {
        visit(one);
        each_inline(one.inside, visit);
    }
}
void each_inline(const std::vector<Block>& blocks, const auto& visit) {
    for (const Block& block : blocks) {
        each_inline(block.words, visit);
        each_inline(block.inside, visit);
    }
}
void each_inline(const Page& page, const auto& visit) {
    for (const Stretch& stretch : page.stretches) each_inline(stretch.blocks, visit);
}

} // namespace guide
