#include <domain/search/compile.hpp>

#include <domain/search/words.hpp>

#include <base/fields.hpp>

#include <map>
#include <utility>

namespace search {
namespace {

// Words as search sees them: "e-Visa" and "evisa" are written alike.
std::string folded(const Text& words) {
    std::string all;
    for (const Word& word : words_of(words.bytes()))
        if (word.place == Word::Place::own) all += (all.empty() ? "" : " ") + word.folded;
    return all;
}

Finding finding(const Tree& at, Severity severity, std::string_view rule, Message what) {
    return {at.place, 1, severity, rule, std::move(what), std::nullopt};
}

// synonyms/word-twice: a word that search reads like another of its group adds nothing.
void check_twice(const Tree& at, const Group& group, Findings& findings) {
    std::map<std::string, int> times;
    for (const auto* words : {&group.words, &group.hidden})
        for (const Text& one : *words) {
            if (folded(one).empty())
                findings.push_back(finding(at, Severity::error, "synonyms/no-letters",
                                           {"synonyms.no-letters"_msg, {{"words", one.bytes()}}}));
            else if (++times[folded(one)] == 2)
                findings.push_back(finding(at, Severity::warning, "synonyms/word-twice",
                                           {"synonyms.word-twice"_msg, {{"words", one.bytes()}}}));
        }
}

// synonyms/nothing-equal: one word alone is equal to nothing.
void check_alone(const Tree& at, const Group& group, Findings& findings) {
    if (group.words.size() + group.hidden.size() < 2)
        findings.push_back(finding(at, Severity::warning, "synonyms/nothing-equal",
                                   {"synonyms.nothing-equal"_msg, {}}));
}

Group compile_group(const Tree& tree, Findings& findings) {
    Fields fields(tree, findings);
    Group group{fields.texts("words"), fields.texts("hidden")};
    fields.tree_if("claim-free"); // says to the checker of claims that nothing is stated here
    fields.finish();
    std::erase_if(group.words, [](const Text& words) { return words.empty(); });
    std::erase_if(group.hidden, [](const Text& words) { return words.empty(); });
    check_alone(tree, group, findings);
    check_twice(tree, group, findings);
    return group;
}

Wish compile_wish(const Tree& tree, Findings& findings) {
    Fields fields(tree, findings);
    Wish wish{fields.text("words"), {}};
    for (const Text& path : fields.texts("wants")) {
        if (path.bytes().starts_with('/')) wish.wants.push_back(path.bytes());
        else
            findings.push_back(finding(tree, Severity::error, "search/not-a-path",
                                       {"search.not-a-path"_msg, {{"words", path.bytes()}}}));
    }
    fields.finish();
    return wish;
}

} // namespace

Synonyms compile_synonyms(const Tree& head, Findings& findings) {
    Synonyms synonyms;
    if (!has_schema(head, "synonyms", findings)) return synonyms;
    Fields fields(head, findings);
    fields.word("schema");
    for (const Tree* group : fields.items("groups"))
        synonyms.groups.push_back(compile_group(*group, findings));
    fields.finish();
    return synonyms;
}

Set compile_set(const Tree& head, std::string language, Findings& findings) {
    Set set{std::move(language), {}, {}};
    if (!has_schema(head, "search-set", findings)) return set;
    Fields fields(head, findings);
    fields.word("schema");
    for (const Tree* group : fields.items("synonyms"))
        set.synonyms.groups.push_back(compile_group(*group, findings));
    for (const Tree* wish : fields.items("queries"))
        set.wishes.push_back(compile_wish(*wish, findings));
    fields.finish();
    return set;
}

} // namespace search
