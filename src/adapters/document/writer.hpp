// Writes documents: DOCX by libzip and pugixml, PDF by Pango and Cairo, mail by GMime.
#pragma once

#include <domain/document/writer.hpp>

#include <memory>

namespace adapters::document {

class Writer final : public ::document::Writer {
public:
    Writer();
    ~Writer() override;
    Result<std::string> docx(const ::document::Document&,
                             const ::document::DocxOptions& = {}) const override;
    Result<std::string> pdf(const ::document::Document&,
                            const ::document::PdfOptions& = {}) const override;
    Result<std::string> eml(const ::document::Mail&) const override;

private:
    // The fonts of this machine, behind one mutex: Pango's serve one thread at a time.
    struct Fonts;
    std::unique_ptr<Fonts> fonts_;
};

} // namespace adapters::document
