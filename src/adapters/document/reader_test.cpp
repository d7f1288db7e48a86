#include <adapters/document/reader.hpp>
#include <adapters/document/sample_documents.hpp>
#include <adapters/document/writer.hpp>
#include <adapters/document/zip.hpp>

#include <doctest/doctest.h>

using namespace document;
using adapters::document::Packing;
using adapters::document::table_rows_of_xml;
using adapters::document::zipped;

namespace {

const adapters::document::Reader reader;
const adapters::document::Writer writer;

std::string docx_of(const std::string& xml) { return zipped({{"word/document.xml", xml}}); }

std::string table_xml(const std::string& cell) {
    return "<w:document xmlns:w=\"w\"><w:body><w:tbl><w:tr><w:tc>" + cell +
           "</w:tc></w:tr></w:tbl></w:body></w:document>";
}

} // namespace

TEST_CASE("a table comes back as it was written") {
    const auto rows = reader.table_rows(writer.docx(sample::long_table(3)).value()).value();
    REQUIRE(rows.size() == 4);
    CHECK(rows[0] == TableRow{{"English"}, {"Translation"}});
    CHECK(rows[1] == TableRow{{"act/ask#0", "one"}, {"another"}});
    CHECK(reader.table_rows(writer.docx(sample::arabic_page()).value()).value()[1][0][1] ==
          "طلب نسخة من ملفك");
}

TEST_CASE("words typed in pieces are one, and words struck out are gone") {
    const auto rows = table_rows_of_xml(
        table_xml("<w:p><w:r><w:t>a</w:t></w:r><w:ins><w:r><w:t>b</w:t></w:r></w:ins>"
                  "<w:del><w:r><w:delText>c</w:delText></w:r></w:del><w:r><w:br/><w:t>d</w:t>"
                  "</w:r></w:p><w:p/>"),
        {});
    CHECK(rows.value() == std::vector<TableRow>{{{"ab\nd", ""}}});
}

TEST_CASE("a table in a cell belongs to the cell") {
    const auto rows = table_rows_of_xml(
        table_xml("<w:p><w:r><w:t>a</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>b</w:t>"
                  "</w:r></w:p></w:tc></w:tr></w:tbl>"),
        {});
    CHECK(rows.value() == std::vector<TableRow>{{{"a", "b"}}});
}

TEST_CASE("what is no DOCX is refused") {
    for (const std::string& wrong :
         {std::string(), std::string("PK\3\4"), std::string("%PDF-1.7"), zipped({{"a.txt", "a"}}),
          docx_of("<w:document"), docx_of("no XML")}) {
        CHECK(reader.table_rows(wrong).error().what().id == "docx.not-a-docx"_msg);
    }
    std::string cut = writer.docx(sample::long_table(3)).value();
    cut.resize(cut.size() / 2);
    CHECK(reader.table_rows(cut).error().what().id == "docx.not-a-docx"_msg);
}

TEST_CASE("entities of a file's own are refused: they could read files or grow without end") {
    const std::string xml =
        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + table_xml("<w:p>&x;</w:p>");
    CHECK(reader.table_rows(docx_of(xml)).error().what().id == "docx.not-a-docx"_msg);
}

TEST_CASE("a file is read within its bounds only") {
    std::string words;
    for (int i = 0; i < 30'000; ++i) words += std::to_string(i * 7) + " lamps ";
    const std::string large = docx_of(table_xml("<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>"));
    CHECK(reader.table_rows(large).has_value());
    for (const ReadLimits& limits : {ReadLimits{.file = 100}, ReadLimits{.unpacked = 100'000},
                                     ReadLimits{.ratio = 2}, ReadLimits{.entries = 0}})
        CHECK(reader.table_rows(large, limits).error().what().id == "docx.too-large"_msg);
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<a>";
    for (int i = 0; i < 100'000; ++i) deep += "</a>";
    CHECK(reader.table_rows(docx_of(table_xml(deep)), {.ratio = 100'000}).error().what().id ==
          "docx.too-large"_msg);
}

TEST_CASE("a file that says it is smaller than it is is refused") {
    std::string docx =
        docx_of(table_xml("<w:p><w:r><w:t>" + std::string(5'000, 'x') + "</w:t></w:r></w:p>"));
    const std::size_t directory = docx.find("PK\1\2");
    docx[directory + 24] = 9; // the unpacked size, in the central directory
    docx[directory + 25] = 0;
    CHECK_FALSE(reader.table_rows(docx).has_value());
}
