#include <domain/toolkit/tools.hpp>

#include <domain/toolkit/toolkit.hpp>

#include <base/fields.hpp>

#include <algorithm>

namespace toolkit {

bool is_tool(std::string_view path, const Toolkit& toolkit) {
    constexpr std::string_view always[] = {"/changes", "/corrections", "/keep", "/note"};
    if (std::ranges::find(always, path) != std::end(always)) return true;
    if (path == "/due" || path == "/next") return !toolkit.law.empty();
    if (path == "/answered") return !toolkit.reactions.all.empty();
    if (path == "/spot" || path == "/spot/call") return !toolkit.interview.empty();
    if (path == "/letters") return !toolkit.letters.letters.empty();
    if (path == "/mirror") return !toolkit.mirror.questions.empty();
    if (path == "/map") return !toolkit.ecosystem.flows.empty();
    if (path == "/cases") return !toolkit.cases.all().empty();
    if (path == "/resources") return !toolkit.signposts.all().empty();
    return false;
}

void compile_tools(const SourceFile& file, std::vector<Tool>& into, Findings& findings) {
    if (!has_schema(file.head, "tools", findings)) return;
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    for (const Tree* item : fields.items("tools")) {
        Fields one(*item, findings);
        Tool tool{.path = one.word("path"), .title = one.text("title")};
        tool.summary = one.text("summary");
        tool.asked_as = one.texts("asked-as");
        tool.place = one.place_of("path");
        one.finish();
        into.push_back(std::move(tool));
    }
    fields.finish();
}

void check_tools(const Toolkit& toolkit, Findings& findings) {
    for (const Tool& tool : toolkit.tools)
        if (!is_tool(tool.path, toolkit))
            findings.push_back(Finding{tool.place,
                                       static_cast<int>(tool.path.size()),
                                       Severity::error,
                                       "tools/unknown",
                                       {"tools.unknown"_msg, {{"address", tool.path}}},
                                       std::nullopt});
}

} // namespace toolkit
