#include <domain/toolkit/words.hpp>

#include <domain/toolkit/toolkit.hpp>

#include <base/fields.hpp>

#include <algorithm>

namespace toolkit {

namespace {

// "words/ar.yaml" → "ar"
std::string language_of(const SourceFile& file) {
    const std::string name = file.name->substr(file.name->rfind('/') + 1);
    return name.substr(0, name.find('.'));
}

// Every English text that has its place in words/, with where it stands.
std::map<Text, Place> wanted(const Toolkit& toolkit) {
    std::map<Text, Place> all;
    for (const guide::Topic& topic : toolkit.guide.topics) all.emplace(topic.title, topic.place);
    for (const Situation& one : toolkit.home.situations) all.emplace(one.words, one.place);
    for (const News& news : toolkit.home.news) all.emplace(news.says, news.place);
    for (const law::RuleSet& rules : toolkit.law.rule_sets()) all.emplace(rules.title, rules.place);
    for (const Tool& tool : toolkit.tools) {
        all.emplace(tool.title, tool.place);
        all.emplace(tool.summary, tool.place);
    }
    return all;
}

// And what may stand there besides: other names of tools. Each language has names of its own.
bool is_name_of_tool(const Text& words, const Toolkit& toolkit) {
    return std::ranges::any_of(toolkit.tools, [&](const Tool& tool) {
        return std::ranges::find(tool.asked_as, words) != tool.asked_as.end();
    });
}

void debt(const Place& place, std::string_view rule, Message what, Findings& findings) {
    findings.push_back(Finding{place, 1, Severity::debt, rule, std::move(what), std::nullopt});
}

} // namespace

const Text* Words::find(std::string_view language, const Text& english) const {
    const auto words = all_.find(std::string(language));
    if (words == all_.end()) return nullptr;
    const auto said = words->second.find(english);
    return said == words->second.end() ? nullptr : &said->second.words;
}

bool Words::add(const std::string& language, const Text& english, Said said) {
    return all_[language].emplace(english, std::move(said)).second;
}

void compile_words(const SourceFile& file, Words& into, Findings& findings) {
    if (!has_schema(file.head, "words", findings)) return;
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    for (const Tree* item : fields.items("words")) {
        Fields one(*item, findings);
        const Text english = one.text("en");
        Text says = one.text("says");
        one.finish();
        if (!into.add(language_of(file), english, {std::move(says), item->place}))
            findings.push_back(Finding{item->place,
                                       1,
                                       Severity::error,
                                       "words/twice",
                                       {"words.twice"_msg, {{"words", english.bytes()}}},
                                       std::nullopt});
    }
    fields.finish();
}

void check_words(const Toolkit& toolkit, Findings& findings) {
    const auto english = wanted(toolkit);
    for (const std::string& language : toolkit.edition.languages) {
        if (language == "en") continue;
        for (const auto& [words, place] : english)
            if (!toolkit.words.find(language, words))
                debt(place, "words/missing", {"words.missing"_msg, {{"language", language}}},
                     findings);
    }
    for (const auto& [language, all] : toolkit.words.all())
        for (const auto& [words, said] : all)
            if (!english.contains(words) && !is_name_of_tool(words, toolkit))
                debt(said.place, "words/stale", {"words.stale"_msg, {{"words", words.bytes()}}},
                     findings);
}

} // namespace toolkit
