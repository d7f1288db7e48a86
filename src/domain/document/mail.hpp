// A document as a message ready to be looked at and sent: its words in the body, for who reads mail
// on a phone, and the same as a Word file beside them.
#pragma once

#include <domain/document/writer.hpp>

#include <string>

namespace document {

// `to` may be empty: then the sender fills it in. Errors: those of Writer::docx and Writer::eml.
Result<std::string> mail_of(const Document& document, const Text& to, const Writer& writer,
                            const DocxOptions& options = {});

} // namespace document
