#include <domain/claim/claim.hpp>

#include <base/fields.hpp>

#include <algorithm>

namespace claim {

namespace {

Finding finding_at(const Place& place, Severity severity, std::string_view rule, Message what) {
    return Finding{place, 1, severity, rule, std::move(what), std::nullopt};
}

std::vector<Source> read_sources(Fields& fields, Findings& findings) {
    std::vector<Source> sources;
    for (const Tree* item : fields.items("sources")) {
        Fields source(*item, findings);
        Text title = source.text("title");
        const auto official = source.url("official");
        const auto read_at = source.url_if("read-at");
        source.finish();
        if (official) sources.push_back(Source{std::move(title), *official, read_at});
    }
    return sources;
}

std::vector<Figure> read_figures(Fields& fields, Findings& findings) {
    std::vector<Figure> figures;
    for (const Tree* item : fields.items("figures")) {
        const auto figure = Figure::parse(trimmed(item->text));
        if (figure) {
            figures.push_back(*figure);
            continue;
        }
        Finding wrong =
            finding_at(item->place, Severity::error, "claim/figure", figure.error().what());
        wrong.hint = figure.error().hint();
        findings.push_back(std::move(wrong));
    }
    return figures;
}

Degree read_degree(Fields& fields, Degree otherwise) {
    if (!fields.has("degree")) return otherwise;
    constexpr std::array degrees{Degree::confirmed, Degree::secondary, Degree::unverified};
    return degrees[fields.choice("degree", {"confirmed", "secondary", "unverified"})];
}

std::optional<Reading> read_reading(Fields& fields, Findings& findings) {
    const Tree* tree = fields.tree_if("read-by");
    if (tree == nullptr || tree->text == "none") return std::nullopt;
    Fields reading(*tree, findings);
    Text capacity = reading.text("capacity");
    const auto on = reading.date("on");
    reading.finish();
    if (!on) return std::nullopt;
    return Reading{std::move(capacity), *on};
}

void read_in_force(Fields& fields, Claim& claim, Findings& findings) {
    const Tree* tree = fields.tree_if("in-force");
    if (tree == nullptr) return;
    Fields span(*tree, findings);
    claim.in_force_from = span.partial_date_if("from");
    claim.in_force_to = span.partial_date_if("to");
    span.finish();
    const bool is_backwards = claim.in_force_from && claim.in_force_to &&
                              claim.in_force_to->last() < claim.in_force_from->first();
    if (is_backwards)
        findings.push_back(finding_at(tree->place, Severity::error, "claim/in-force",
                                      {"claim.in-force-backwards"_msg, {}}));
}

void read_statements(Fields& fields, Claim& claim, Findings& findings) {
    const auto checked = fields.date("checked");
    claim.statements.push_back(
        Statement{"says", fields.text("says"), read_degree(fields, Degree::unverified), checked});
    for (const Tree* item : fields.items("fields")) {
        Fields field(*item, findings);
        std::string name = field.word("field");
        Text words = field.text("says");
        const Degree degree = read_degree(field, claim.says().degree);
        const auto looked = field.date_if("checked");
        field.finish();
        claim.statements.push_back(
            Statement{std::move(name), std::move(words), degree, looked ? looked : checked});
    }
}

// A claim that says "confirmed" without saying where cannot be checked again by anybody.
void check_sources(const Claim& claim, Findings& findings) {
    if (claim.sources.empty() && claim.says().degree != Degree::unverified)
        findings.push_back(finding_at(claim.place, Severity::error, "claim/no-source",
                                      {"claim.no-source"_msg, {{"name", claim.name.text()}}}));
}

// A figure that the claim does not say in its own words was typed into the wrong claim.
void check_figures(const Claim& claim, Findings& findings) {
    std::vector<Figure> said;
    for (const Statement& statement : claim.statements)
        for (const FoundFigure& found : figures_in(statement.words.bytes()))
            said.push_back(found.figure);
    for (const Figure& figure : claim.figures) {
        if (std::ranges::find(said, figure) != said.end()) continue;
        findings.push_back(finding_at(claim.place, Severity::warning, "claim/figure-not-said",
                                      {"claim.figure-not-said"_msg,
                                       {{"name", claim.name.text()}, {"figure", figure.text()}}}));
    }
}

std::optional<Claim> read_claim(const Tree& tree, Findings& findings) {
    constexpr std::array kinds{Kind::law,       Kind::guidance, Kind::ruling,  Kind::event,
                               Kind::statistic, Kind::practice, Kind::contact, Kind::example};
    Fields fields(tree, findings);
    const auto name = fields.name<ClaimTag>("id");
    Claim claim{.name = name ? *name : ClaimName::parse("unnamed").value(),
                .place = fields.place_of("id")};
    claim.kind = kinds[fields.choice("kind", {"law", "guidance", "ruling", "event", "statistic",
                                              "practice", "contact", "example"})];
    claim.title = fields.text("title");
    read_statements(fields, claim, findings);
    claim.provision = fields.text_or_empty("provision");
    read_in_force(fields, claim, findings);
    claim.happened = fields.partial_date_if("happened");
    claim.figures = read_figures(fields, findings);
    claim.sources = read_sources(fields, findings);
    claim.read_by = read_reading(fields, findings);
    claim.note = fields.text_or_empty("note");
    fields.finish();
    if (!name) return std::nullopt;
    check_sources(claim, findings);
    check_figures(claim, findings);
    return claim;
}

} // namespace

void compile(const SourceFile& file, Register& into, Findings& findings) {
    if (!has_schema(file.head, "claims", findings)) return;
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    for (const Tree* item : fields.items("claims"))
        if (auto claim = read_claim(*item, findings)) into.add(std::move(*claim), findings);
    fields.finish();
}

} // namespace claim
