// The tools beside the guide, for those who search: `tools.yaml`, schema tools/1.
//
// A tool is a page that does something: counts last days, writes letters, draws where data goes.
// The program makes these pages; the file says what they are called and what people type who want
// one.
#pragma once

#include <base/finding.hpp>
#include <base/text.hpp>
#include <base/tree.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace toolkit {

struct Tool {
    std::string path; // "/due"
    Text title;       // as on its page
    Text summary;
    std::vector<Text> asked_as;
    Place place;
};

struct Toolkit;

// Is there a tool at this address? "/spot" is none in content without an interview.
bool is_tool(std::string_view path, const Toolkit& toolkit);

void compile_tools(const SourceFile& file, std::vector<Tool>& into, Findings& findings);
// Needs everything else compiled. Finds: tools/unknown.
void check_tools(const Toolkit& toolkit, Findings& findings);

} // namespace toolkit
