// An address that is read at all opens with '/', is UTF-8 without control characters, has no step
// that leads elsewhere, and is read the same when it is written down again.
#include <web/target.hpp>

#include <base/expects.hpp>
#include <base/url.hpp>

namespace {

std::string written(const web::Target& target) {
    std::string line;
    std::string_view rest = target.path;
    while (!rest.empty()) {
        rest.remove_prefix(1);
        const std::size_t end = std::min(rest.find('/'), rest.size());
        line += '/' + percent_encoded(rest.substr(0, end));
        rest.remove_prefix(end);
    }
    return line + '?' + target.query.encoded();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view raw(reinterpret_cast<const char*>(bytes), size);
    const auto target = web::read_target(raw);
    if (!target) return 0;
    const std::string& path = target->path;
    const auto has = [&](std::string_view part) { return path.find(part) != std::string::npos; };
    expects(path.starts_with('/') && is_utf8(path), "a path is UTF-8 from the root");
    expects(!has("//") && !has("/./") && !has("/../") && !has("\\"), "no step leads elsewhere");
    expects(!path.ends_with("/.") && !path.ends_with("/.."), "nor does the last");
    for (const char c : path)
        expects(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F, "no control character");
    const auto again = web::read_target(written(*target));
    expects(again.has_value() && again->path == path, "a path is read as it is written");
    expects(again->query.encoded() == target->query.encoded(), "and so is a query");
    return 0;
}
