// Findings on a terminal, as a good compiler shows them.
#pragma once

#include <base/finding.hpp>

#include <pages/strings.hpp>

#include <iosfwd>

namespace cli {

// file:line:column: severity: message [rule], the line, a caret under the place, and the hint.
void print(const Finding& finding, const std::vector<SourceFile>& files, const pages::Voice& voice,
           std::ostream& out);

} // namespace cli
