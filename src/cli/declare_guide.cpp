// Commands of the guide: serve it, check it, search it, follow its data, translate it.
#include <cli/declare.hpp>

#include <fmt/format.h>

#include <memory>

namespace cli {

namespace {

void declare_check(CLI::App& app, Line& line) {
    const auto check = std::make_shared<CheckOptions>();
    CLI::App& command =
        *app.add_subcommand("check", "Check content: every finding with its place and what to do");
    add_path(command, check->folder, "DIR", "The folder of content")->type_name("");
    command.add_flag("--strict", check->is_strict, "Warnings fail too");
    command.add_flag("--debts", check->shows_debts,
                     "List work that waits: reviews, translations, claims never cited");
    command
        .add_option_function<std::string>(
            "--draw", [check](const std::string&) { check->draws_interviews = true; },
            "Write a picture for editors, as SVG")
        ->check(CLI::IsMember({"interviews"}))
        ->type_name("WHAT");
    command.add_flag("--to-verify", check->to_verify,
                     "List statements nobody has confirmed, most used first");
    command.add_option("--affected-by", check->affected_by, "List every place that cites a claim")
        ->type_name("CLAIM");
    command.add_flag("--reviews", check->shows_reviews,
                     "List which pages are to be gone through, by day");
    add_path(command, check->calendar, "--ics", "Write those days as a calendar file");
    add_json(command, check->form);
    add_day(command, check->today, "--today", "The day to check for (default: today)");
    command.callback([check, &line] {
        line.chosen = [check, &line] {
            const Places here = line.places();
            if (check->folder.empty()) {
                check->folder = here.content;
                check->organisation = here.organisation;
            }
            return cli::check(*check, line.world);
        };
    });
}

void declare_search(CLI::App& app, Line& line) {
    const auto search = std::make_shared<SearchOptions>();
    const auto words = std::make_shared<std::vector<std::string>>();
    CLI::App& command = *app.add_subcommand("search", "Search the guide");
    command.add_option("WORDS", *words, "What to look for, in your own words");
    command.add_option("--language", search->language, "The language of the words")
        ->capture_default_str();
    command.add_option("--set", search->set, "Judge the index by content/search/SET.yaml instead")
        ->type_name("SET");
    add_json(command, search->form);
    command.callback([search, words, &line] {
        if (words->empty() && search->set.empty()) throw CLI::RequiredError("WORDS");
        search->words = fmt::format("{}", fmt::join(*words, " "));
        line.chosen = [search, &line] { return cli::search(*search, line.places(), line.world); };
    });
}

void declare_paths(CLI::App& app, Line& line) {
    const auto paths = std::make_shared<PathsOptions>();
    CLI::App& command =
        *app.add_subcommand("paths", "Follow the data: who can reach what, and how");
    command.add_option("--from", paths->from, "Where the data starts: a body or a system")
        ->type_name("ID")
        ->required();
    command.add_option("--to", paths->to, "Where it may end (default: all it can reach)")
        ->type_name("ID");
    add_day(command, paths->as_of, "--as-of", "The day the map is asked for (default: today)");
    command.add_flag("--any-status", paths->is_any_status,
                     "Also what has ended, stopped or is only planned");
    command.add_option("--most", paths->most, "How many paths")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000}))
        ->capture_default_str();
    add_json(command, paths->form);
    command.callback([paths, &line] {
        line.chosen = [paths, &line] { return cli::paths(*paths, line.places(), line.world); };
    });
}

void declare_translate(CLI::App& app, Line& line) {
    const auto table = std::make_shared<ExportTranslation>();
    const auto import = std::make_shared<ImportTranslation>();
    CLI::App& command = *app.add_subcommand(
        "translate", "A table for a translator, and back: pages beside their translation");
    CLI::Option* out =
        command.add_option("--export", table->language, "Write a table for this language")
            ->type_name("LANG");
    CLI::Option* back =
        add_path(command, import->file, "--import", "Place what a table holds that came back");
    command.add_flag_callback("--docx", [] {}, "As DOCX: the only form there is")->needs(out);
    add_path(command, table->to, "-o", "The file to write (default: translate-LANG.docx)")
        ->needs(out);
    command.add_option("PAGE", table->pages, "Pages, as act/complain (default: all)")->needs(out);
    command
        .add_flag_callback(
            "--dry-run", [import] { import->writing = Writing::none; },
            "Say what would be placed, and write nothing")
        ->needs(back);
    add_json(command, import->form, "What was placed, as JSON")->needs(back);
    out->excludes(back);
    command.callback([table, import, &line] {
        if (table->language.empty() && import->file.empty())
            throw CLI::RequiredError("--export or --import");
        line.chosen = [table, import, &line] {
            return table->language.empty() ? import_translation(*import, line.places(), line.world)
                                           : export_translation(*table, line.places(), line.world);
        };
    });
}

} // namespace

void declare_serve(CLI::App& app, Line& line) {
    const auto serve = std::make_shared<ServeOptions>();
    CLI::App& command = *app.add_subcommand("serve", "Serve the web application");
    command.add_option("--listen", serve->listen, "Address and port")
        ->type_name("ADDR:PORT")
        ->capture_default_str();
    command
        .add_option(
            "--host", serve->hosts,
            "A name this server answers to, beside the address it listens on; may be repeated")
        ->type_name("NAME");
    command.add_flag("--local", serve->is_local,
                     "For one person on this machine: shows what the checker finds at /check");
    command
        .add_option("--trusted-proxy", serve->trusted_proxy,
                    "The address of a proxy in front of this server")
        ->type_name("ADDR");
    command.add_option("--tls-cert", serve->tls_certificate, "Certificate chain, PEM")
        ->type_name("FILE");
    command.add_option("--tls-key", serve->tls_key, "Private key, PEM")->type_name("FILE");
    command
        .add_option("--feedback-mail", serve->feedback_mail,
                    "Where readers may send a note about a page; without it there is no such "
                    "button")
        ->type_name("ADDRESS");
    command
        .add_option("--leave-to", serve->leave_to, "The neutral page that \"Leave now\" goes to")
        ->type_name("URL");
    command.callback([serve, &line] {
        line.chosen = [serve, &line] { return line.world.serve(line.places(), *serve); };
    });
}

void declare_guide(CLI::App& app, Line& line) {
    declare_check(app, line);
    declare_search(app, line);
    declare_paths(app, line);
    declare_translate(app, line);
}

} // namespace cli
