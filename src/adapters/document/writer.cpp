#include <adapters/document/writer.hpp>

#include <adapters/document/docx.hpp>
#include <adapters/document/mail.hpp>
#include <adapters/document/pdf.hpp>
#include <adapters/document/pdf_fonts.hpp>

#include <mutex>

namespace adapters::document {

// Opened when somebody first wants a PDF: it takes some ten milliseconds.
struct Writer::Fonts {
    std::mutex one_at_a_time;
    FontMap map;
};

Writer::Writer() : fonts_(std::make_unique<Fonts>()) {}
Writer::~Writer() = default;

Result<std::string> Writer::docx(const ::document::Document& document,
                                 const ::document::DocxOptions& options) const {
    return adapters::document::docx(document, options);
}

Result<std::string> Writer::pdf(const ::document::Document& document,
                                const ::document::PdfOptions& options) const {
    const std::scoped_lock lock(fonts_->one_at_a_time);
    if (!fonts_->map) fonts_->map = new_font_map();
    return adapters::document::pdf(document, options, *fonts_->map);
}

Result<std::string> Writer::eml(const ::document::Mail& message) const {
    return adapters::document::eml(message);
}

} // namespace adapters::document
