// The checks that need the whole map.
#include <domain/ecosystem/ecosystem.hpp>

#include <set>

namespace ecosystem {

namespace {

class Checker {
public:
    Checker(const Ecosystem& ecosystem, Findings& findings)
        : ecosystem_(ecosystem), findings_(findings) {}

    void check() {
        for (const auto& [id, actor] : ecosystem_.actors) check_parents(actor);
        for (const auto& [id, system] : ecosystem_.systems) {
            if (!ecosystem_.actors.contains(system.operator_.text()))
                unknown(system.place, "operator", system.operator_.text());
            check_dates(system);
        }
        for (const auto& [id, flow] : ecosystem_.flows) {
            check_end(flow, "from", flow.from);
            check_end(flow, "to", flow.to);
            if (flow.via && !ecosystem_.systems.contains(flow.via->text()))
                unknown(flow.place, "via", flow.via->text());
            check_dates(flow);
        }
        for (const auto& [id, walk] : ecosystem_.walks)
            for (const FlowName& flow : walk.flows)
                if (!ecosystem_.flows.contains(flow.text()))
                    unknown(walk.place, "flows", flow.text());
    }

private:
    void report(const Place& place, std::string_view rule, Message what) {
        findings_.push_back(
            Finding{place, 1, Severity::error, rule, std::move(what), std::nullopt});
    }
    void unknown(const Place& place, const char* key, const std::string& id) {
        report(place, "ecosystem/unknown", {"ecosystem.unknown"_msg, {{"key", key}, {"name", id}}});
    }
    void check_end(const Flow& flow, const char* key, const std::string& end) {
        if (!ecosystem_.actors.contains(end) && !ecosystem_.systems.contains(end))
            unknown(flow.place, key, end);
    }

    void check_dates(const auto& entry) {
        const bool is_backwards =
            entry.since && entry.until && entry.until->last() < entry.since->first();
        if (is_backwards)
            report(entry.place, "ecosystem/dates",
                   {"ecosystem.until-before-since"_msg, {{"name", entry.name.text()}}});
        const bool is_ended = entry.status == Status::ended;
        if (is_ended != entry.until.has_value())
            report(entry.place, "ecosystem/dates",
                   {"ecosystem.ended-and-until"_msg, {{"name", entry.name.text()}}});
    }

    void check_parents(const Actor& actor) {
        std::set<std::string> above{actor.name.text()};
        const Actor* at = &actor;
        while (at->parent) {
            const auto parent = ecosystem_.actors.find(at->parent->text());
            if (parent == ecosystem_.actors.end())
                return unknown(at->place, "parent", at->parent->text());
            if (!above.insert(parent->first).second)
                return report(actor.place, "ecosystem/loop",
                              {"ecosystem.loop"_msg, {{"name", actor.name.text()}}});
            at = &parent->second;
        }
    }

    const Ecosystem& ecosystem_;
    Findings& findings_;
};

} // namespace

void name_sources(const Ecosystem& ecosystem, claim::Register& claims, Findings& findings) {
    claims.each_source([&](const claim::Claim& claim, claim::Source& source) {
        if (claim.kind != claim::Kind::ecosystem) return;
        const auto title = ecosystem.source_titles.find(source.official.text());
        if (title != ecosystem.source_titles.end()) {
            source.title = title->second;
            return;
        }
        source.title = Text::mended(source.official.host());
        findings.push_back(
            Finding{claim.place,
                    1,
                    Severity::error,
                    "ecosystem/untitled",
                    {"ecosystem.untitled"_msg, {{"address", source.official.text()}}},
                    std::nullopt});
    });
}

void check(const Ecosystem& ecosystem, Findings& findings) { Checker(ecosystem, findings).check(); }

} // namespace ecosystem
