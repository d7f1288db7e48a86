// WordprocessingML, transitional (ISO/IEC 29500-4), in the order its schema wants.
//
//     [Content_Types].xml, _rels/.rels          what is in the file
//     docProps/core.xml                          title and language; no author, no time
//     word/document.xml                          the words (docx_body.cpp)
//     word/styles.xml, numbering.xml, settings.xml, footer.xml      how they look (docx_parts.cpp)
//     word/media/logo.png or .jpeg
//
// A blank is a content control whose tag is the blank's name. A program fills one by putting
// <w:r><w:t xml:space="preserve">WORDS</w:t></w:r> in place of the whole control, from the <w:sdt>
// before <w:tag w:val="NAME"/> to the </w:sdt> behind it; controls are never inside one another.
// word/document.xml is the last file of the zip: when it was stored, its checksum and two sizes,
// here and in the directory, and the directory's place are all that changes with it. A test does
// so (tests/documents/opened_elsewhere_test.py).
#pragma once

#include <adapters/document/picture.hpp>

#include <domain/document/writer.hpp>

#include <optional>
#include <string>

namespace adapters::document {

// All measures in twentieths of a point, as the format has them.
struct Sheet {
    int width, height;
    int side, top, bottom, footer; // margins; the distance of the footer from the edge
    int letter;                    // size of ordinary letters, in half points
};
Sheet sheet_of(::document::Paper);
constexpr int twips(double millimetres) { return static_cast<int>(millimetres * 1'440 / 25.4); }
// Exact heights of a line of the letterhead and of the address.
inline constexpr int letterhead_height = 250, recipient_height = 250;

struct DocxBody {
    std::string xml;                // the `w:document` part
    std::vector<std::string> links; // where links lead: the n-th has the relation link_n
    int numbered_lists = 0;
};
// `logo` has been measured; its relation is called logo.
DocxBody docx_body(const ::document::Document&, const Sheet&, const std::optional<Logo>& logo);

std::string docx_styles(const Sheet&, const ::document::Tongue&);
// One list of bullets and `numbered` lists that each begin at one: w:num 1, then 2, 3, …
std::string docx_numbering(int numbered);
std::string docx_settings(const ::document::Tongue&);
std::string docx_footer(const ::document::Tongue&);
std::string docx_core(const ::document::Document&);

Result<std::string> docx(const ::document::Document&, const ::document::DocxOptions&);

} // namespace adapters::document
