#include <outside.hpp>

#include <adapters/content/content.hpp>
#include <adapters/search/index.hpp>
#include <adapters/store/installed_folders.hpp>
#include <adapters/store/smallest.hpp>
#include <adapters/system/folder.hpp>
#include <adapters/system/places.hpp>

#include <pages/compiled.hpp>
#include <pages/embedded.hpp>

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace {

// For a program that has no place to keep anything: everything is made again each time.
class NoDerived final : public release::Derived {
public:
    std::optional<std::string> find(const release::DerivedKey&) override { return std::nullopt; }
    Result<void> keep(const release::DerivedKey&, std::string_view) override { return {}; }
    void prune(const std::set<release::DerivedKey>&) override {}
};

constexpr release::Generator index_generator{"search-index", 1};

// The English sentences the program was built with.
void add_built_in_strings(std::vector<SourceFile>& to, Findings& findings) {
    for (const pages::Embedded& file : pages::embedded_strings())
        to.push_back(adapters::content::read("strings/en/" + std::string(file.name),
                                             std::string(file.bytes), findings));
}

// A folder without sentences of its own speaks with ours.
pages::Compiled compile(std::vector<release::File> files, Date today) {
    Findings findings;
    std::vector<SourceFile> sources;
    const auto is_sentences = [](const release::File& file) {
        return file.path.starts_with("strings/en/");
    };
    if (std::ranges::none_of(files, is_sentences)) add_built_in_strings(sources, findings);
    for (release::File& file : files) {
        if (letter::is_picture(file.path)) {
            sources.push_back({.name = std::make_shared<const std::string>(std::move(file.path)),
                               .bytes = std::move(file.bytes)});
            continue;
        }
        if (!file.path.ends_with(".yaml") && !file.path.ends_with(".md"))
            continue; // a README for editors
        sources.push_back(
            adapters::content::read(std::move(file.path), std::move(file.bytes), findings));
    }
    return pages::compile(std::move(sources), std::move(findings), today);
}

pages::Strings built_in_strings() {
    Findings findings; // the tests prove that there are none
    std::vector<SourceFile> sources;
    add_built_in_strings(sources, findings);
    return pages::compile_strings(sources, findings);
}

// An update replaces the content, so the letterhead of whoever runs this stands beside it, and goes
// before one that lies in the content.
Result<std::vector<release::File>> read_content(const cli::Places& places) {
    auto files = adapters::system::read_folder(places.content);
    if (!files || places.organisation.empty()) return files;
    auto own = adapters::system::read_folder(places.organisation);
    if (!own) return own.error().hint("organisation.name-it"_msg);
    const auto is_letterhead = [](const release::File& one) {
        return letter::is_letterhead(one.path);
    };
    if (std::ranges::find(*own, "organisation.yaml", &release::File::path) == own->end())
        return Error("organisation.nothing"_msg, {{"path", places.organisation.string()}})
            .hint("organisation.write-it"_msg);
    std::erase_if(*files, is_letterhead);
    std::ranges::copy_if(*own, std::back_inserter(*files), is_letterhead);
    std::ranges::sort(*files, {}, &release::File::path);
    return files;
}

std::filesystem::path own_folder(const std::filesystem::path& data) {
    std::error_code ignored;
    const std::filesystem::path folder = data / "organisation";
    return !data.empty() && std::filesystem::exists(folder, ignored) ? folder
                                                                     : std::filesystem::path();
}

// What the index is made from, as bytes to be hashed.
std::string fingerprint(const std::vector<search::Document>& documents,
                        const search::Synonyms& synonyms) {
    std::string all;
    const auto add = [&](std::string_view words) {
        all += words;
        all += '\x1F';
    };
    for (const search::Document& one : documents) {
        for (const std::string_view words :
             {std::string_view(one.path), std::string_view(one.title.bytes()),
              std::string_view(one.summary.bytes()), std::string_view(one.body.bytes()),
              std::string_view(one.language)})
            add(words);
        for (const Text& name : one.asked_as) add(name.bytes());
        add(std::to_string(one.weight));
    }
    for (const search::Group& group : synonyms.groups) {
        for (const Text& word : group.words) add(word.bytes());
        for (const Text& word : group.hidden) add(word.bytes());
        add("\n");
    }
    return all;
}

} // namespace

std::unique_ptr<release::Derived> Outside::derived_in(const std::filesystem::path& data) {
    if (data.empty()) return std::make_unique<NoDerived>();
    return std::make_unique<adapters::store::DerivedFiles>(data / "derived", disk_, hashing_);
}

release::DerivedKey Outside::index_key(const toolkit::Toolkit& toolkit) const {
    const release::Hash made_from =
        hashing_.of(fingerprint(toolkit::documents(toolkit), toolkit.synonyms));
    return release::derived_key(hashing_, index_generator, {&made_from, 1});
}

std::unique_ptr<search::Index> Outside::open_index(const toolkit::Toolkit& toolkit,
                                                   release::Derived& derived) {
    const release::DerivedKey key = index_key(toolkit);
    const std::string version = key.hash.hex();
    if (const auto bytes = derived.find(key))
        if (auto index = adapters::search::open(*bytes, version)) return index;
    const std::string bytes =
        adapters::search::build(toolkit::documents(toolkit), toolkit.synonyms, version);
    (void)derived.keep(key, bytes); // without a place to keep it, it is made again next time
    return adapters::search::open(bytes, version);
}

std::filesystem::path Outside::default_content(const std::filesystem::path& data) {
    const std::filesystem::path here = "content";
    std::error_code ignored;
    if (std::filesystem::exists(here / "waymark.yaml", ignored)) return here;
    if (!data.empty()) {
        const auto current = adapters::store::InstalledFolders(data / "content", disk_).current();
        if (current && *current) return (*current)->folder;
    }
    return here;
}

cli::World Outside::world(std::ostream& out, std::ostream& error) {
    built_in_ = built_in_strings();
    return {.out = out,
            .error = error,
            .in = std::cin,
            .clock = clock_,
            .keys = keys_,
            .packs = packs_,
            .hashing = hashing_,
            .disk = disk_,
            .documents = documents_,
            .calendars = calendars_,
            .document_reader = document_reader_,
            .built_in = built_in_,
            .default_content =
                [this](const std::filesystem::path& data) { return default_content(data); },
            .default_data =
                [] {
                    return adapters::system::data_folder(std::getenv("XDG_STATE_HOME"),
                                                         std::getenv("HOME"));
                },
            .own_folder = own_folder,
            .read_folder =
                [](const std::filesystem::path& folder) {
                    return adapters::system::read_folder(folder);
                },
            .read_content = read_content,
            .read_yaml =
                [](std::string_view bytes, std::string name, Findings& findings) {
                    const Place start{std::make_shared<const std::string>(std::move(name)), 1, 1};
                    return adapters::content::read_yaml(bytes, start, findings);
                },
            .compile = compile,
            .open_index =
                [this](const toolkit::Toolkit& toolkit, const cli::Places& places) {
                    return open_index(toolkit, *derived_in(places.data));
                },
            .installed =
                [this](const std::filesystem::path& data) {
                    return std::make_unique<adapters::store::InstalledFolders>(data / "content",
                                                                               disk_);
                },
            .compress =
                [](std::string_view bytes) {
                    return cli::Compressed{adapters::store::smallest_brotli(bytes),
                                           adapters::store::smallest_gzip(bytes)};
                },
            .serve =
                [this, &out, &error](const cli::Places& places, const cli::ServeOptions& options) {
                    return serve(places, options, out, error);
                }};
}
