#include <pages/offline/report.hpp>

#include <nlohmann/json.hpp>

namespace offline {

using nlohmann::ordered_json;

namespace {
// Names of files may be no UTF-8; they are shown as well as it goes.
std::string written(const ordered_json& value) {
    return value.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}
} // namespace

std::string exported_json(const Exported& site) {
    return written({{"folder", site.folder},
                    {"version", site.version},
                    {"pages", site.copied.pages},
                    {"files", site.files},
                    {"bytes", site.bytes},
                    {"search", site.copied.has_search},
                    {"signed", site.is_signed},
                    {"with_program", site.copied.with_program}});
}

std::string verdict_json(const release::SiteVerdict& verdict) {
    return written({{"version", verdict.manifest.version().text()},
                    {"key", verdict.key},
                    {"whole", verdict.changes.none()},
                    {"changed", verdict.changes.changed},
                    {"missing", verdict.changes.removed},
                    {"added", verdict.changes.added}});
}

} // namespace offline
