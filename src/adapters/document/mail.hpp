// A message as a mail program keeps it in a file (RFC 5322, MIME), by GMime.
#pragma once

#include <domain/document/writer.hpp>

#include <string>

namespace adapters::document {

Result<std::string> eml(const ::document::Mail&);

} // namespace adapters::document
