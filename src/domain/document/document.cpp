#include <domain/document/document.hpp>

namespace document {

namespace {

std::size_t size_of(const Runs& runs) {
    std::size_t size = 0;
    for (const Run& run : runs) size += run.words.bytes().size();
    return size;
}

std::size_t size_of(const std::vector<Runs>& all) {
    std::size_t size = 0;
    for (const Runs& runs : all) size += size_of(runs);
    return size;
}

struct Size {
    std::size_t operator()(const Heading& heading) const { return size_of(heading.runs); }
    std::size_t operator()(const Paragraph& paragraph) const { return size_of(paragraph.runs); }
    std::size_t operator()(const List& list) const { return size_of(list.items); }
    std::size_t operator()(const Table& table) const {
        std::size_t size = size_of(table.heads);
        for (const Table::Row& row : table.rows) size += row.key.size() + size_of(row.cells);
        return size;
    }
    std::size_t operator()(const PageBreak&) const { return 0; }
};

} // namespace

std::string shown_words(const Run& run) {
    if (run.manner != Run::Manner::blank) return run.words.bytes();
    return run.words.empty() ? "____________" : "[" + run.words.bytes() + "]";
}

bool is_line(Paragraph::Purpose purpose) {
    using enum Paragraph::Purpose;
    switch (purpose) {
    case letterhead:
    case recipient:
    case details: return true;
    case body:
    case subject:
    case quotation:
    case signature:
    case small: return false;
    }
    return false;
}

std::size_t size_of(const Document& document) {
    std::size_t size = document.title.bytes().size();
    for (const Block& block : document.blocks) size += std::visit(Size{}, block);
    return size;
}

} // namespace document
