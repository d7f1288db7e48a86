#include <cli/commands.hpp>
#include <cli/content.hpp>
#include <cli/findings.hpp>

#include <pages/translation_json.hpp>
#include <pages/translation_sheet.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>

namespace cli {

namespace {

constexpr std::size_t most_bytes = 20'000'000; // of a table that came back

const SourceFile* file_named(const pages::Compiled& content, const std::string& name) {
    const auto file =
        std::ranges::find(content.files, name, [](const SourceFile& one) { return *one.name; });
    return file == content.files.end() ? nullptr : &*file;
}

// Every English page beside its translation, in the order of the guide.
std::vector<translation::Source> sources(const pages::Compiled& content,
                                         const std::string& language) {
    std::vector<translation::Source> all;
    for (const guide::Page& page : content.toolkit->guide.pages) {
        if (page.language != "en") continue;
        translation::Source source{&page, file_named(content, page.place.file_name()), nullptr,
                                   language};
        source.translated = file_named(content, source.file_name());
        all.push_back(std::move(source));
    }
    return all;
}

bool is_language_of(const toolkit::Toolkit& toolkit, const std::string& language) {
    const auto& known = toolkit.edition.languages;
    return language != "en" && std::ranges::find(known, language) != known.end();
}

// ---- out -------------------------------------------------------------------------------------

// "act/complain", "/act/complain" or all of them.
Result<std::vector<translation::Source>> chosen(std::vector<translation::Source> all,
                                                const std::vector<std::string>& names) {
    if (names.empty()) return all;
    std::vector<translation::Source> some;
    for (const std::string& name : names) {
        const std::string path = name.starts_with('/') ? name : "/" + name;
        const auto source = std::ranges::find(
            all, path, [](const translation::Source& one) { return one.page->path(); });
        if (source == all.end()) return Error("translate.no-such-page"_msg, {{"name", name}});
        some.push_back(*source);
    }
    return some;
}

Result<std::string> sheet_of(const std::vector<translation::Source>& sources,
                             const std::string& language, const pages::Compiled& content,
                             const World& world) {
    std::vector<pages::SheetPage> pages;
    for (const translation::Source& source : sources) {
        auto rows = translation::rows_of(source);
        if (!rows) return rows.error();
        pages.push_back({source.page->title, *std::move(rows)});
    }
    return world.documents.docx(pages::translation_sheet(
        pages, *pages::language(language), content.toolkit->glossary, world.built_in.in("en")));
}

// ---- back ------------------------------------------------------------------------------------

// Pages that may be written, and what is to be told of each.
struct Plan {
    std::map<std::string, std::string> files; // name → bytes
    std::map<std::string, int> changed;       // name → pieces
    pages::ImportOutcome outcome;
    Form form = Form::words;
};

std::string joined(const std::vector<std::string>& where) {
    std::string all;
    for (const std::string& one : where) all += (all.empty() ? "" : ": ") + one;
    return all;
}

void refuse(const Error& error, Plan& plan, const World& world) {
    const pages::Voice voice = world.built_in.in("en");
    plan.outcome.refused.push_back({joined(error.where()), std::string(error.what().id.text()),
                                    voice.say(error.what()).bytes()});
    if (plan.form == Form::words) tell(world, voice, error);
}

void refuse(const Finding& finding, const std::vector<SourceFile>& files, Plan& plan,
            const World& world) {
    const pages::Voice voice = world.built_in.in("en");
    plan.outcome.refused.push_back(
        {fmt::format("{}:{}", finding.place.file_name(), finding.place.line),
         std::string(finding.rule), voice.say(finding.what).bytes()});
    if (plan.form == Form::words) print(finding, files, voice, world.error);
}

Plan planned(const std::vector<translation::Answer>& answers, const pages::Compiled& content,
             Form form, const World& world) {
    std::map<std::string, std::vector<translation::Answer>> by_page;
    for (const translation::Answer& answer : answers)
        by_page[translation::page_of_key(answer.key)].push_back(answer);
    Plan plan{.form = form};
    for (const auto& [name, rows] : by_page) {
        const std::string language = name.substr(0, name.find('/'));
        const auto all = is_language_of(*content.toolkit, language)
                             ? sources(content, language)
                             : std::vector<translation::Source>();
        const auto source = std::ranges::find(all, name, &translation::Source::name);
        if (source == all.end()) {
            refuse(Error("translate.no-such-page"_msg, {{"name", name}}), plan, world);
            continue;
        }
        const translation::Placed placed = translation::placed_in(*source, rows);
        for (const Error& error : placed.refused) refuse(error, plan, world);
        if (placed.file) {
            plan.files[source->file_name()] = *placed.file;
            plan.changed[source->file_name()] = placed.changed;
        } else if (placed.refused.empty()) ++plan.outcome.unchanged;
    }
    return plan;
}

// Compiles the folder as it would be. A page with an error in it is told of and taken out.
void check(Plan& plan, std::vector<release::File> files, const World& world) {
    for (const auto& [name, bytes] : plan.files) {
        std::erase_if(files, [&](const release::File& file) { return file.path == name; });
        files.push_back({name, bytes});
    }
    const pages::Compiled compiled = world.compile(std::move(files), world.clock.today());
    for (const Finding& finding : compiled.findings) {
        const std::string& name = finding.place.file_name();
        if (finding.severity != Severity::error || !plan.changed.contains(name)) continue;
        refuse(finding, compiled.files, plan, world);
        plan.files.erase(name);
    }
}

void write(const Plan& plan, const Places& places, const World& world) {
    for (const auto& [name, bytes] : plan.files) {
        const std::filesystem::path path = places.content / name;
        world.disk.make_folder(path.parent_path());
        world.disk.write(path, bytes, release::Write::durable);
    }
}

void tell_outcome(const Plan& plan, const World& world) {
    const pages::ImportOutcome& outcome = plan.outcome;
    if (plan.form == Form::json) {
        world.out << pages::import_json(outcome);
        return;
    }
    const pages::Voice voice = world.built_in.in("en");
    const MessageId placed =
        outcome.is_dry_run ? "translate.would-place"_msg : "translate.placed"_msg;
    for (const auto& [path, pieces] : outcome.placed)
        world.out << voice.say(placed, {{"path", path}, {"count", pieces}}).bytes() << '\n';
    if (outcome.unchanged > 0)
        world.out << voice.say("translate.unchanged"_msg, {{"count", outcome.unchanged}}).bytes()
                  << '\n';
    if (!outcome.refused.empty()) world.out << voice.say("translate.refused"_msg).bytes() << '\n';
}

} // namespace

Exit export_translation(const ExportTranslation& options, const Places& places,
                        const World& world) {
    const auto content = content_of(places, world);
    if (!content) return Exit::findings;
    const pages::Voice voice = world.built_in.in("en");
    const auto refused = [&](const Error& error) {
        tell(world, voice, error);
        return Exit::findings;
    };
    if (!is_language_of(*content->toolkit, options.language) || !pages::language(options.language))
        return refused(Error("translate.no-such-language"_msg, {{"language", options.language}})
                           .hint("translate.add-language"_msg));
    const auto some = chosen(sources(*content, options.language), options.pages);
    if (!some) return refused(some.error());
    const auto bytes = sheet_of(*some, options.language, *content, world);
    if (!bytes) return refused(bytes.error());
    std::filesystem::path to = options.to;
    if (to.empty()) to = "translate-" + options.language + ".docx";
    world.disk.write(to, *bytes, release::Write::durable);
    world.out << voice
                     .say("translate.exported"_msg,
                          {{"path", to.string()}, {"count", some->size()}})
                     .bytes()
              << '\n';
    return Exit::done;
}

Exit import_translation(const ImportTranslation& options, const Places& places,
                        const World& world) {
    const pages::Voice voice = world.built_in.in("en");
    const auto refused = [&](const Error& error) {
        tell(world, voice, error.in(options.file.string()));
        return Exit::findings;
    };
    const auto bytes = world.disk.read(options.file, most_bytes);
    if (!bytes) return refused(Error("file.missing"_msg, {{"path", options.file.string()}}));
    const auto rows = world.document_reader.table_rows(*bytes);
    if (!rows) return refused(rows.error());
    const auto answers = pages::answers_of(*rows);
    if (answers.empty()) return refused(Error("translate.no-rows"_msg));
    const auto content = content_of(places, world);
    if (!content) return Exit::findings;
    Plan plan = planned(answers, *content, options.form, world);
    if (!plan.files.empty()) {
        auto files = world.read_folder(places.content);
        if (!files) return refused(files.error());
        check(plan, *std::move(files), world);
    }
    if (options.writing == Writing::done) write(plan, places, world);
    plan.outcome.is_dry_run = options.writing == Writing::none;
    for (const auto& [name, page] : plan.files)
        plan.outcome.placed.push_back({name, plan.changed.at(name)});
    tell_outcome(plan, world);
    return plan.outcome.refused.empty() ? Exit::done : Exit::findings;
}

} // namespace cli
