#include <domain/ecosystem/standing.hpp>

namespace ecosystem {

std::string_view word_of(Standing standing) {
    switch (standing) {
    case Standing::active: return "active";
    case Standing::disputed: return "disputed";
    case Standing::suspended: return "suspended";
    case Standing::planned: return "planned";
    case Standing::ended: return "ended";
    case Standing::not_begun: return "not-begun";
    }
    return "disputed";
}

Standing standing(const Flow& flow, Date on) {
    if (flow.status == Status::planned) return Standing::planned;
    if (flow.since && on < flow.since->first()) return Standing::not_begun;
    if (flow.until && on > flow.until->last()) return Standing::ended;
    switch (flow.status) {
    case Status::active: return Standing::active;
    case Status::ended: return flow.until ? Standing::active : Standing::ended;
    case Status::suspended: return Standing::suspended;
    case Status::disputed: return Standing::disputed;
    case Status::planned: return Standing::planned;
    }
    return Standing::disputed;
}

bool may_move(Standing standing) {
    return standing == Standing::active || standing == Standing::disputed;
}

} // namespace ecosystem
