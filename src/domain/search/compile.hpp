// Reading content/glossary/synonyms.yaml and content/search/LANGUAGE.yaml.
#pragma once

#include <domain/search/judge.hpp>
#include <domain/search/search.hpp>

#include <base/finding.hpp>
#include <base/tree.hpp>

namespace search {

// Schema synonyms/1. What cannot be read becomes a finding, and reading goes on.
Synonyms compile_synonyms(const Tree& head, Findings&);

// Schema search-set/1, asked in `language`.
Set compile_set(const Tree& head, std::string language, Findings&);

} // namespace search
