// Proves that the program and its English sentences fit together.
//
//     strings SRC STRINGS…
//
// Every message that code can say, `"page.no-head"_msg`, has its sentence in one of the files
// STRINGS (content/strings/en/*.yaml), and every sentence there is said by some code. Only code
// names sentences: templates print members of views. Tests may say what they like, and ids that
// open with "test." are theirs.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fs = std::filesystem;

namespace {

struct Place {
    std::string file;
    int line = 1, column = 1;
};

using Ids = std::map<std::string, Place, std::less<>>; // an id, and where it first stands

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

// Walks over C++ as far as is needed to tell a literal from a comment.
class Scanner {
public:
    Scanner(std::string_view code, std::string file) : code_(code), file_(std::move(file)) {}

    void scan(Ids& said) {
        while (at_ < code_.size()) {
            if (follows("//")) skip_to("\n");
            else if (follows("/*")) skip_to("*/");
            else if (follows("R\"") && !is_inside_a_word()) skip_raw_literal();
            else if (code_[at_] == '"') literal(said);
            else if (code_[at_] == '\'' && !is_inside_a_word()) skip_quoted('\'');
            else step();
        }
    }

private:
    bool follows(std::string_view words) const { return code_.substr(at_).starts_with(words); }
    // 1'000'000 holds no letters in quotation marks, and u8R is no raw literal we use.
    bool is_inside_a_word() const {
        return at_ > 0 && std::isalnum(static_cast<unsigned char>(code_[at_ - 1])) != 0;
    }

    void step(std::size_t count = 1) {
        for (; count > 0 && at_ < code_.size(); --count, ++at_) {
            const bool is_end = code_[at_] == '\n';
            line_ += is_end ? 1 : 0;
            column_ = is_end ? 1 : column_ + 1;
        }
    }
    void skip_to(std::string_view end) {
        const std::size_t found = code_.find(end, at_ + 2);
        step(found == std::string_view::npos ? code_.size() : found + end.size() - at_);
    }
    void skip_raw_literal() { // R"mark( … )mark"
        const std::size_t open = std::min(code_.find('(', at_), code_.size());
        skip_to(")" + std::string(code_.substr(at_ + 2, open - at_ - 2)) + "\"");
    }
    void skip_quoted(char mark) {
        step();
        while (at_ < code_.size() && code_[at_] != mark) step(code_[at_] == '\\' ? 2 : 1);
        step();
    }

    void literal(Ids& said) {
        const std::size_t start = at_;
        const Place place{file_, line_, column_};
        skip_quoted('"');
        if (!follows("_msg")) return;
        const std::string id(code_.substr(start + 1, at_ - start - 2));
        const bool is_of_a_test = id.starts_with("test.");
        if (!id.empty() && !is_of_a_test) said.emplace(id, place); // operator""_msg is empty
    }

    std::string_view code_;
    std::string file_;
    std::size_t at_ = 0;
    int line_ = 1, column_ = 1;
};

// In order of name, so that an id said twice is reported where it stands first.
std::vector<fs::path> files_in(const fs::path& folder, auto wanted) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (wanted(entry.path().filename().string())) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

Ids said_in(const fs::path& source) {
    Ids said;
    const auto is_code = [](const std::string& name) {
        return (name.ends_with(".cpp") || name.ends_with(".hpp")) && !name.ends_with("_test.cpp");
    };
    for (const fs::path& file : files_in(source, is_code)) {
        const std::string code = read(file);
        Scanner(code, file.generic_string()).scan(said);
    }
    return said;
}

std::size_t indentation(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

// The keys right below `strings:`. Whether the file is good YAML is the business of `waymark
// check`.
void add_sentences(const fs::path& file, Ids& sentences) {
    std::ifstream lines(file);
    if (!lines) throw std::runtime_error("cannot read " + file.string());
    bool is_below = false;
    std::size_t level = 0; // how far the keys stand in; 0 until the first one
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        const std::size_t in = indentation(line);
        if (in == line.size() || line[in] == '#') continue;
        if (in == 0) {
            is_below = line.starts_with("strings:");
            level = 0;
            continue;
        }
        if (!is_below) continue;
        if (level == 0) level = in;
        const std::size_t colon = line.find(':');
        if (in != level || colon == std::string::npos) continue; // a plural form, a folded line
        std::string id = line.substr(in, colon - in);
        std::erase_if(id, [](char c) { return c == '"' || c == '\''; });
        sentences.emplace(id, Place{file.generic_string(), number, static_cast<int>(in) + 1});
    }
}

Ids sentences_in(const fs::path& folder) {
    Ids sentences;
    const auto is_yaml = [](const std::string& name) { return name.ends_with(".yaml"); };
    for (const fs::path& file : files_in(folder, is_yaml)) add_sentences(file, sentences);
    return sentences;
}

// The number of letters to add, drop or change, to help with a slip of the pen.
std::size_t distance(std::string_view one, std::string_view other) {
    std::vector<std::size_t> row(other.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= one.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= other.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min(
                {above + 1, row[j - 1] + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

std::string nearest(std::string_view id, const Ids& known) {
    std::string best;
    std::size_t best_distance = 4;
    for (const auto& [other, place] : known) {
        const std::size_t away = distance(id, other);
        if (away < best_distance) best_distance = away, best = other;
    }
    return best;
}

void report(const Place& place, const std::string& what, const std::string& hint) {
    std::cerr << place.file << ':' << place.line << ':' << place.column << ": error: " << what
              << "\n      hint: " << hint << '\n';
}

int compare(const Ids& said, const Ids& sentences) {
    int wrong = 0;
    for (const auto& [id, place] : said) {
        if (sentences.contains(id)) continue;
        const std::string near = nearest(id, sentences);
        report(place, "no English sentence is called '" + id + "' [strings/no-sentence]",
               near.empty() ? "write it in content/strings/en" : "did you mean '" + near + "'?");
        ++wrong;
    }
    for (const auto& [id, place] : sentences) {
        if (said.contains(id)) continue;
        report(place, "no code says '" + id + "' [strings/never-said]",
               "remove the sentence, in the other languages too");
        ++wrong;
    }
    return wrong;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: strings SRC STRINGS\n";
        return 2;
    }
    try {
        return compare(said_in(argv[1]), sentences_in(argv[2])) == 0 ? 0 : 1;
    } catch (const std::exception& error) {
        std::cerr << "strings: " << error.what() << '\n';
        return 2;
    }
}
