#include <domain/signpost/signpost.hpp>

#include <base/fields.hpp>

#include <algorithm>

namespace signpost {

namespace {

// The words of a closed list as values of its enumeration, which has the same order.
template <class T, std::size_t size>
std::vector<T> read_list(Fields& fields, std::string_view key,
                         const std::array<std::string_view, size>& words) {
    std::vector<T> all;
    for (const std::size_t index : fields.choices(key, {words.begin(), words.end()}))
        all.push_back(static_cast<T>(index));
    return all;
}

template <class T, std::size_t size>
T read_one(Fields& fields, std::string_view key, const std::array<std::string_view, size>& words) {
    return static_cast<T>(fields.choice(key, {words.begin(), words.end()}));
}

claim::Degree read_degree(Fields& fields) {
    constexpr std::array degrees{claim::Degree::confirmed, claim::Degree::secondary,
                                 claim::Degree::unverified};
    return degrees[fields.choice("degree", {"confirmed", "secondary", "unverified"})];
}

std::optional<Seen> read_seen(Fields& fields, Findings& findings) {
    const auto on = fields.date("seen");
    const claim::Degree degree = read_degree(fields);
    const Tree* tree = fields.tree_if("source");
    if (tree == nullptr) {
        (void)fields.word("source"); // says that it is missing
        return std::nullopt;
    }
    Fields source(*tree, findings);
    Text title = source.text("title");
    const auto official = source.url("official");
    source.finish();
    if (!on || !official) return std::nullopt;
    return Seen{*on, degree, std::move(title), *official};
}

// A number that cannot be dialled does harm on the day it is needed.
Text read_phone(Fields& fields, Findings& findings) {
    Text phone = fields.text_or_empty("phone");
    const auto is_good = [](char c) { return (c >= '0' && c <= '9') || c == ' '; };
    if (std::ranges::all_of(phone.bytes(), is_good)) return phone;
    findings.push_back(Finding{fields.place_of("phone"),
                               static_cast<int>(phone.bytes().size()),
                               Severity::error,
                               "signpost/phone",
                               {"signpost.phone"_msg, {{"words", phone.bytes()}}},
                               std::nullopt});
    return {};
}

std::vector<std::string> read_languages(Fields& fields) {
    std::vector<std::string> all;
    for (const Tree* item : fields.items("languages")) all.push_back(item->text);
    return all;
}

std::optional<Signpost> read_signpost(const Tree& tree, Findings& findings) {
    Fields fields(tree, findings);
    const auto name = fields.name<SignpostTag>("id");
    const Place place = fields.place_of("id");
    Text title = fields.text("name"), does = fields.text("does");
    auto needs = read_list<Need>(fields, "needs", need_words);
    const Kind kind = read_one<Kind>(fields, "kind", kind_words);
    auto audience = read_list<Audience>(fields, "audience", audience_words);
    auto nations = read_list<Nation>(fields, "nations", nation_words);
    auto languages = read_languages(fields);
    const auto address = fields.url("address");
    Text phone = read_phone(fields, findings);
    const Cost cost = read_one<Cost>(fields, "cost", cost_words);
    auto seen = read_seen(fields, findings);
    auto claims = fields.names<claim::ClaimTag>("claims");
    fields.finish();
    if (!name || !address || !seen || needs.empty()) return std::nullopt;
    return Signpost{*name,
                    std::move(title),
                    std::move(does),
                    std::move(needs),
                    kind,
                    std::move(audience),
                    std::move(nations),
                    std::move(languages),
                    *address,
                    std::move(phone),
                    cost,
                    std::move(*seen),
                    std::move(claims),
                    place};
}

} // namespace

void compile(const SourceFile& file, Signposts& into, Findings& findings) {
    if (!has_schema(file.head, "resources", findings)) return;
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    for (const Tree* item : fields.items("resources"))
        if (auto one = read_signpost(*item, findings)) into.add(std::move(*one), findings);
    fields.finish();
}

} // namespace signpost
