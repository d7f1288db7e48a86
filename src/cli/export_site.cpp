// waymark export-site and verify-site: the guide on a stick, and whether it still is what it was.
#include <cli/commands.hpp>
#include <cli/content.hpp>
#include <cli/key_files.hpp>

#include <domain/release/site_folder.hpp>
#include <pages/offline/offline.hpp>
#include <pages/offline/report.hpp>

#include <ostream>

namespace cli {

namespace {

constexpr std::size_t worth_compressing = 1024;

bool is_compressible(std::string_view path) {
    return path.ends_with(".html") || path.ends_with(".css") || path.ends_with(".js") ||
           path.ends_with(".svg") || path.ends_with(".txt");
}

// "./guide/" and "guide" are one place, and a place has a name and a folder it stands in.
Result<std::filesystem::path> place_of(const std::filesystem::path& folder) {
    std::filesystem::path place = std::filesystem::absolute(folder).lexically_normal();
    if (!place.has_filename()) place = place.parent_path();
    if (!place.has_filename()) return Error("site.not-ours"_msg, {{"path", folder.string()}});
    return place;
}

// What the options ask for, understood before anything is written.
struct Order {
    std::filesystem::path place;
    offline::Choices choices;
    std::unique_ptr<release::Signing> key; // may be null
};
Result<Order> order_in(const ExportOptions& options, const World& world) {
    const auto place = place_of(options.folder);
    if (!place) return place.error();
    const auto leave_to =
        Url::parse(options.leave_to.empty() ? default_leave_to : options.leave_to);
    if (!leave_to) return leave_to.error().in("--leave-to");
    Order order{*place, {*leave_to, world.documents}, nullptr};
    if (!options.key.empty()) {
        auto key = open_key(options.key, options.passphrase_file, world);
        if (!key) return key.error().in("--key");
        order.key = std::move(*key);
    }
    if (const auto free = release::may_hold_site(*place, world.disk); !free) return free.error();
    return order;
}

Result<offline::Exported> write_site(const ExportOptions& options, const pages::Compiled& content,
                                     const World& world) {
    const toolkit::Edition& edition = content.toolkit->edition;
    const auto version = release::Version::parse(edition.version);
    if (!version) return version.error();
    const auto order = order_in(options, world);
    if (!order) return order.error();
    release::NewSite site(order->place, world.disk, world.hashing);
    const auto add = [&](std::string path, std::string bytes) {
        if (options.is_compressed && bytes.size() >= worth_compressing && is_compressible(path)) {
            const Compressed small = world.compress(bytes);
            site.add(path + ".br", small.brotli);
            site.add(path + ".gz", small.gzip);
        }
        site.add(std::move(path), bytes);
    };
    const pages::Site pages{*content.toolkit, content.strings, std::nullopt};
    const offline::Copied copied = offline::copy(pages, order->choices, add);
    const auto manifest = site.finish(*version, edition.published, order->key.get());
    if (!manifest) return manifest.error();
    return offline::Exported{.folder = order->place.string(),
                             .version = version->text(),
                             .copied = copied,
                             .files = manifest->files().size(),
                             .bytes = site.bytes(),
                             .is_signed = order->key != nullptr};
}

void print(const offline::Exported& site, const World& world) {
    const pages::Voice voice = world.built_in.in("en");
    world.out << voice
                     .say("site.made"_msg, {{"path", site.folder},
                                            {"version", site.version},
                                            {"pages", site.copied.pages},
                                            {"files", site.files},
                                            {"bytes", site.bytes}})
                     .bytes()
              << '\n'
              << voice.say(site.is_signed ? "site.is-signed"_msg : "site.is-unsigned"_msg).bytes()
              << '\n';
    if (!site.copied.has_search) world.error << voice.say("site.no-search"_msg).bytes() << '\n';
}

void print_paths(MessageId id, const std::vector<std::string>& paths, const World& world) {
    if (paths.empty()) return;
    world.out << world.built_in.in("en").say(id, {{"count", paths.size()}}).bytes() << '\n';
    for (const std::string& path : paths) world.out << "  " << path << '\n';
}

Result<release::SiteVerdict> verdict_on(const VerifyOptions& options, const World& world) {
    auto key = read_file(options.key, key_limit, world);
    const auto trust = world.keys.trust({key ? std::move(*key) : options.key});
    if (!trust) return (key ? trust.error() : key.error()).in("PUBKEY");
    const auto place = place_of(options.folder);
    if (!place) return place.error();
    return release::verify_site(*place, world.disk, world.hashing, **trust);
}

} // namespace

Exit export_site(const ExportOptions& options, const Places& places, const World& world) {
    const auto content = content_of(places, world);
    if (!content) return Exit::findings;
    const auto made = write_site(options, *content, world);
    if (!made) {
        tell(world, world.built_in.in("en"), made.error());
        return Exit::findings;
    }
    if (options.form == Form::json) world.out << offline::exported_json(*made);
    else print(*made, world);
    return Exit::done;
}

Exit verify_site(const VerifyOptions& options, const World& world) {
    const pages::Voice voice = world.built_in.in("en");
    const auto verdict = verdict_on(options, world);
    if (!verdict) {
        tell(world, voice, verdict.error());
        return Exit::findings;
    }
    if (options.form == Form::json) world.out << offline::verdict_json(*verdict);
    else {
        print_paths("site.changed"_msg, verdict->changes.changed, world);
        print_paths("site.missing"_msg, verdict->changes.removed, world);
        print_paths("site.added"_msg, verdict->changes.added, world);
        world.out << voice
                         .say(verdict->changes.none() ? "site.whole"_msg : "site.not-whole"_msg,
                              {{"version", verdict->manifest.version().text()},
                               {"count", verdict->manifest.files().size()},
                               {"key", verdict->key}})
                         .bytes()
                  << '\n';
    }
    return verdict->changes.none() ? Exit::done : Exit::findings;
}

} // namespace cli
