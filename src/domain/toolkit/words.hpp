// Words of topics.yaml, home.yaml and tools.yaml, and the names of rule sets, in other languages:
// `words/LANGUAGE.yaml`, schema words/1.
//
// Each stands beside the English it was made from. When the English changes, they no longer meet:
// the reader gets the English, and the checker says which words are stale and which are missing.
#pragma once

#include <base/finding.hpp>
#include <base/text.hpp>
#include <base/tree.hpp>

#include <map>
#include <string>
#include <string_view>

namespace toolkit {

class Words {
public:
    struct Said {
        Text words;
        Place place;
    };
    // nullptr: there is no translation of these words.
    const Text* find(std::string_view language, const Text& english) const;
    const std::map<std::string, std::map<Text, Said>>& all() const { return all_; }
    // False when the language has a translation of these words already.
    bool add(const std::string& language, const Text& english, Said said);

private:
    std::map<std::string, std::map<Text, Said>> all_; // language → English → what is said
};

struct Toolkit;

// Finds: words/twice.
void compile_words(const SourceFile& file, Words& into, Findings& findings);
// Titles of topics and rule sets, situations, news and tools that a language of the edition lacks,
// and words whose English is gone. [words/missing, words/stale]
void check_words(const Toolkit& toolkit, Findings& findings);

} // namespace toolkit
