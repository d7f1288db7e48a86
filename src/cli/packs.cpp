// waymark key, pack and update: how corrected law reaches a machine that talks to nobody.
#include <cli/commands.hpp>
#include <cli/key_files.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace cli {

namespace {

constexpr std::size_t pack_limit = std::size_t{80} << 20;
constexpr const char* trusted_folder = "trusted-keys"; // below DATA

struct PackedContent {
    std::string bytes;
    release::Version version;
    std::size_t files;
};

// Content with an error in it is never packed.
Result<PackedContent> make_pack(const PackOptions& options, const Places& places,
                                const World& world) {
    auto files = world.read_folder(places.content);
    if (!files) return files.error();
    // Nobody's letters go out under the name of who made the pack.
    std::erase_if(*files, [](const release::File& one) { return letter::is_letterhead(one.path); });
    const pages::Compiled content = world.compile(*files, world.clock.today());
    if (!content.toolkit)
        return Error("content.has-errors"_msg, {{"path", places.content.string()}})
            .hint("hint.run-check"_msg);
    const auto& edition = content.toolkit->edition;
    const auto version = release::Version::parse(edition.version);
    if (!version) return version.error();
    const auto key = open_key(options.key, options.passphrase_file, world);
    if (!key) return key.error();
    const std::size_t number = files->size();
    auto bytes = world.packs.make(std::move(*files), *version, edition.published, **key);
    if (!bytes) return bytes.error();
    return PackedContent{std::move(*bytes), *version, number};
}

void print_changes(const release::Changes& changes, const pages::Voice& voice, std::ostream& out) {
    const auto print = [&](MessageId id, const std::vector<std::string>& paths) {
        if (paths.empty()) return;
        out << voice.say(id, {{"count", paths.size()}}).bytes() << '\n';
        for (const std::string& path : paths) out << "  " << path << '\n';
    };
    print("update.added"_msg, changes.added);
    print("update.changed"_msg, changes.changed);
    print("update.removed"_msg, changes.removed);
}

// What is in use now: what was installed, or the content that came with the program.
Result<std::optional<release::Manifest>> manifest_in_use(release::InstalledContent& installed) {
    auto current = installed.current();
    if (!current) return current.error();
    if (!*current) return std::optional<release::Manifest>();
    return std::optional<release::Manifest>((*current)->manifest);
}

Exit undo(release::InstalledContent& installed, const World& world) {
    const pages::Voice voice = world.built_in.in("en");
    const auto now = installed.undo();
    if (!now) {
        tell(world, voice, now.error());
        return Exit::findings;
    }
    world.out << (*now ? voice.say("update.undone-to"_msg, {{"version", (*now)->text()}})
                       : voice.say("update.undone-to-own"_msg))
                     .bytes()
              << '\n';
    return Exit::done;
}

// Keys that were trusted before, as they were kept in DATA/trusted-keys.
std::vector<std::string> remembered_keys(const Places& places, const World& world) {
    std::vector<std::string> keys;
    const std::filesystem::path folder = places.data / trusted_folder;
    for (const std::string& name : world.disk.names_in(folder))
        if (auto key = world.disk.read(folder / name, key_limit)) keys.push_back(std::move(*key));
    return keys;
}

// Whoever named a key once need not name it again. A pack was installed by it, so it is a good one.
void remember_keys(const UpdateOptions& options, const Places& places, const World& world) {
    const std::filesystem::path folder = places.data / trusted_folder;
    world.disk.make_folder(folder);
    for (const std::string& file : options.trusted)
        if (const auto key = world.disk.read(file, key_limit))
            world.disk.write(folder / std::filesystem::path(file).filename(), *key,
                             release::Write::durable);
}

Result<release::Pack> open_pack(const UpdateOptions& options, const Places& places,
                                const World& world) {
    std::vector<std::string> public_keys = remembered_keys(places, world);
    if (options.trusted.empty() && public_keys.empty())
        return Error("update.no-trusted-key"_msg).hint("hint.trusted-key"_msg);
    for (const std::string& file : options.trusted) {
        auto key = read_file(file, key_limit, world);
        if (!key) return key.error();
        public_keys.push_back(std::move(*key));
    }
    const auto trust = world.keys.trust(public_keys);
    if (!trust) return trust.error();
    const auto bytes = read_file(options.file, pack_limit, world);
    if (!bytes) return bytes.error();
    return world.packs.open(*bytes, **trust);
}

// Checks everything, says what changes, and installs unless only asked to look.
Result<void> install(const UpdateOptions& options, const Places& places,
                     release::InstalledContent& installed, const World& world) {
    const pages::Voice voice = world.built_in.in("en");
    const auto pack = open_pack(options, places, world);
    if (!pack) return pack.error();
    const auto in_use = manifest_in_use(installed);
    if (!in_use) return in_use.error();
    const Date today = options.today.value_or(world.clock.today());
    const auto version = *in_use ? std::optional((*in_use)->version()) : std::nullopt;
    const auto accepted =
        release::may_replace(version, pack->manifest, release::SignedBy::trusted_key, today);
    if (!accepted) return accepted.error();
    const pages::Compiled content = world.compile(pack->files, today);
    if (!content.toolkit)
        return Error("update.content-has-errors"_msg,
                     {{"version", pack->manifest.version().text()}});
    for (const Message& warning : accepted->warnings)
        world.error << voice.say(warning).bytes() << '\n';
    if (*in_use) print_changes(release::between(**in_use, pack->manifest), voice, world.out);
    if (options.is_dry) {
        world.out << voice
                         .say("update.would-install"_msg,
                              {{"version", pack->manifest.version().text()}})
                         .bytes()
                  << '\n';
        return {};
    }
    const auto done = installed.install(*pack);
    if (!done) return done.error();
    remember_keys(options, places, world);
    world.out << voice
                     .say("update.installed"_msg,
                          {{"version", pack->manifest.version().text()}, {"key", pack->key}})
                     .bytes()
              << '\n';
    return {};
}

} // namespace

