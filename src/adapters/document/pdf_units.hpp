// A document as lines of letters with their sizes, before anybody knows on which page they stand.
#pragma once

#include <adapters/document/pango.hpp>
#include <adapters/document/picture.hpp>

#include <domain/document/writer.hpp>

#include <string>
#include <vector>

namespace adapters::document {

struct PdfSheet {
    double width, height;
    double side, top, bottom; // margins
    double letter;            // size of ordinary letters
    double inner_width() const { return width - 2 * side; }
};
PdfSheet pdf_sheet_of(::document::Paper);

// Words in a column of their own: a paragraph, the number of an item, a cell.
struct Column {
    const char* tag = "P"; // a structure type of PDF
    ::document::Tongue tongue;
    double x = 0, width = 0;
    Layout layout; // owns the lines
    struct Line {
        PangoLayoutLine* line = nullptr;
        double height = 0, baseline = 0, width = 0;
    };
    std::vector<Line> lines;
    struct Link {
        int from = 0, to = 0; // bytes of the layout's words
        std::string to_address;
    };
    std::vector<Link> links;
};

// What stands beside each other: one paragraph, an item with its number, the cells of a row. Its
// n-th strip is the n-th line of each column.
struct Unit {
    enum class Kind { paragraph, item, head, row, page_break };
    Kind kind = Kind::paragraph;
    int group = 0; // items of one list, rows of one table: the same number; 0 for paragraphs
    std::vector<Column> columns;
    double before = 0, after = 0; // free room above the first strip and below the last
    double from_top = 0;          // of the first page, at least; 0: wherever it comes
    bool keeps_next = false;
    // The lines of a strip stand on one baseline, this far below the strip's upper edge.
    double baseline(std::size_t strip) const;
    double strip_height(std::size_t strip) const;
    std::size_t strips() const;
};

// Errors: document.no-font.
Result<std::vector<Unit>> units_of(const ::document::Document&, const PdfSheet&, PangoFontMap&);

} // namespace adapters::document
