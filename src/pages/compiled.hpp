// Everything of one folder of content: its files, what they became, and what was wrong with them.
#pragma once

#include <base/date.hpp>
#include <base/finding.hpp>
#include <base/tree.hpp>

#include <domain/toolkit/toolkit.hpp>

#include <pages/strings.hpp>

#include <memory>
#include <vector>

namespace pages {

struct Compiled {
    std::vector<SourceFile> files;                   // for showing the line of a finding
    std::shared_ptr<const toolkit::Toolkit> toolkit; // absent when any finding is an error
    Strings strings;
    Findings findings; // sorted by place, debts included
};

// `found` are the findings of reading the files.
Compiled compile(std::vector<SourceFile> files, Findings found, Date today);

} // namespace pages
