#include <base/fields.hpp>

#include <algorithm>

namespace {

Finding schema_finding(const Tree& at, std::string_view rule, Message what) {
    return Finding{at.place,        std::max(1, static_cast<int>(at.text.size())),
                   Severity::error, rule,
                   std::move(what), std::nullopt};
}

const char* name_of(Tree::Kind kind) {
    switch (kind) {
    case Tree::Kind::nothing: return "nothing";
    case Tree::Kind::scalar: return "text";
    case Tree::Kind::list: return "list";
    case Tree::Kind::map: return "map";
    case Tree::Kind::element: return "markdown";
    }
    return "nothing";
}

Finding wrong_type(const Tree& at, std::string_view key, std::string_view wanted) {
    return schema_finding(
        at, "schema/wrong-type",
        {"schema.wrong-type"_msg, {{"key", key}, {"wanted", wanted}, {"found", name_of(at.kind)}}});
}

} // namespace

Fields::Fields(const Tree& tree, Findings& findings) : tree_(tree), findings_(findings) {
    if (tree.kind != Tree::Kind::map) findings_.push_back(wrong_type(tree, "", "map"));
}

const Tree* Fields::asked(std::string_view key) {
    asked_.push_back(key);
    const Tree* value = tree_.find(key);
    return value != nullptr && value->kind != Tree::Kind::nothing ? value : nullptr;
}

const Tree* Fields::required(std::string_view key) {
    const Tree* value = asked(key);
    if (value == nullptr) {
        Finding missing =
            schema_finding(tree_, "schema/missing-key", {"schema.missing-key"_msg, {{"key", key}}});
        missing.place = place_of(key);
        missing.width = 1;
        findings_.push_back(std::move(missing));
    }
    return value;
}

Place Fields::place_of(std::string_view key) const {
    const Tree* value = tree_.find(key);
    if (value != nullptr) return value->place;
    return tree_.keys.empty() ? tree_.place : tree_.keys.front().place;
}

std::optional<std::string> Fields::scalar(const Tree& value, std::string_view key) {
    if (value.kind == Tree::Kind::scalar) return value.text;
    findings_.push_back(wrong_type(value, key, "text"));
    return std::nullopt;
}

void Fields::report(const Tree& value, const Error& error) {
    Finding finding = schema_finding(value, "schema/bad-value", error.what());
    finding.hint = error.hint();
    findings_.push_back(std::move(finding));
}

Text Fields::as_text(const Tree& value, std::string_view key) {
    const auto bytes = scalar(value, key);
    if (!bytes) return {};
    auto words = Text::parse(trimmed(*bytes));
    if (words) return *words;
    report(value, words.error());
    return {};
}

std::optional<std::string> Fields::as_word(const Tree& value) { return scalar(value, ""); }

Text Fields::text(std::string_view key) {
    const Tree* value = required(key);
    return value ? as_text(*value, key) : Text();
}

std::string Fields::word(std::string_view key) {
    const Tree* value = required(key);
    return value ? scalar(*value, key).value_or("") : "";
}

Text Fields::text_or_empty(std::string_view key) {
    const Tree* value = asked(key);
    return value ? as_text(*value, key) : Text();
}

std::vector<Text> Fields::texts(std::string_view key) {
    std::vector<Text> all;
    for (const Tree* item : items(key)) all.push_back(as_text(*item, key));
    return all;
}

std::optional<Date> Fields::date(std::string_view key) {
    if (required(key) == nullptr) return std::nullopt;
    return date_if(key);
}

std::optional<Date> Fields::date_if(std::string_view key) {
    const Tree* value = asked(key);
    const auto words = value ? scalar(*value, key) : std::nullopt;
    if (!words) return std::nullopt;
    const auto day = Date::parse(*words);
    if (day) return *day;
    report(*value, day.error());
    return std::nullopt;
}

std::optional<PartialDate> Fields::partial_date_if(std::string_view key) {
    const Tree* value = asked(key);
    const auto words = value ? scalar(*value, key) : std::nullopt;
    if (!words) return std::nullopt;
    const auto day = PartialDate::parse(*words);
    if (day) return *day;
    report(*value, day.error());
    return std::nullopt;
}

std::optional<Url> Fields::url(std::string_view key) {
    if (required(key) == nullptr) return std::nullopt;
    return url_if(key);
}

std::optional<Url> Fields::url_if(std::string_view key) {
    const Tree* value = asked(key);
    const auto words = value ? scalar(*value, key) : std::nullopt;
    if (!words) return std::nullopt;
    auto address = Url::parse(*words);
    if (address) return *address;
    report(*value, address.error());
    return std::nullopt;
}

std::size_t Fields::choice(std::string_view key, const std::vector<std::string_view>& allowed) {
    const Tree* value = required(key);
    return value ? as_choice(*value, key, allowed).value_or(0) : 0;
}

std::vector<std::size_t> Fields::choices(std::string_view key,
                                         const std::vector<std::string_view>& allowed) {
    std::vector<std::size_t> all;
    if (required(key) == nullptr) return all;
    for (const Tree* item : items(key))
        if (const auto index = as_choice(*item, key, allowed)) all.push_back(*index);
    return all;
}

std::optional<std::size_t> Fields::as_choice(const Tree& value, std::string_view key,
                                             const std::vector<std::string_view>& allowed) {
    const auto word = scalar(value, key);
    if (!word) return std::nullopt;
    const auto found = std::ranges::find(allowed, *word);
    if (found != allowed.end()) return static_cast<std::size_t>(found - allowed.begin());
    std::string choices;
    for (const std::string_view one : allowed)
        choices += (choices.empty() ? "" : ", ") + std::string(one);
    findings_.push_back(schema_finding(
        value, "schema/bad-value",
        {"schema.not-a-choice"_msg, {{"key", key}, {"words", *word}, {"choices", choices}}}));
    return std::nullopt;
}

std::vector<const Tree*> Fields::items(std::string_view key) {
    const Tree* value = asked(key);
    std::vector<const Tree*> all;
    if (value == nullptr) return all;
    if (value->kind == Tree::Kind::scalar) return {value};
    if (value->kind != Tree::Kind::list) {
        findings_.push_back(wrong_type(*value, key, "list"));
        return all;
    }
    for (const Tree& item : value->children) all.push_back(&item);
    return all;
}

const Tree* Fields::tree_if(std::string_view key) { return asked(key); }

void Fields::finish() {
    for (const Tree::Key& key : tree_.keys) {
        if (std::ranges::find(asked_, key.name) != asked_.end()) continue;
        Finding unknown{key.place,
                        static_cast<int>(key.name.size()),
                        Severity::error,
                        "schema/unknown-key",
                        {"schema.unknown-key"_msg, {{"key", key.name}}},
                        std::nullopt};
        const auto nearest = std::ranges::min_element(
            asked_, {}, [&](std::string_view known) { return edit_distance(known, key.name); });
        if (nearest != asked_.end() && edit_distance(*nearest, key.name) <= 2)
            unknown.hint = Message{"hint.did-you-mean"_msg, {{"words", *nearest}}};
        findings_.push_back(std::move(unknown));
    }
}

bool has_schema(const Tree& head, std::string_view kind, Findings& findings) {
    const Tree* schema = head.find("schema");
    const std::string wanted = std::string(kind) + "/1";
    if (schema != nullptr && schema->text == wanted) return true;
    const Tree& at = schema != nullptr ? *schema : head;
    findings.push_back(schema_finding(at, "schema/wrong-schema",
                                      {"schema.wrong-schema"_msg, {{"wanted", wanted}}}));
    return false;
}
