#include <domain/reaction/reaction.hpp>

#include <base/fields.hpp>
#include <domain/guide/inlines.hpp>

#include <algorithm>
#include <span>
#include <string>

namespace reaction {

namespace {

void report(const Place& place, Message what, Findings& findings) {
    findings.push_back(
        Finding{place, 1, Severity::error, "reaction/once", std::move(what), std::nullopt});
}

std::vector<std::string_view> list_of(std::span<const std::string_view> words) {
    return {words.begin(), words.end()};
}

void read_meaning(const Tree& tree, Words& into, Findings& findings) {
    Fields fields(tree, findings);
    const auto settings = fields.choices("for", list_of(setting_words));
    const auto text =
        guide::split_run(fields.text("text").bytes(), fields.place_of("text"), findings);
    fields.finish();
    for (const std::size_t setting : settings) {
        if (into.means[setting].empty()) into.means[setting] = text;
        else
            report(fields.place_of("for"),
                   {"reaction.twice"_msg, {{"name", setting_words[setting]}}}, findings);
    }
}

Words read_words(const Tree& tree, Findings& findings) {
    Fields fields(tree, findings);
    Words words;
    words.place = fields.place_of("id");
    words.reaction = static_cast<Reaction>(fields.choice("id", list_of(reaction_words)));
    words.says = fields.text("says");
    words.looks = fields.text("looks");
    for (const Tree* item : fields.items("means")) read_meaning(*item, words, findings);
    fields.finish();
    for (std::size_t at = 0; at < words.means.size(); ++at)
        if (words.means[at].empty())
            report(words.place, {"reaction.missing"_msg, {{"name", setting_words[at]}}}, findings);
    return words;
}

} // namespace

void compile(const SourceFile& file, Reactions& into, Findings& findings) {
    if (!has_schema(file.head, "reactions", findings)) return;
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    const Place place = fields.place_of("reactions");
    for (const Tree* item : fields.items("reactions")) {
        Words words = read_words(*item, findings);
        if (into.find(words.reaction) == nullptr) into.all.push_back(std::move(words));
        else
            report(words.place, {"reaction.twice"_msg, {{"name", word_of(words.reaction)}}},
                   findings);
    }
    fields.finish();
    for (const std::string_view word : reaction_words)
        if (into.find(*reaction_named(word)) == nullptr)
            report(place, {"reaction.missing"_msg, {{"name", word}}}, findings);
    std::ranges::sort(into.all, {}, &Words::reaction);
}

} // namespace reaction
