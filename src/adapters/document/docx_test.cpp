#include <adapters/document/sample_documents.hpp>
#include <adapters/document/writer.hpp>

#include <doctest/doctest.h>
#include <pugixml.hpp>
#include <zip.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace document;
using sample::paragraph;
using sample::runs;
using sample::text;

namespace {

const adapters::document::Writer writer;

struct Part {
    std::string bytes;
    bool is_stored = false;
};

std::map<std::string, Part> unzipped(const std::string& bytes) {
    std::map<std::string, Part> parts;
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    REQUIRE(archive != nullptr);
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        zip_stat_t about;
        zip_stat_index(archive, index, 0, &about);
        Part part{std::string(about.size, '\0'), about.comp_method == ZIP_CM_STORE};
        zip_file_t* file = zip_fopen_index(archive, index, 0);
        CHECK(zip_fread(file, part.bytes.data(), about.size) ==
              static_cast<zip_int64_t>(about.size));
        zip_fclose(file);
        parts[about.name] = std::move(part);
    }
    zip_close(archive);
    return parts;
}

pugi::xml_document parsed(const std::string& bytes) {
    pugi::xml_document xml;
    REQUIRE(xml.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata)
                .status == pugi::status_ok);
    return xml;
}

Document of(std::vector<Block> blocks) {
    Document document;
    document.blocks = std::move(blocks);
    return document;
}

pugi::xml_document body_of(const Document& document, const DocxOptions& options = {}) {
    return parsed(unzipped(writer.docx(document, options).value())["word/document.xml"].bytes);
}

std::string words_of(pugi::xml_node node) {
    std::string words;
    pugi::xpath_node_set all = node.select_nodes(".//w:t | .//w:br");
    all.sort();
    for (const auto& found : all) {
        const pugi::xml_node one = found.node();
        words += std::string_view(one.name()) == "w:br" ? "\n" : one.text().get();
    }
    return words;
}

// The children of these elements have a fixed order (ISO/IEC 29500-1, annex A.1).
constexpr std::array paragraph_order{
    "w:pStyle",  "w:keepNext",     "w:keepLines", "w:pageBreakBefore",
    "w:framePr", "w:widowControl", "w:numPr",     "w:pBdr",
    "w:shd",     "w:tabs",         "w:bidi",      "w:spacing",
    "w:ind",     "w:jc",           "w:outlineLvl"};
constexpr std::array letter_order{"w:rStyle",  "w:rFonts", "w:b",  "w:bCs",  "w:i",         "w:iCs",
                                  "w:noProof", "w:color",  "w:sz", "w:szCs", "w:highlight", "w:u",
                                  "w:shd",     "w:rtl",    "w:cs", "w:lang"};
constexpr std::array control_order{"w:alias",     "w:tag",           "w:id",
                                   "w:temporary", "w:showingPlcHdr", "w:text"};

template <std::size_t count>
void check_order(const pugi::xml_document& xml, const char* name,
                 const std::array<const char*, count>& order) {
    for (const auto& found : xml.select_nodes((std::string("//") + name).c_str())) {
        std::size_t last = 0;
        for (const pugi::xml_node child : found.node().children()) {
            CAPTURE(child.name());
            const auto at = std::ranges::find(order, std::string_view(child.name()));
            REQUIRE(at != order.end());
            const auto place = static_cast<std::size_t>(at - order.begin()) + 1;
            CHECK(place > last);
            last = place;
        }
    }
}

} // namespace

TEST_CASE("a DOCX holds what it names, and names what it holds") {
    Document document = sample::letter();
    document.logo = sample::logo();
    const auto parts = unzipped(writer.docx(document).value());
    const auto types = parsed(parts.at("[Content_Types].xml").bytes);
    for (const auto& [name, part] : parts) {
        CAPTURE(name);
        if (name == "[Content_Types].xml") continue;
        if (!name.ends_with(".png")) parsed(part.bytes);
        const std::string ending = name.substr(name.rfind('.') + 1);
        const bool is_named =
            types.select_node(("//Override[@PartName='/" + name + "']").c_str()) ||
            (ending != "xml" &&
             types.select_node(("//Default[@Extension='" + ending + "']").c_str()));
        CHECK(is_named);
    }
    for (const auto& [file, folder] :
         {std::pair("_rels/.rels", ""), std::pair("word/_rels/document.xml.rels", "word/")}) {
        const auto relations = parsed(parts.at(file).bytes);
        for (const auto& found : relations.select_nodes("//Relationship")) {
            if (found.node().attribute("TargetMode")) continue; // a link
            CHECK(parts.contains(folder + std::string(found.node().attribute("Target").value())));
        }
    }
}

