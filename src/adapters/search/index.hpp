// The search index, kept by xapian in one file that lives in memory.
//
// Building takes seconds and may be done ahead of time; opening takes milliseconds.
#pragma once

#include <domain/search/search.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace adapters::search {

// The bytes of an index over `documents`. `version` names what it was made from. Works in a folder
// of its own below the system's temporary folder and leaves nothing there. Throws when the disk
// fails.
std::string build(const std::vector<::search::Document>& documents,
                  const ::search::Synonyms& synonyms, std::string_view version);

// An index to ask. It keeps its own copy of the bytes. Nothing when they were built from another
// version or by another release, or are damaged: then build them again.
std::unique_ptr<::search::Index> open(std::string_view bytes, std::string_view version);

} // namespace adapters::search
