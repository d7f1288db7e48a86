#include <domain/glossary/glossary.hpp>

#include <base/fields.hpp>

#include <algorithm>

namespace glossary {

const Term* Glossary::find(std::string_view id_or_term) const {
    const std::string wanted = ascii_lower(id_or_term);
    const auto found = std::ranges::find_if(terms_, [&](const Term& term) {
        return term.name.text() == wanted || ascii_lower(term.term.bytes()) == wanted;
    });
    return found == terms_.end() ? nullptr : &*found;
}

void Glossary::add(Term term, Findings& findings) {
    const auto known = std::ranges::find(terms_, term.name, &Term::name);
    if (known == terms_.end()) {
        terms_.push_back(std::move(term));
        return;
    }
    findings.push_back(
        Finding{term.place,
                static_cast<int>(term.name.text().size()),
                Severity::error,
                "glossary/twice",
                {"glossary.twice"_msg, {{"name", term.name.text()}, {"line", known->place.line}}},
                std::nullopt});
}

namespace {

std::optional<Term> read_term(const Tree& tree, Findings& findings) {
    Fields fields(tree, findings);
    const auto name = fields.name<TermTag>("id");
    const Place place = fields.place_of("id");
    Text term = fields.text("term");
    Text long_form = fields.text_or_empty("long");
    Text means = fields.text("means");
    auto related = fields.names<TermTag>("related");
    auto also = fields.texts("also");
    fields.finish();
    if (!name) return std::nullopt;
    return Term{*name,
                std::move(term),
                std::move(long_form),
                std::move(means),
                std::move(related),
                std::move(also),
                place};
}

} // namespace

void compile(const SourceFile& file, Glossary& into, Findings& findings) {
    if (!has_schema(file.head, "glossary", findings)) return;
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    for (const Tree* item : fields.items("terms"))
        if (auto term = read_term(*item, findings)) into.add(std::move(*term), findings);
    fields.finish();
}

} // namespace glossary
