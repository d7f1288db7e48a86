// A DOCX of a stranger: first as a zip file, then as the XML of its main part. What comes back is
// text, and no more of it than there was.
#include <adapters/document/reader.hpp>

#include <base/expects.hpp>
#include <base/text.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(bytes), size);
    const document::ReadLimits limits{
        .file = 100'000, .entries = 20, .unpacked = 200'000, .ratio = 500, .depth = 50};
    (void)adapters::document::Reader().table_rows(input, limits);
    const auto rows = adapters::document::table_rows_of_xml(input, limits);
    if (!rows) return 0;
    for (const document::TableRow& row : *rows)
        for (const document::CellWords& cell : row)
            for (const std::string& words : cell) expects(is_utf8(words), "words are text");
    return 0;
}
