// Reads tables out of a DOCX: libzip for the file, pugixml for its main part.
#pragma once

#include <domain/document/reader.hpp>

namespace adapters::document {

class Reader final : public ::document::Reader {
public:
    Result<std::vector<::document::TableRow>>
    table_rows(std::string_view docx, const ::document::ReadLimits& = {}) const override;
};

// Of the main part alone: for the fuzzer, which would otherwise have to guess checksums.
Result<std::vector<::document::TableRow>> table_rows_of_xml(std::string_view xml,
                                                            const ::document::ReadLimits&);

} // namespace adapters::document
