// The tables of a DOCX that somebody filled in and sent back. Filled by adapters/document.
#pragma once

#include <base/result.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace document {

// Bounds for the bytes of a stranger.
struct ReadLimits {
    std::size_t file = 20'000'000;
    std::size_t entries = 500;         // files in the zip
    std::size_t unpacked = 60'000'000; // of word/document.xml
    std::size_t ratio = 500;           // unpacked to packed; XML of a long table reaches a hundred
    int depth = 100;                   // of elements
};

// The words of a cell, a paragraph each, as they were typed: UTF-8, any letters; a line break in a
// paragraph is a newline. Words somebody struck out under “track changes” are not among them.
using CellWords = std::vector<std::string>;
using TableRow = std::vector<CellWords>;

class Reader {
public:
    virtual ~Reader() = default;
    // The rows of all tables, in order; a table in a cell belongs to that cell's words. Nothing is
    // unpacked to a disk, no address in the file is followed.
    // Errors: docx.not-a-docx, docx.too-large.
    virtual Result<std::vector<TableRow>> table_rows(std::string_view docx,
                                                     const ReadLimits& = {}) const = 0;
};

} // namespace document
