#include <domain/ecosystem/ecosystem.hpp>

#include <base/fields.hpp>

#include <algorithm>
#include <array>

namespace ecosystem {

namespace {

using claim::Degree;
using claim::Statement;

// How far an entry was checked: one degree for all of it, less the fields that rest on memory.
struct Checked {
    Degree degree = Degree::unverified;
    std::optional<Date> on;
    std::vector<std::string> unverified;
    Text note;
    std::vector<claim::Source> sources;

    Degree of(std::string_view field) const {
        return std::ranges::find(unverified, field) != unverified.end() ? Degree::unverified
                                                                        : degree;
    }
};

std::vector<claim::Source> read_sources(Fields& fields, Findings& findings) {
    std::vector<claim::Source> sources;
    for (const Tree* item : fields.items("sources")) {
        auto address = Url::parse(item->text);
        if (address) {
            sources.push_back({Text(), std::move(*address), std::nullopt});
            continue;
        }
        findings.push_back(Finding{item->place, static_cast<int>(item->text.size()),
                                   Severity::error, "schema/bad-value", address.error().what(),
                                   std::nullopt});
    }
    return sources;
}

Checked read_checked(Fields& fields, Findings& findings) {
    constexpr std::array degrees{Degree::confirmed, Degree::secondary, Degree::unverified};
    Checked checked;
    checked.degree = degrees[fields.choice("degree", {"confirmed", "secondary", "unverified"})];
    checked.on = fields.date("checked");
    for (const Tree* item : fields.items("unverified-fields"))
        checked.unverified.push_back(item->text);
    checked.note = fields.text_or_empty("unverified-note");
    checked.sources = read_sources(fields, findings);
    return checked;
}

Status read_status(Fields& fields) {
    constexpr std::array all{Status::active, Status::ended, Status::suspended, Status::disputed,
                             Status::planned};
    return all[fields.choice("status", {"active", "ended", "suspended", "disputed", "planned"})];
}

Text joined(const std::vector<Text>& words) {
    std::string all;
    for (const Text& one : words) all += (all.empty() ? "" : ", ") + one.bytes();
    return Text::mended(all);
}

// Gathers the statements of one entry; empty ones are left out, but the first always stands.
class ClaimMaker {
public:
    ClaimMaker(std::string id, Text title, Place place, Checked checked)
        : checked_(std::move(checked)),
          claim_{.name = claim::ClaimName::parse(id).value(), .title = std::move(title)} {
        claim_.kind = claim::Kind::ecosystem;
        claim_.place = std::move(place);
        claim_.sources = checked_.sources;
        claim_.note = checked_.note;
    }
    ClaimMaker& says(const Text& words, std::string_view field) {
        claim_.statements.insert(claim_.statements.begin(),
                                 Statement{"says", words, checked_.of(field), checked_.on});
        return *this;
    }
    ClaimMaker& add(const char* field, const Text& words) {
        return add(field, words, checked_.of(field));
    }
    ClaimMaker& add(const char* field, const Text& words, Degree degree) {
        if (!words.empty())
            claim_.statements.push_back(Statement{field, words, degree, checked_.on});
        return *this;
    }
    ClaimMaker& add(const char* field, const std::optional<PartialDate>& day) {
        return day ? add(field, Text::mended(day->iso())) : *this;
    }
    void into(claim::Register& claims, Findings& findings) {
        for (const Statement& statement : claim_.statements)
            for (const auto& found : claim::figures_in(statement.words.bytes()))
                claim_.figures.push_back(found.figure);
        claims.add(std::move(claim_), findings);
    }

private:
    Checked checked_;
    claim::Claim claim_;
};

void twice(const Place& place, const std::string& name, Findings& findings) {
    findings.push_back(Finding{place,
                               static_cast<int>(name.size()),
                               Severity::error,
                               "ecosystem/twice",
                               {"ecosystem.twice"_msg, {{"name", name}}},
                               std::nullopt});
}

// Puts an entry under its id. Findings: ecosystem/twice.
template <class Entry>
void keep(std::map<std::string, Entry, std::less<>>& all, Entry entry, Findings& findings) {
    const Place place = entry.place;
    const std::string id = entry.name.text();
    if (!all.emplace(id, std::move(entry)).second) twice(place, id, findings);
}

// Fills a Contact and puts its parts, each with its own degree, into the actor's claim.
std::optional<Contact> read_contact(Fields& actor, ClaimMaker& claim, Findings& findings) {
    const Tree* tree = actor.tree_if("data_rights_contact");
    if (tree == nullptr) return std::nullopt;
    Fields fields(*tree, findings);
    Contact contact{fields.text_or_empty("email"), fields.text_or_empty("post"),
                    fields.url_if("web")};
    (void)fields.url_if("source");
    const Tree* degrees = fields.tree_if("degrees");
    const auto degree_of = [&](std::string_view part) {
        const Tree* word = degrees != nullptr ? degrees->find(part) : nullptr;
        return word != nullptr ? claim::degree_from(word->text).value_or(Degree::unverified)
                               : Degree::unverified;
    };
    fields.finish();
    claim.add("email", contact.email, degree_of("email"))
        .add("post", contact.post, degree_of("post"));
    if (contact.web) claim.add("web", Text::mended(contact.web->text()), degree_of("web"));
    return contact;
}

void read_actor(const Tree& tree, Ecosystem& into, claim::Register& claims, Findings& findings) {
    Fields fields(tree, findings);
    const auto name = fields.name<ActorTag>("id");
    if (!name) return;
    Actor actor{.name = *name,
                .title = fields.text("name"),
                .kind = fields.word("kind"),
                .place = fields.place_of("id")};
    const auto parents = fields.names<ActorTag>("parent");
    if (!parents.empty()) actor.parent = parents.front();
    actor.note = fields.text_or_empty("note");
    ClaimMaker claim("act-" + name->text(), actor.title, actor.place, Checked{});
    claim.says(actor.note.empty() ? actor.title : actor.note, "note");
    actor.contact = read_contact(fields, claim, findings);
    fields.finish();
    claim.into(claims, findings);
    keep(into.actors, std::move(actor), findings);
}

void read_system(const Tree& tree, Ecosystem& into, claim::Register& claims, Findings& findings) {
    Fields fields(tree, findings);
    const auto name = fields.name<SystemTag>("id");
    const Text title = fields.text("name");
    const auto operator_name = fields.name<ActorTag>("operator");
    if (!name || !operator_name) return;
    System system{.name = *name,
                  .title = title,
                  .operator_ = *operator_name,
                  .purpose = fields.text("purpose")};
    system.place = fields.place_of("id");
    system.data_categories = fields.texts("data_categories");
    system.people_affected = fields.text_or_empty("people_affected");
    system.since = fields.partial_date_if("since");
    system.until = fields.partial_date_if("until");
    system.status = read_status(fields);
    system.automated = fields.text_or_empty("automated");
    system.concerns = fields.text_or_empty("concerns");
    ClaimMaker(std::string("sys-") + name->text(), title, system.place,
               read_checked(fields, findings))
        .says(system.purpose, "purpose")
        .add("data_categories", joined(system.data_categories))
        .add("people_affected", system.people_affected)
        .add("since", system.since)
        .add("until", system.until)
        .add("status", Text::mended(word_of(system.status)))
        .add("automated", system.automated)
        .add("concerns", system.concerns)
        .into(claims, findings);
    fields.finish();
    keep(into.systems, std::move(system), findings);
}

void read_flow(const Tree& tree, Ecosystem& into, claim::Register& claims, Findings& findings) {
    Fields fields(tree, findings);
    const auto name = fields.name<FlowTag>("id");
    if (!name) return;
    Flow flow{.name = *name,
              .title = fields.text("title"),
              .from = fields.word("from"),
              .to = fields.word("to")};
    flow.place = fields.place_of("id");
    const auto via = fields.names<SystemTag>("via");
    if (!via.empty()) flow.via = via.front();
    flow.data_categories = fields.texts("data_categories");
    flow.legal_gateway = fields.text("legal_gateway");
    constexpr std::array<const char*, 3> directions{"push", "pull", "match"};
    flow.direction = directions[fields.choice("direction", {"push", "pull", "match"})];
    flow.since = fields.partial_date_if("since");
    flow.until = fields.partial_date_if("until");
    flow.status = read_status(fields);
    flow.how_triggered = fields.text("how_triggered");
    flow.consequence = fields.text("consequence");
    flow.challenge = fields.text("challenge");
    ClaimMaker(name->text(), flow.title, flow.place, read_checked(fields, findings))
        .says(flow.title, "title")
        .add("data_categories", joined(flow.data_categories))
        .add("legal_gateway", flow.legal_gateway)
        .add("since", flow.since)
        .add("until", flow.until)
        .add("status", Text::mended(word_of(flow.status)))
        .add("how_triggered", flow.how_triggered)
        .add("consequence", flow.consequence)
        .add("challenge", flow.challenge)
        .into(claims, findings);
    fields.finish();
    keep(into.flows, std::move(flow), findings);
}

void read_walk(const Tree& tree, Ecosystem& into, Findings& findings) {
    Fields fields(tree, findings);
    const auto name = fields.name<WalkTag>("id");
    if (!name) return;
    Walk walk{.name = *name,
              .question = fields.text("question"),
              .flows = fields.names<FlowTag>("flows")};
    walk.summary = fields.text_or_empty("summary");
    walk.place = fields.place_of("id");
    fields.finish();
    keep(into.walks, std::move(walk), findings);
}

void read_source(const Tree& tree, Ecosystem& into, Findings& findings) {
    Fields fields(tree, findings);
    const Text title = fields.text("title");
    const auto address = fields.url("address");
    fields.finish();
    if (!address || into.source_titles.emplace(address->text(), title).second) return;
    twice(fields.place_of("address"), address->text(), findings);
}

} // namespace

bool is_of_the_map(std::string_view kind) {
    constexpr std::array<std::string_view, 5> kinds{"actors", "systems", "flows", "walks",
                                                    "sources"};
    return std::ranges::find(kinds, kind) != kinds.end();
}

void compile(const SourceFile& file, Ecosystem& into, claim::Register& claims, Findings& findings) {
    const Tree* schema = file.head.find("schema");
    const std::string kind =
        schema != nullptr ? schema->text.substr(0, schema->text.find('/')) : "";
    if (!has_schema(file.head, is_of_the_map(kind) ? kind : "actors", findings)) return;
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    for (const Tree* item : fields.items(kind)) {
        if (kind == "actors") read_actor(*item, into, claims, findings);
        if (kind == "systems") read_system(*item, into, claims, findings);
        if (kind == "flows") read_flow(*item, into, claims, findings);
        if (kind == "walks") read_walk(*item, into, findings);
        if (kind == "sources") read_source(*item, into, findings);
    }
    fields.finish();
}

} // namespace ecosystem
