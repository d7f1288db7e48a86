#include <domain/document/mail.hpp>

#include <domain/document/plain_text.hpp>

namespace document {

Result<std::string> mail_of(const Document& document, const Text& to, const Writer& writer,
                            const DocxOptions& options) {
    const auto docx = writer.docx(document, options);
    if (!docx) return docx.error();
    Mail mail{.to = to, .subject = document.title, .body = Text::mended(plain_text(document))};
    mail.attachments.push_back({Attachment::Kind::docx, Text::mended("letter.docx"), *docx});
    return writer.eml(mail);
}

} // namespace document
