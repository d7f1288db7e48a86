// A tagged PDF, by Pango and Cairo, in three steps: words become lines (pdf_units), lines find
// their page (pdf_pages), pages are drawn (pdf.cpp). What Cairo cannot say is added last
// (pdf_tags).
#pragma once

#include <adapters/document/pango.hpp>

#include <domain/document/writer.hpp>

#include <string>

namespace adapters::document {

Result<std::string> pdf(const ::document::Document&, const ::document::PdfOptions&, PangoFontMap&);

} // namespace adapters::document
