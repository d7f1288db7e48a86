// A piece of writing as a person would describe it: headings, paragraphs, lists, tables. It knows
// nothing of fonts, sizes or file formats; each adapter that writes one (DOCX, PDF, plain text)
// gives every part the look that the part's purpose asks for. Letters and translation tables are
// made of it.
#pragma once

#include <base/text.hpp>
#include <base/url.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace document {

enum class Direction { left_to_right, right_to_left };

// Which tongue words are in, for spell checkers, screen readers and the choice of letters.
struct Tongue {
    std::string language = "en"; // BCP 47
    Direction direction = Direction::left_to_right;
    bool operator==(const Tongue&) const = default;
};

// Words in one manner.
struct Run {
    enum class Manner {
        plain,
        strong,
        emphasis,
        blank, // a gap for somebody to fill in by hand: shown so that nobody overlooks it
    };
    Text words; // a newline is a line break inside the paragraph
    Manner manner = Manner::plain;
    std::optional<Url> leads_to;
    // Of a blank: what a program that fills it looks for; empty when only people will.
    std::string blank_name;
    bool operator==(const Run&) const = default;
};
using Runs = std::vector<Run>;

// What a reader sees of a run: a blank is "[your name]", or a line when nothing says what goes
// there.
std::string shown_words(const Run&);

struct Heading {
    int level = 1; // 1 to 4
    Runs runs;
    std::optional<Tongue> tongue; // none: that of the document
    bool operator==(const Heading&) const = default;
};

struct Paragraph {
    enum class Purpose {
        body,
        letterhead, // who sends it: top of the first page
        recipient, // each line of the address that must show in the window of an envelope (DL, left
                   // window)
        details,   // date, our reference, your reference
        subject,   // what the letter is about
        quotation,
        signature, // kept together with what stands before it
        small,     // below the letter: version of the content, where corrections stand
    };
    Runs runs;
    Purpose purpose = Purpose::body;
    std::optional<Tongue> tongue;
    bool operator==(const Paragraph&) const = default;
};

// Paragraphs of this purpose are single lines: no gap between one and the next.
bool is_line(Paragraph::Purpose);

struct List {
    bool numbered = false;
    std::vector<Runs> items;
    bool operator==(const List&) const = default;
};

// A row is as long as `columns`. The first row repeats on each page.
struct Table {
    struct Column {
        int share = 1; // of the width, beside the other columns' shares
        Tongue tongue;
        bool operator==(const Column&) const = default;
    };
    struct Row {
        // A key that a program reads back and people leave alone: small, grey; empty when there is
        // none.
        std::string key;
        std::vector<Runs> cells;
        bool operator==(const Row&) const = default;
    };
    std::vector<Column> columns;
    std::vector<Runs> heads;
    std::vector<Row> rows;
    bool operator==(const Table&) const = default;
};

struct PageBreak {
    bool operator==(const PageBreak&) const = default;
};

using Block = std::variant<Heading, Paragraph, List, Table, PageBreak>;

// A picture at the top of the first page: the sender's logo.
struct Picture {
    enum class Kind { png, jpeg };
    Kind kind = Kind::png;
    std::string bytes;
    Text says; // what it shows, for those who do not see it
    bool operator==(const Picture&) const = default;
};

struct Document {
    Text title;
    Tongue tongue;
    std::optional<Picture> logo;
    std::vector<Block> blocks;
    bool operator==(const Document&) const = default;
};

// How many bytes the words of a document have.
std::size_t size_of(const Document&);

} // namespace document
