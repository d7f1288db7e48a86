// A document as Html: the preview of a letter, with the same words in the same order as its files.
//
// An <article class="document"> whose parts have the classes letterhead, recipient, details,
// subject, signature and small; a blank is <mark class="blank">, with data-blank when it has a
// name. Headings begin at <h2>, since a page has its own first one. The logo is left out: it is the
// sender's, who knows it.
#pragma once

#include <base/html.hpp>

#include <domain/document/document.hpp>

namespace pages {

Html document_html(const document::Document&);

} // namespace pages
