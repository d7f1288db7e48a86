#include <adapters/document/pdf_fonts.hpp>
#include <adapters/document/pdf_pages.hpp>
#include <adapters/document/picture.hpp>
#include <adapters/document/sample_documents.hpp>
#include <adapters/document/writer.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

using namespace document;
using namespace adapters::document;
using sample::paragraph;
using sample::runs;
using sample::text;

namespace {

const adapters::document::Writer writer;

Document of(std::vector<Block> blocks) {
    Document document;
    document.blocks = std::move(blocks);
    return document;
}

struct Paged {
    FontMap fonts = new_font_map();
    PdfSheet sheet = pdf_sheet_of(Paper::a4);
    std::vector<Unit> units;
    std::vector<Page> pages;
    explicit Paged(const Document& document)
        : units(units_of(document, sheet, *fonts).value()), pages(pages_of(units, sheet)) {}
};

std::string lines(int count) {
    std::string words = "line";
    for (int i = 1; i < count; ++i) words += "\nline";
    return words;
}

// Pages that hold `count` lines less than a full page, then `last`.
Paged after_lines(int count, Block last) {
    return Paged(of({paragraph(lines(count)), std::move(last)}));
}

} // namespace

TEST_CASE("the same document gives the same PDF, which names no time") {
    const std::string bytes = writer.pdf(sample::letter()).value();
    CHECK(bytes == writer.pdf(sample::letter()).value());
    CHECK(bytes.find("CreationDate") == std::string::npos);
    CHECK(bytes.find("/Lang (en)") != std::string::npos);
    CHECK(bytes.find("/Lang (ar)") == std::string::npos);
    CHECK(writer.pdf(sample::arabic_page()).value().find("/Lang (en)") != std::string::npos);
}

TEST_CASE("names in the alphabets of our clients have their letters") {
    for (const auto& [language, name] : sample::names()) {
        CAPTURE(language);
        CHECK(writer.pdf(of({paragraph(name)})).has_value());
    }
}

TEST_CASE("a letter that no font has is named, with what to install") {
    const auto made = writer.pdf(of({paragraph("A \U000F1234 letter")})); // of private use
    REQUIRE_FALSE(made.has_value());
    CHECK(made.error().what().id == "document.no-font"_msg);
    CHECK(made.error().what().arguments[1] == Argument("code", "U+F1234"));
    CHECK(made.error().hint()->id == "document.install-font"_msg);
}

TEST_CASE("no line of a paragraph stands alone on a page") {
    for (int count = 30; count < 60; ++count) {
        const Paged paged = after_lines(count, paragraph(lines(5)));
        for (const Page& page : paged.pages)
            for (const Placed& placed : page) CHECK(placed.to - placed.from >= 2);
    }
}

TEST_CASE("a heading stays with what it heads, a signature with what it signs") {
    using enum Paragraph::Purpose;
    for (int count = 30; count < 60; ++count) {
        const Paged paged(
            of({paragraph(lines(count)), Heading{2, runs("A heading"), {}}, paragraph(lines(3)),
                paragraph("Yours\n\n", signature), paragraph("A name", signature)}));
        for (const Page& page : paged.pages) {
            CHECK(page.back().unit != &paged.units[1]);
            CHECK(page.front().unit != &paged.units[3]);
            CHECK(page.front().unit != &paged.units[4]);
        }
    }
}

TEST_CASE("the heads of a table come again on each page, and nothing is lost") {
    const Document document = sample::long_table(6'000);
    const Paged paged(document);
    CHECK(paged.pages.size() > 200);
    std::size_t rows = 0;
    for (std::size_t i = 0; i < paged.pages.size(); ++i) {
        const Placed& first = paged.pages[i].front();
        CHECK(first.unit->kind == Unit::Kind::head);
        CHECK(first.is_repeated == (i > 0));
        rows += paged.pages[i].size() - 1;
    }
    CHECK(rows == 6'000);
}

TEST_CASE("nothing is drawn below the lower margin") {
    std::string words;
    for (int i = 0; i < 2'000; ++i) words += "word ";
    Table tall;
    tall.columns.resize(2);
    tall.heads = {runs("A"), runs("B")};
    tall.rows = {{"", {runs(words), runs(lines(120))}}};
    for (const Document& document : {of({tall, paragraph(words)}), sample::letter()}) {
        const Paged paged(document);
        for (const Page& page : paged.pages)
            for (const Placed& placed : page)
                CHECK(placed.y + placed.height() <= paged.sheet.height - paged.sheet.bottom + 0.01);
    }
}

TEST_CASE("a page break breaks a page, and an empty document has one") {
    CHECK(Paged(of({paragraph("a"), PageBreak{}, paragraph("b")})).pages.size() == 2);
    CHECK(Paged(Document()).pages.size() == 1);
    CHECK(writer.pdf(Document()).has_value());
}

TEST_CASE("a logo that is first on its page is set, also where nothing else is") {
    Document letter = sample::letter();
    letter.logo = sample::logo();
    CHECK(writer.pdf(letter).has_value());
    Document bare;
    bare.logo = sample::logo();
    CHECK(writer.pdf(bare).has_value());
    bare.logo->bytes.resize(bare.logo->bytes.size() - 30); // the drawing itself is cut
    CHECK(writer.pdf(bare).error().what().id == "document.picture"_msg);
}

TEST_CASE("a JPEG goes in as it is, without what a camera wrote into it") {
    std::ifstream file(SOURCE_FOLDER "/tests/documents/page.jpeg", std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    REQUIRE(bytes.size() > 300);
    const std::string plain = bytes;
    bytes.insert(2, std::string("\xFF\xE1\0\x14"
                                "Exif\0\0 51.5N 0.12W",
                                22));
    Document letter = sample::letter();
    letter.logo = Picture{Picture::Kind::jpeg, bytes, text("a page")};
    const std::string pdf = writer.pdf(letter).value();
    CHECK(pdf.find("DCTDecode") != std::string::npos);
    CHECK(pdf.find("51.5N") == std::string::npos);
    CHECK(logo_of(*letter.logo).value().bytes == plain);
    CHECK(writer.docx(letter).has_value());
}

TEST_CASE("what is empty is set too") {
    Table table;
    table.columns.resize(2);
    table.heads = {runs(""), runs("")};
    table.rows = {{"", {runs(""), runs("b")}}, {"", {}}};
    CHECK(writer.pdf(of({paragraph("")})).has_value());
    CHECK(writer.pdf(of({paragraph(""), paragraph("a"), paragraph("\n")})).has_value());
    CHECK(writer.pdf(of({table, List{true, {runs("")}}, List{}, Heading{1, {}, {}}})).has_value());
}

TEST_CASE("the address begins 57 mm from the top, what follows stands below the window") {
    const Paged paged(sample::letter());
    const Page& page = paged.pages.front();
    CHECK(page[3].y == doctest::Approx(57 * 72 / 25.4));
    CHECK(page[8].y >= 88 * 72 / 25.4);
}

TEST_CASE("long names and strange letters are set, not refused") {
    for (const std::string& words : {std::string(2'000, 'x'), std::string("\u202Edlrow"),
                                     std::string("a\u200Bb"), std::string("tab\ttab")}) {
        CAPTURE(words);
        CHECK(writer.pdf(of({paragraph(words)})).has_value());
    }
}
