// Words of a stranger in every place a document has: nothing is refused but what the port names,
// the XML is well formed, and the words come back out of it.
#include <adapters/document/docx.hpp>
#include <adapters/document/docx_xml.hpp>
#include <adapters/document/writer.hpp>

#include <base/expects.hpp>

namespace {

using namespace document;

Document document_with(const Text& words) {
    const Runs runs{Run{words}, Run{words, Run::Manner::blank, {}, words.bytes()},
                    Run{words, Run::Manner::strong, {}, ""}};
    Table table;
    table.columns.resize(2);
    table.heads = {runs, runs};
    table.rows = {{words.bytes(), {runs, {}}}};
    Document document;
    document.title = words;
    document.blocks = {Paragraph{runs, Paragraph::Purpose::letterhead, {}},
                       Paragraph{runs, Paragraph::Purpose::recipient, {}},
                       Heading{2, runs, Tongue{"ar", Direction::right_to_left}},
                       List{true, {runs}},
                       table,
                       Paragraph{runs, Paragraph::Purpose::signature, {}}};
    return document;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const adapters::document::Writer writer;
    const Text words =
        Text::mended({reinterpret_cast<const char*>(bytes), std::min<std::size_t>(size, 2'000)});
    const Document document = document_with(words);
    const auto body =
        adapters::document::docx_body(document, adapters::document::sheet_of(Paper::a4), {});
    pugi::xml_document xml;
    expects(xml.load_buffer(body.xml.data(), body.xml.size()).status == pugi::status_ok,
            "any words make well-formed XML");
    expects(writer.docx(document).has_value(), "any words make a DOCX");
    const auto pdf = writer.pdf(document, {size % 2 == 0 ? Paper::a4 : Paper::a6});
    expects(pdf || pdf.error().what().id == "document.no-font"_msg,
            "any words whose letters have a font make a PDF");
    expects(writer.eml({{}, words, words, {{Attachment::Kind::text, words, words.bytes()}}})
                .has_value(),
            "any words make a message");
    return 0;
}
