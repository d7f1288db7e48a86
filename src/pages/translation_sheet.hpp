// The table a translator fills in: English on one side, their words on the other.
#pragma once

#include <pages/languages.hpp>
#include <pages/strings.hpp>

#include <domain/document/document.hpp>
#include <domain/glossary/glossary.hpp>
#include <domain/translation/sheet.hpp>

#include <vector>

namespace pages {

struct SheetPage {
    Text title;
    std::vector<translation::Row> rows;
};

// Short instructions, the glossary words that occur, then a table a page. The first paragraph of a
// row is its key and how far it is; translation::page_of_key and answers_of read it back.
document::Document translation_sheet(const std::vector<SheetPage>& pages, const Language& to,
                                     const glossary::Glossary& glossary, const Voice& voice);

// The rows of a table that came back: those whose first paragraph is a key. Words lose the spaces
// around them and the empty lines at their end.
std::vector<translation::Answer>
answers_of(const std::vector<std::vector<std::vector<std::string>>>& rows);

} // namespace pages