Exit make_key(const std::filesystem::path& file, const World& world) {
    const pages::Voice voice = world.built_in.in("en");
    const std::filesystem::path public_file = file.string() + ".pub";
    if (world.disk.read(file, key_limit) || world.disk.read(public_file, key_limit)) {
        tell(world, voice, Error("key.already-there"_msg, {{"path", file.string()}}));
        return Exit::findings;
    }
    const release::NewKey key = world.keys.make(nullptr);
    key.secret_file.reveal_to([&](const release::SecretBytes& words) {
        world.disk.write(file, words.view(), release::Write::durable_private);
    });
    world.disk.write(public_file, key.public_file, release::Write::durable);
    world.out << voice
                     .say("key.made"_msg, {{"secret", file.string()},
                                           {"public", public_file.string()},
                                           {"id", key.id}})
                     .bytes()
              << '\n';
    return Exit::done;
}

Exit pack(const PackOptions& options, const Places& places, const World& world) {
    const pages::Voice voice = world.built_in.in("en");
    const auto made = make_pack(options, places, world);
    if (!made) {
        tell(world, voice, made.error());
        return Exit::findings;
    }
    const std::filesystem::path to =
        options.to.empty() ? std::filesystem::path("waymark-" + made->version.text() + ".pack")
                           : options.to;
    world.disk.write(to, made->bytes, release::Write::durable);
    world.out << voice
                     .say("pack.made"_msg, {{"path", to.string()},
                                            {"count", made->files},
                                            {"bytes", made->bytes.size()}})
                     .bytes()
              << '\n';
    return Exit::done;
}

Exit update(const UpdateOptions& options, const Places& places, const World& world) {
    const auto installed = world.installed(places.data);
    if (options.is_undo) return undo(*installed, world);
    const auto done = install(options, places, *installed, world);
    if (done) return Exit::done;
    tell(world, world.built_in.in("en"), done.error());
    return Exit::findings;
}

} // namespace cli
