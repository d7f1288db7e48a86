// The small files that belong to the site as a whole: waymark.yaml, home.yaml, corrections.yaml,
// redirects.yaml and addresses.yaml.
#pragma once

#include <domain/toolkit/checks.hpp>
#include <domain/toolkit/toolkit.hpp>

namespace toolkit {

void compile_edition(const SourceFile& file, Toolkit& into, Findings& findings);
void compile_home(const SourceFile& file, Toolkit& into, Findings& findings);
void compile_corrections(const SourceFile& file, Toolkit& into, Findings& findings);
void compile_redirects(const SourceFile& file, Toolkit& into, Ledger& ledger, Findings& findings);
void compile_addresses(const SourceFile& file, Ledger& into, Findings& findings);

// Tiles and news name pages and claims; corrections name claims. Needs everything else compiled.
void check_site_files(const Toolkit& toolkit, const std::vector<SourceFile>& files,
                      Findings& findings);

} // namespace toolkit
