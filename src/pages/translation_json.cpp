#include <pages/translation_json.hpp>

#include <nlohmann/json.hpp>

namespace pages {

std::string import_json(const ImportOutcome& outcome) {
    using Json = nlohmann::ordered_json;
    Json placed = Json::array(), refused = Json::array();
    for (const ImportOutcome::Placed& one : outcome.placed)
        placed.push_back({{"path", one.path}, {"pieces", one.pieces}});
    for (const ImportOutcome::Refused& one : outcome.refused)
        refused.push_back({{"where", one.where}, {"rule", one.rule}, {"says", one.says}});
    const Json json = {{"version", 1},
                       {"dry_run", outcome.is_dry_run},
                       {"placed", placed},
                       {"unchanged", outcome.unchanged},
                       {"refused", refused}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace pages
