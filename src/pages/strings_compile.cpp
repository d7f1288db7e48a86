#include <pages/strings.hpp>

#include <base/fields.hpp>

#include <algorithm>
#include <set>

namespace pages {

namespace {

Finding finding_at(const Place& place, int width, Severity severity, std::string_view rule,
                   Message what) {
    return Finding{place, width, severity, rule, std::move(what), std::nullopt};
}

std::string language_in(std::string_view file) { // "strings/ar/frame.yaml"
    if (!file.starts_with("strings/")) return {};
    file.remove_prefix(8);
    const std::size_t slash = file.find('/');
    return slash == std::string_view::npos ? std::string() : std::string(file.substr(0, slash));
}

std::set<std::string> names_in(const Sentence& sentence) {
    std::set<std::string> names;
    for (const Part& part : sentence)
        if (part.kind != Part::Kind::words) names.insert(part.name);
    return names;
}

std::set<std::string> names_in(const Catalogue::Entry& entry) {
    std::set<std::string> names;
    for (const auto& form : entry.forms)
        if (form) names.merge(names_in(*form));
    return names;
}

// Reads one file into the catalogue of its language.
class Reading {
public:
    Reading(Catalogue& into, Findings& findings) : into_(into), findings_(findings) {}

    void read(const SourceFile& file) {
        if (!has_schema(file.head, "strings", findings_)) return;
        Fields head(file.head, findings_);
        head.word("schema");
        if (head.has("status") && head.choice("status", {"reviewed", "draft"}) == 1)
            into_.standing = Standing::draft;
        audience_ = head.has("for") && head.choice("for", {"visitors", "editors"}) == 1
                        ? Audience::editors
                        : Audience::visitors;
        const Tree* strings = head.tree_if("strings");
        head.finish();
        if (strings == nullptr) return;
        if (strings->kind != Tree::Kind::map) {
            Fields wrong(*strings, findings_); // says that a map is wanted
            return;
        }
        for (std::size_t i = 0; i < strings->keys.size(); ++i)
            read(strings->keys[i], strings->children[i]);
    }

private:
    void read(const Tree::Key& key, const Tree& value) {
        Catalogue::Entry entry{.audience = audience_, .place = key.place};
        if (value.kind == Tree::Kind::map) read_plurals(key, value, entry);
        else read_form(value, Plural::other, entry);
        const auto [known, is_new] = into_.entries.emplace(key.name, std::move(entry));
        if (is_new) return;
        findings_.push_back(finding_at(
            key.place, width(key.name), Severity::error, "strings/twice",
            {"strings.twice"_msg, {{"name", key.name}, {"line", known->second.place.line}}}));
    }

    void read_plurals(const Tree::Key& key, const Tree& value, Catalogue::Entry& entry) {
        entry.has_plurals = true;
        const auto used = into_.language->plurals;
        for (std::size_t i = 0; i < value.keys.size(); ++i) {
            const auto form = std::ranges::find(used, std::string_view(value.keys[i].name),
                                                [](Plural one) { return word_of(one); });
            if (form != used.end()) {
                read_form(value.children[i], *form, entry);
                continue;
            }
            findings_.push_back(
                finding_at(value.keys[i].place, width(value.keys[i].name), Severity::error,
                           "strings/plural-form",
                           {"strings.unknown-plural"_msg,
                            {{"form", value.keys[i].name}, {"language", into_.language->code}}}));
        }
        for (const Plural form : used)
            if (!entry.forms.at(static_cast<std::size_t>(form)))
                findings_.push_back(finding_at(key.place, width(key.name), Severity::error,
                                               "strings/plural-form",
                                               {"strings.missing-plural"_msg,
                                                {{"name", key.name},
                                                 {"form", word_of(form)},
                                                 {"language", into_.language->code}}}));
    }

    void read_form(const Tree& value, Plural form, Catalogue::Entry& entry) {
        const auto words = Text::parse(value.text);
        const auto sentence =
            words ? read_sentence(words->bytes()) : Result<Sentence>(words.error());
        if (sentence) {
            entry.forms.at(static_cast<std::size_t>(form)) = *sentence;
            return;
        }
        findings_.push_back(finding_at(value.place, width(value.text), Severity::error,
                                       "strings/brace", sentence.error().what()));
    }

    static int width(std::string_view text) { return std::max(1, static_cast<int>(text.size())); }

    Catalogue& into_;
    Findings& findings_;
    Audience audience_ = Audience::visitors;
};

// A translation says what the English says: the same names, and no others.
void compare(const Catalogue& translation, const Catalogue& original, Findings& findings) {
    for (const auto& [name, entry] : translation.entries) {
        const int width = static_cast<int>(name.size());
        const auto source = original.entries.find(name);
        if (source == original.entries.end()) {
            findings.push_back(finding_at(entry.place, width, Severity::error,
                                          "strings/unknown-sentence",
                                          {"strings.unknown-sentence"_msg, {{"name", name}}}));
            continue;
        }
        const auto wanted = names_in(source->second), given = names_in(entry);
        for (const std::string& one : given)
            if (!wanted.contains(one))
                findings.push_back(finding_at(
                    entry.place, width, Severity::error, "strings/unknown-argument",
                    {"strings.unknown-argument"_msg, {{"name", name}, {"argument", one}}}));
        for (const std::string& one : wanted)
            if (!given.contains(one))
                findings.push_back(
                    finding_at(entry.place, width, Severity::warning, "strings/lost-argument",
                               {"strings.lost-argument"_msg, {{"name", name}, {"argument", one}}}));
    }
}

void count_missing(const Catalogue& translation, const Catalogue& original, Findings& findings) {
    for (const auto& [name, entry] : original.entries)
        if (entry.audience == Audience::visitors && !translation.entries.contains(name))
            findings.push_back(finding_at(
                entry.place, static_cast<int>(name.size()), Severity::debt, "strings/missing",
                {"strings.missing"_msg,
                 {{"name", name}, {"language", translation.language->code}}}));
}

} // namespace

Strings compile_strings(const std::vector<SourceFile>& files, Findings& findings) {
    Strings strings;
    for (const SourceFile& file : files) {
        const std::string code = language_in(*file.name);
        if (code.empty()) continue;
        const Language* known = language(code);
        if (known == nullptr) {
            findings.push_back(finding_at(file.head.place, 1, Severity::error,
                                          "strings/unknown-language",
                                          {"strings.unknown-language"_msg, {{"language", code}}}));
            continue;
        }
        Reading(strings.catalogue(*known), findings).read(file);
    }
    const Catalogue& original = *strings.find("en");
    for (const Language* each : strings.languages()) {
        if (each == &english()) continue;
        compare(*strings.find(each->code), original, findings);
        count_missing(*strings.find(each->code), original, findings);
    }
    return strings;
}

} // namespace pages
