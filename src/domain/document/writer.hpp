// A document as a file that people open elsewhere. Filled by adapters/document.
//
//     docx         for who wants to change it: real headings, styles, lists; blanks to type over
//     pdf          for who wants to print or send it: tagged, all fonts inside
//     eml          a message that opens in a mail program, ready to be looked at and sent
//     plain_text   see plain_text.hpp; Html see pages/document_html.hpp
//
// The same document gives the same bytes: no file names its author, its machine or the time.
#pragma once

#include <domain/document/document.hpp>

#include <base/result.hpp>

namespace document {

enum class Paper { a4, a6 };

struct DocxOptions {
    Paper paper = Paper::a4;
    // How word/document.xml lies in the file. Stored, a script of a few lines can fill the blanks
    // in a browser and needs no compression for it; the file is then some 10 KB larger.
    enum class Body { compressed, stored } body = Body::compressed;
};

struct PdfOptions {
    Paper paper = Paper::a4;
};

struct Attachment {
    enum class Kind { docx, pdf, text, calendar };
    Kind kind = Kind::docx;
    Text name; // "letter.docx"; no folders
    std::string bytes;
};

struct Mail {
    Text to; // a mail address; empty: the sender fills it in
    Text subject;
    Text body;
    std::vector<Attachment> attachments;
};

// Bounds of what is written. Nobody writes a letter of this size; somebody may send one.
inline constexpr std::size_t most_bytes = 8'000'000; // words of a document
inline constexpr std::size_t most_picture_bytes = 2'000'000;
inline constexpr int most_picture_pixels = 4'000; // each way

// Any number of threads may ask at the same time. Nothing is written to a disk, and what was
// written is not kept. Throws when memory or a library fails.
class Writer {
public:
    virtual ~Writer() = default;
    // Errors: document.too-long, document.picture.
    virtual Result<std::string> docx(const Document&, const DocxOptions& = {}) const = 0;
    // Errors: those of docx, and document.no-font when no font of this machine has one of the
    // letters: a page of boxes is never made.
    virtual Result<std::string> pdf(const Document&, const PdfOptions& = {}) const = 0;
    // Errors: document.too-long, document.address (`to` is no address of one person).
    virtual Result<std::string> eml(const Mail&) const = 0;
};

} // namespace document
