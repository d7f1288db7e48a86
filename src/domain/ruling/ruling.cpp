#include <domain/ruling/ruling.hpp>

#include <base/fields.hpp>

#include <algorithm>

namespace ruling {

namespace {

// A word of a closed list as a value of its enumeration, which has the same order.
template <class T, std::size_t size>
T read_one(Fields& fields, std::string_view key, const std::array<std::string_view, size>& words) {
    return static_cast<T>(fields.choice(key, {words.begin(), words.end()}));
}

std::optional<Facets> read_facets(const Tree& tree, Findings& findings) {
    Fields fields(tree, findings);
    const auto claim = fields.name<claim::ClaimTag>("claim");
    const auto technology = read_one<Technology>(fields, "technology", technology_words);
    const auto kind = read_one<Kind>(fields, "kind", kind_words);
    const auto outcome = read_one<Outcome>(fields, "outcome", outcome_words);
    fields.finish();
    if (!claim) return std::nullopt;
    return Facets{*claim, technology, kind, outcome, fields.place_of("claim")};
}

} // namespace

bool is_case(const claim::Claim& claim) { return claim.name.text().starts_with(id_prefix); }

std::string_view slug_of(const claim::ClaimName& name) {
    const std::string_view id = name.text();
    return id.starts_with(id_prefix) ? id.substr(id_prefix.size()) : id;
}

bool fits(const Facets& one, int year, const Wanted& wanted) {
    return one.technology == wanted.technology.value_or(one.technology) &&
           one.kind == wanted.kind.value_or(one.kind) &&
           one.outcome == wanted.outcome.value_or(one.outcome) &&
           year == wanted.year.value_or(year);
}

const Facets* Cases::find(std::string_view claim) const {
    const auto found =
        std::ranges::find(all_, claim, [](const Facets& one) { return one.claim.text(); });
    return found == all_.end() ? nullptr : &*found;
}

void Cases::add(Facets one, Findings& findings) {
    const Facets* known = find(one.claim.text());
    if (known == nullptr) {
        all_.push_back(std::move(one));
        return;
    }
    findings.push_back(
        Finding{one.place,
                static_cast<int>(one.claim.text().size()),
                Severity::error,
                "case/twice",
                {"case.twice"_msg, {{"name", one.claim.text()}, {"line", known->place.line}}},
                std::nullopt});
}

void compile(const SourceFile& file, Cases& into, Findings& findings) {
    if (!has_schema(file.head, "case-facets", findings)) return;
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    for (const Tree* item : fields.items("cases"))
        if (auto one = read_facets(*item, findings)) into.add(std::move(*one), findings);
    fields.finish();
}

} // namespace ruling
