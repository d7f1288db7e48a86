// Fails the build when a module includes a module it did not name.
//
//     arrows SRC ARROWS
//
// ARROWS has a line for each module, written by add_module: its target, its folder, then the
// targets it uses. A file may include its own folder's headers, those of the modules named, and
// foreign headers;
// `#include <base/…>`, `<domain/…>`, `<pages/…>`, `<adapters/…>`, `<web/…>`, `<cli/…>` are ours.
// src/main.cpp may include everything.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

struct Module {
    std::string folder;
    std::vector<std::string> uses;
};

std::map<std::string, Module> read_arrows(const fs::path& file) {
    std::map<std::string, Module> modules;
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string name, folder, used;
        words >> name >> folder;
        Module& module = modules[name];
        module.folder = folder;
        while (words >> used) module.uses.push_back(used);
    }
    return modules;
}

bool is_ours(const std::string& header) {
    return std::ranges::any_of(std::vector<std::string>{"base/", "domain/", "pages/", "adapters/",
                                                        "web/", "cli/", "jobs/"},
                               [&](const std::string& ring) { return header.starts_with(ring); });
}

// The folder of the module that a file or header lies in: the longest module folder that is a
// prefix.
std::string owner(const std::map<std::string, Module>& modules, const std::string& path) {
    std::string best;
    for (const auto& [name, module] : modules)
        if (path.starts_with(module.folder + "/") && module.folder.size() > best.size())
            best = module.folder;
    return best;
}

// Which rings a ring may see. main.cpp sees all; adapters never see one another.
bool ring_allows(const std::string& from, const std::string& to) {
    const auto ring = [](const std::string& folder) { return folder.substr(0, folder.find('/')); };
    static const std::map<std::string, std::set<std::string>> allowed = {
        {"base", {}},
        {"domain", {"base", "domain"}},
        {"pages", {"base", "domain", "pages"}},
        {"adapters", {"base", "domain"}},
        {"web", {"base", "domain", "pages", "web"}},
        {"cli", {"base", "domain", "pages", "cli"}},
        {"jobs", {"base", "domain", "pages"}},
    };
    const auto rule = allowed.find(ring(from));
    return rule == allowed.end() || rule->second.contains(ring(to));
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: arrows SRC ARROWS\n";
        return 2;
    }
    const fs::path source = argv[1];
    const auto modules = read_arrows(argv[2]);
    std::map<std::string, std::set<std::string>> may_see; // folder → folders
    int wrong = 0;
    for (const auto& [name, module] : modules) {
        for (const std::string& used : module.uses) {
            const auto other = modules.find(used);
            if (other == modules.end()) continue; // a settings target, not a module
            may_see[module.folder].insert(other->second.folder);
            if (ring_allows(module.folder, other->second.folder)) continue;
            std::cerr << module.folder << "/CMakeLists.txt: error: " << module.folder
                      << " may not use " << other->second.folder
                      << " [arrow/ring]\n      hint: see ARCHITECTURE.md, \"The arrows\"; a new "
                         "arrow is a decision record\n";
            ++wrong;
        }
    }
    for (const auto& entry : fs::recursive_directory_iterator(source)) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".cpp" && extension != ".hpp") continue;
        const std::string file = fs::relative(entry.path(), source).generic_string();
        const std::string from = owner(modules, file);
        if (from.empty()) continue; // main.cpp
        std::ifstream lines(entry.path());
        int number = 0;
        for (std::string line; std::getline(lines, line);) {
            ++number;
            if (!line.starts_with("#include <")) continue;
            const std::string header = line.substr(10, line.find('>') - 10);
            if (!is_ours(header)) continue;
            const std::string to = owner(modules, header);
            if (to == from || may_see[from].contains(to)) continue;
            std::cerr << "src/" << file << ":" << number << ":11: error: " << from
                      << " does not name " << (to.empty() ? header : to)
                      << " among its USES [arrow/include]\n   " << number << " | " << line
                      << "\n      hint: add it to add_module(… USES …) if ARCHITECTURE.md allows "
                         "it, or move the code\n";
            ++wrong;
        }
    }
    return wrong == 0 ? 0 : 1;
}
