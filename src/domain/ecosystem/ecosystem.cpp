#include <domain/ecosystem/ecosystem.hpp>

namespace ecosystem {

std::string_view word_of(Status status) {
    switch (status) {
    case Status::active: return "active";
    case Status::ended: return "ended";
    case Status::suspended: return "suspended";
    case Status::disputed: return "disputed";
    case Status::planned: return "planned";
    }
    return "disputed";
}

Text Ecosystem::title_of(std::string_view end) const {
    if (const auto actor = actors.find(end); actor != actors.end()) return actor->second.title;
    if (const auto system = systems.find(end); system != systems.end()) return system->second.title;
    return {};
}

} // namespace ecosystem
