// Small maps for tests.
#pragma once

#include <domain/claim/claim.hpp>
#include <domain/ecosystem/ecosystem.hpp>

#include <string>

namespace ecosystem::sample {

inline std::optional<PartialDate> partial(std::string_view text) {
    if (text.empty()) return std::nullopt;
    return *PartialDate::parse(text);
}

inline Flow flow(const std::string& name, const std::string& from, const std::string& to,
                 Status status = Status::active, std::string_view since = "2000",
                 std::string_view until = "") {
    Flow one{.name = *FlowName::parse(name), .title = Text::mended(name), .from = from, .to = to};
    one.status = status;
    one.since = partial(since);
    one.until = partial(until);
    return one;
}

// A map with the ends that its flows name, all of them actors.
struct Map {
    Ecosystem ecosystem;
    claim::Register claims;

    Map& with(Flow flow, claim::Degree degree = claim::Degree::confirmed) {
        actor(flow.from);
        actor(flow.to);
        claim::Claim claim{.name = *claim::ClaimName::parse(flow.name.text()),
                           .title = flow.title,
                           .statements = {{"says", flow.title, degree, std::nullopt}}};
        Findings findings;
        claims.add(std::move(claim), findings);
        const std::string id = flow.name.text();
        ecosystem.flows.emplace(id, std::move(flow));
        return *this;
    }
    Map& actor(const std::string& id) {
        if (!ecosystem.systems.contains(id) && !ecosystem.actors.contains(id))
            ecosystem.actors.emplace(
                id, Actor{.name = *ActorName::parse(id), .title = Text::mended(id)});
        return *this;
    }
    Map& system(const std::string& id, const std::string& run_by) {
        actor(run_by);
        ecosystem.systems.emplace(id, System{.name = *SystemName::parse(id),
                                             .title = Text::mended(id),
                                             .operator_ = *ActorName::parse(run_by)});
        return *this;
    }
};

} // namespace ecosystem::sample