TEST_CASE("every relation and style that the words use is there") {
    Document document = sample::letter();
    document.logo = sample::logo();
    const auto parts = unzipped(writer.docx(document).value());
    const auto body = parsed(parts.at("word/document.xml").bytes);
    const auto relations = parsed(parts.at("word/_rels/document.xml.rels").bytes);
    for (const auto& found : body.select_nodes("//@r:id | //@r:embed"))
        CHECK(relations.select_node(
            ("//Relationship[@Id='" + std::string(found.attribute().value()) + "']").c_str()));
    const auto styles = parsed(parts.at("word/styles.xml").bytes);
    for (const auto& found : body.select_nodes("//w:pStyle/@w:val | //w:rStyle/@w:val"))
        CHECK(styles.select_node(
            ("//w:style[@w:styleId='" + std::string(found.attribute().value()) + "']").c_str()));
    const auto lists = parsed(parts.at("word/numbering.xml").bytes);
    for (const auto& found : body.select_nodes("//w:numId/@w:val"))
        CHECK(lists.select_node(
            ("//w:num[@w:numId='" + std::string(found.attribute().value()) + "']").c_str()));
}

TEST_CASE("properties stand in the order the schema wants") {
    for (const Document& document : {sample::letter(), sample::arabic_page()}) {
        const auto parts = unzipped(writer.docx(document).value());
        for (const char* part : {"word/document.xml", "word/styles.xml", "word/footer.xml"}) {
            const auto xml = parsed(parts.at(part).bytes);
            check_order(xml, "w:pPr", paragraph_order);
            check_order(xml, "w:rPr", letter_order);
            check_order(xml, "w:sdtPr", control_order);
        }
    }
}

TEST_CASE("the same document gives the same bytes, which name nobody and no time") {
    const std::string bytes = writer.docx(sample::letter()).value();
    CHECK(bytes == writer.docx(sample::letter()).value());
    const auto core = parsed(unzipped(bytes).at("docProps/core.xml").bytes);
    for (const pugi::xml_node child : core.first_child().children())
        CHECK((std::string_view(child.name()) == "dc:title" ||
               std::string_view(child.name()) == "dc:language"));
}

TEST_CASE("headings, lists and tables are what they look like") {
    const auto xml = body_of(of({Heading{2, runs("A"), {}}, List{true, {runs("one")}},
                                 List{true, {runs("again one")}}, List{false, {runs("dot")}}}));
    CHECK(xml.select_node("//w:pStyle[@w:val='Heading2']"));
    CHECK(xml.select_nodes("//w:numId[@w:val='2']").size() == 1);
    CHECK(xml.select_nodes("//w:numId[@w:val='3']").size() == 1);
    CHECK(xml.select_nodes("//w:numId[@w:val='1']").size() == 1);
    const auto table = body_of(sample::long_table(3));
    CHECK(table.select_nodes("//w:tr").size() == 4);
    CHECK(table.select_node("//w:tr[1]/w:trPr/w:tblHeader"));
    CHECK(table.select_nodes("//w:pStyle[@w:val='Key']").size() == 3);
}

TEST_CASE("right-to-left words say so, whatever the paragraph is") {
    const auto xml = body_of(of({paragraph("The record of محمد علي, please")}));
    const auto name = xml.select_node("//w:r[w:rPr/w:rtl]").node();
    CHECK(words_of(name) == "محمد علي");
    CHECK(std::string(name.child("w:rPr").child("w:lang").attribute("w:bidi").value()) == "ar-SA");
    CHECK_FALSE(xml.select_node("//w:bidi"));
    const auto page = body_of(sample::arabic_page());
    CHECK(page.select_node("//w:pPr/w:bidi"));
    CHECK(page.select_node("//w:tblPr/w:bidiVisual"));
    CHECK(page.select_node("//w:lang[@w:bidi='ar']"));
}

