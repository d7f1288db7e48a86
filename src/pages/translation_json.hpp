// What became of a table that came back, for programs.
#pragma once

#include <string>
#include <vector>

namespace pages {

struct ImportOutcome {
    struct Placed {
        std::string path; // "pages/ar/act/complain.md"
        int pieces = 0;   // new or other than before
    };
    struct Refused {
        std::string where; // the key of a row, a page, or a place in a file
        std::string rule;  // "translation.citations", "page/unknown-term"
        std::string says;
    };
    bool is_dry_run = false; // it was only asked what would be
    std::vector<Placed> placed;
    int unchanged = 0; // pages with nothing new in them
    std::vector<Refused> refused;
};

// {"version":1,"dry_run","placed":[{"path","pieces"}],"unchanged","refused":[{"where","rule","says"}]}
std::string import_json(const ImportOutcome& outcome);

} // namespace pages
