// A document as one file of Html that opens anywhere: no script, nothing fetched, prints on A4.
#pragma once

#include <domain/document/document.hpp>

#include <string>

namespace pages {

std::string document_file(const document::Document&);

} // namespace pages