TEST_CASE("letters that Arial lacks have a font of their own") {
    for (const auto& [word, font] :
         {std::pair("ትግርኛ", "Ebrima"), std::pair("தமிழ்", "Nirmala UI"),
          std::pair("বাংলা", "Nirmala UI"), std::pair("陈", "Microsoft YaHei")}) {
        const auto xml = body_of(of({paragraph(word)}));
        CHECK(std::string(xml.select_node("//w:rFonts").node().attribute("w:ascii").value()) ==
              font);
    }
    CHECK_FALSE(body_of(of({paragraph("Gjergj")})).select_node("//w:rFonts"));
}

TEST_CASE("the address stands in the window of an envelope, and only there") {
    using enum Paragraph::Purpose;
    const auto room = [](const Document& document, const DocxOptions& options = {}) {
        const auto xml = body_of(document, options);
        const auto first = xml.select_node("//w:p[w:pPr/w:pStyle/@w:val='Recipient']").node();
        return first.child("w:pPr").child("w:spacing").attribute("w:before").as_int();
    };
    // 57 mm from the top, less the margin of 20 mm and three lines of letterhead.
    CHECK(room(sample::letter()) == 3'231 - 1'134 - 3 * 250);
    CHECK(room(of({paragraph("first"), paragraph("Lamp Office", recipient)})) == 0);
    CHECK(room(sample::letter(), {.paper = Paper::a6}) == 0);
}

TEST_CASE("a blank is a control that a program finds by its name") {
    const auto parts =
        unzipped(writer.docx(sample::letter(), {.body = DocxOptions::Body::stored}).value());
    CHECK(parts.at("word/document.xml").is_stored);
    const std::string& bytes = parts.at("word/document.xml").bytes;
    const std::size_t tag = bytes.find("<w:tag w:val=\"name\"/>");
    REQUIRE(tag != std::string::npos);
    constexpr std::string_view open = "<w:t xml:space=\"preserve\">";
    const std::size_t start = bytes.find(open, tag) + open.size();
    CHECK(bytes.substr(start, bytes.find("</w:t>", start) - start) == "[full name]");
}

TEST_CASE("what stands before a signature stays with it") {
    using enum Paragraph::Purpose;
    const auto xml =
        body_of(of({paragraph("one"), paragraph("two"), paragraph("Yours", signature)}));
    CHECK(words_of(xml.select_node("//w:p[w:pPr/w:keepNext]").node()) == "two");
}

TEST_CASE("any words make well-formed XML and come back as they went in") {
    for (const std::string_view words :
         {"<w:t>&amp;\"'", "]]>", "one\ntwo\tthree", "  spaces  ", "👩‍👩‍👧 emoji 😀",
          "\u202Eevil", "\uFEFFmark"}) {
        CAPTURE(words);
        std::string back = words_of(body_of(of({paragraph(words)})));
        std::string wanted(words);
        std::erase(wanted, '\t');
        CHECK(back == wanted);
    }
    CHECK(words_of(body_of(of({paragraph("a\uFFFEb\uFFFF")}))) == "a\uFFFDb\uFFFD");
    const std::string name(2'000, 'x');
    CHECK(words_of(body_of(of({paragraph(name)}))) == name);
}

TEST_CASE("an empty document opens too") {
    CHECK(body_of(Document()).select_nodes("//w:p").size() == 1);
}

TEST_CASE("a picture that is none is refused, and what a camera wrote goes") {
    Document document = sample::letter();
    document.logo = Picture{Picture::Kind::png, "GIF89a", text("")};
    CHECK(writer.docx(document).error().what().id == "document.picture"_msg);
    document.logo = sample::logo();
    document.logo->kind = Picture::Kind::jpeg;
    CHECK(writer.docx(document).error().what().id == "document.picture"_msg);
    document.logo = sample::logo();
    const std::string note("\0\0\0\6tEXtauthor\0\0\0\0", 18);
    document.logo->bytes.insert(33, note); // after the head
    const auto parts = unzipped(writer.docx(document).value());
    CHECK(parts.at("word/media/logo.png").bytes == sample::logo().bytes);
}

TEST_CASE("more words than anybody writes are refused") {
    const std::string words(most_bytes + 1, 'x');
    CHECK(writer.docx(of({paragraph(words)})).error().what().id == "document.too-long"_msg);
}
