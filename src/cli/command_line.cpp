// Reads the command line. Each command is declared together with its help, and nothing here does
// any work.
#include <cli/commands.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>

namespace cli {

namespace {

// Fills an optional day from an option; a day that does not exist is wrong usage.
CLI::Option* add_day(CLI::App& command, std::optional<Date>& day, const char* name,
                     const char* help) {
    return command
        .add_option_function<std::string>(
            name,
            [&day](const std::string& words) {
                const auto read = Date::parse(words);
                if (!read) throw CLI::ValidationError("write the day as 2026-11-23");
                day = *read;
            },
            help)
        ->type_name("DAY");
}

class CommandLine {
public:
    explicit CommandLine(const World& world)
        : world_(world),
          app_("Waymark: a field guide to data and migrants' rights in the UK", "waymark") {
        app_.require_subcommand(1);
        app_.set_help_all_flag("--help-all", "Help for every command");
        app_.add_option("--content", content_,
                        "The folder of content (default: ./content, then the installed one)")
            ->type_name("DIR");
        app_.add_option("--data", data_,
                        "What the program keeps (default: $XDG_STATE_HOME/waymark)")
            ->type_name("DIR");
        app_.add_option("--organisation", organisation_,
                        "The folder of your letterhead, organisation.yaml and its logo (default: "
                        "organisation in the folder of --data)")
            ->type_name("DIR");
        app_.fallthrough();
        add_serve();
        add_check();
        add_search();
        add_paths();
        add_due();
        add_letter();
        add_translate();
        add_next();
        add_spot();
        add_packs();
        add_site();
    }

    Exit run(int argc, const char* const* argv) {
        try {
            app_.parse(argc, argv);
        } catch (const CLI::ParseError& error) {
            const bool is_help = app_.exit(error, world_.out, world_.error) == 0;
            return is_help ? Exit::done : Exit::usage;
        }
        return chosen_ ? chosen_() : Exit::usage;
    }

private:
    Places places() const {
        Places places;
        if (!data_.empty()) places.data = data_;
        else if (auto data = world_.default_data()) places.data = *data;
        places.is_default = content_.empty();
        places.content = content_.empty() ? world_.default_content(places.data)
                                          : std::filesystem::path(content_);
        places.organisation = organisation_.empty() ? world_.own_folder(places.data)
                                                    : std::filesystem::path(organisation_);
        return places;
    }

    void add_serve() {
        CLI::App& command = *app_.add_subcommand("serve", "Serve the web application");
        command.add_option("--listen", serve_.listen, "Address and port")
            ->type_name("ADDR:PORT")
            ->capture_default_str();
        command
            .add_option(
                "--host", serve_.hosts,
                "A name this server answers to, beside the address it listens on; may be repeated")
            ->type_name("NAME");
        command.add_flag("--local", serve_.is_local,
                         "For one person on this machine: shows what the checker finds at /check");
        command
            .add_option("--trusted-proxy", serve_.trusted_proxy,
                        "The address of a proxy in front of this server")
            ->type_name("ADDR");
        command.add_option("--tls-cert", serve_.tls_certificate, "Certificate chain, PEM")
            ->type_name("FILE");
        command.add_option("--tls-key", serve_.tls_key, "Private key, PEM")->type_name("FILE");
        command
            .add_option(
                "--feedback-mail", serve_.feedback_mail,
                "Where readers may send a note about a page; without it there is no such button")
            ->type_name("ADDRESS");
        command
            .add_option("--leave-to", serve_.leave_to,
                        "The neutral page that \"Leave now\" goes to")
            ->type_name("URL");
        command.callback([this] { chosen_ = [this] { return world_.serve(places(), serve_); }; });
    }

    void add_check() {
        CLI::App& command = *app_.add_subcommand(
            "check", "Check content: every finding with its place and what to do");
        command.add_option("DIR", check_folder_, "The folder of content");
        command.add_flag("--strict", check_.is_strict, "Warnings fail too");
        command.add_flag("--debts", check_.shows_debts,
                         "List work that waits: reviews, translations, claims never cited");
        command
            .add_option_function<std::string>(
                "--draw", [this](const std::string&) { check_.draws_interviews = true; },
                "Write a picture for editors, as SVG")
            ->check(CLI::IsMember({"interviews"}))
            ->type_name("WHAT");
        command.add_flag("--to-verify", check_.to_verify,
                         "List statements nobody has confirmed, most used first");
        command
            .add_option("--affected-by", check_.affected_by, "List every place that cites a claim")
            ->type_name("CLAIM");
        command.add_flag("--reviews", check_.shows_reviews,
                         "List which pages are to be gone through, by day");
        command.add_option("--ics", check_calendar_, "Write those days as a calendar file")
            ->type_name("FILE");
        command.add_flag_callback("--json", [this] { check_.form = Form::json; }, "As JSON");
        add_day(command, check_.today, "--today", "The day to check for (default: today)");
        command.callback([this] {
            chosen_ = [this] {
                check_.calendar = check_calendar_;
                const Places here = places();
                check_.folder =
                    check_folder_.empty() ? here.content : std::filesystem::path(check_folder_);
                if (check_folder_.empty()) check_.organisation = here.organisation;
                return check(check_, world_);
            };
        });
    }

    void add_search() {
        CLI::App& command = *app_.add_subcommand("search", "Search the guide");
        command.add_option("WORDS", search_words_, "What to look for, in your own words");
        command.add_option("--language", search_.language, "The language of the words")
            ->capture_default_str();
        command
            .add_option("--set", search_.set, "Judge the index by content/search/SET.yaml instead")
            ->type_name("SET");
        command.add_flag_callback("--json", [this] { search_.form = Form::json; }, "As JSON");
        command.callback([this] {
            if (search_words_.empty() && search_.set.empty()) throw CLI::RequiredError("WORDS");
            search_.words = fmt::format("{}", fmt::join(search_words_, " "));
            chosen_ = [this] { return search(search_, places(), world_); };
        });
    }

    void add_paths() {
        CLI::App& command =
            *app_.add_subcommand("paths", "Follow the data: who can reach what, and how");
        command.add_option("--from", paths_.from, "Where the data starts: a body or a system")
            ->type_name("ID")
            ->required();
        command.add_option("--to", paths_.to, "Where it may end (default: all it can reach)")
            ->type_name("ID");
        add_day(command, paths_.as_of, "--as-of", "The day the map is asked for (default: today)");
        command.add_flag("--any-status", paths_.is_any_status,
                         "Also what has ended, stopped or is only planned");
        command.add_option("--most", paths_.most, "How many paths")
            ->check(CLI::Range(std::size_t{1}, std::size_t{1'000}))
            ->capture_default_str();
        command.add_flag_callback("--json", [this] { paths_.form = Form::json; }, "As JSON");
        command.callback([this] { chosen_ = [this] { return paths(paths_, places(), world_); }; });
    }

    // An option that stands for an event.
    void add_event(CLI::App& command, const char* option, std::string kind, const char* help) {
        command
            .add_option_function<std::string>(
                option,
                [this, kind](const std::string& day) { due_.events.push_back(kind + "=" + day); },
                help)
            ->type_name("DAY");
    }

    void add_due() {
        CLI::App& command = *app_.add_subcommand("due", "By which day they must answer, and why");
        command.add_option("--right", due_.right, "What was asked for (default: access)")
            ->type_name("RIGHT");
        command.add_option("--regime", due_.regime, "Under which rules")->type_name("REGIME");
        command
            .add_option("--nation", due_.nation,
                        "Where the office is that answers (default: unknown)")
            ->type_name("NATION");
        add_event(command, "--received", "received", "The day it was received");
        command
            .add_option_function<std::string>(
                "--event", [this](const std::string& event) { due_.events.push_back(event); },
                "What happened, as KIND=DAY; may be repeated")
            ->type_name("KIND=DAY")
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
            ->trigger_on_parse();
        add_event(command, "--clarification-asked", "clarification-asked",
                  "The day they asked what is meant");
        add_event(command, "--clarification-answered", "clarification-answered",
                  "The day they had the answer");
        command
            .add_option("--extension-notice", extension_day_, "The day they said they need longer")
            ->type_name("DAY");
        command.add_option("--extension-reasons", extension_reasons_, "Did they give reasons?")
            ->check(CLI::IsMember({"yes", "no"}))
            ->capture_default_str();
        command.add_option("--events", due_file_, "A question in a file, as YAML or JSON")
            ->type_name("FILE");
        command.add_option("--ics", due_calendar_, "Write the days as a calendar file too")
            ->type_name("FILE");
        command.add_option("--cases", due_cases_, "Many questions, a JSON object a line")
            ->type_name("FILE");
        add_day(command, due_.today, "--today", "The day to judge the clock by (default: today)");
        command.add_flag_callback("--json", [this] { due_.form = Form::json; }, "As JSON");
        command.callback([this] {
            if (!extension_day_.empty())
                due_.events.push_back((extension_reasons_ == "no"
                                           ? "extension-notice-without-reasons="
                                           : "extension-notice=") +
                                      extension_day_);
            due_.file = due_file_;
            due_.cases = due_cases_;
            due_.calendar = due_calendar_;
            chosen_ = [this] { return due(due_, places(), world_); };
        });
    }

    void add_letter() {
        CLI::App& command = *app_.add_subcommand(
            "letter", "Make a letter from answers; --list names the letters there are");
        command.add_option("KIND", letter_.kind, "Which letter: L1, or access");
        command.add_flag("--list", letter_.lists, "Name every letter, and who can get it");
        command.add_flag("--questions", letter_.asks, "What the letter asks");
        command.add_flag("--example", letter_is_example_, "Print complete answers as an example");
        command.add_option("--answers", letter_answers_, "The answers, as YAML or JSON")
            ->type_name("FILE");
        command
            .add_option(
                "-o,--out", letter_out_,
                "Where it goes: .docx .pdf .txt .eml .html, .ics for the days (default: print it)")
            ->type_name("FILE");
        command.add_flag("--leave-out-names", letter_.leaves_out_names,
                         "Leave gaps for names, addresses and references");
        command
            .add_option("--paper", letter_.paper,
                        "What is made: the letter, a plain companion page, or an A6 slip")
            ->transform(CLI::Transformer(
                std::map<std::string, LetterPaper>{{"letter", LetterPaper::letter},
                                                   {"companion", LetterPaper::companion},
                                                   {"slip", LetterPaper::slip}}))
            ->type_name("PAPER");
        add_day(command, letter_.today, "--today", "The day of the letter (default: today)");
        command.add_flag_callback("--json", [this] { letter_.form = Form::json; }, "As JSON");
        command.callback([this] {
            if (letter_.kind.empty() && !letter_.lists) throw CLI::RequiredError("KIND");
            const bool has_task = letter_.lists || letter_.asks || letter_is_example_;
            if (!has_task && letter_answers_.empty()) throw CLI::RequiredError("--answers");
            if (!letter_is_example_) letter_.answers = letter_answers_;
            letter_.out = letter_out_;
            chosen_ = [this] { return letter(letter_, places(), world_); };
        });
    }

    void add_translate() {
        CLI::App& command = *app_.add_subcommand(
            "translate", "A table for a translator, and back: pages beside their translation");
        CLI::Option* out =
            command.add_option("--export", table_.language, "Write a table for this language")
                ->type_name("LANG");
        CLI::Option* back =
            command.add_option("--import", import_file_, "Place what a table holds that came back")
                ->type_name("FILE");
        command.add_flag_callback("--docx", [] {}, "As DOCX: the only form there is")->needs(out);
        command.add_option("-o", export_to_, "The file to write (default: translate-LANG.docx)")
            ->type_name("FILE")
            ->needs(out);
        command.add_option("PAGE", table_.pages, "Pages, as act/complain (default: all)")
            ->needs(out);
        command
            .add_flag_callback(
                "--dry-run", [this] { import_.writing = Writing::none; },
                "Say what would be placed, and write nothing")
            ->needs(back);
        command
            .add_flag_callback(
                "--json", [this] { import_.form = Form::json; }, "What was placed, as JSON")
            ->needs(back);
        out->excludes(back);
        command.callback([this] {
            if (table_.language.empty() && import_file_.empty())
                throw CLI::RequiredError("--export or --import");
            chosen_ = [this] {
                import_.file = import_file_;
                table_.to = export_to_;
                return table_.language.empty() ? import_translation(import_, places(), world_)
                                               : export_translation(table_, places(), world_);
            };
        });
    }

    void add_next() {
        CLI::App& command = *app_.add_subcommand(
            "next", "What can happen next to a request, and what cannot have happened");
        command.add_option("--events", next_file_, "The request in a file, as YAML or JSON")
            ->type_name("FILE")
            ->required();
        add_day(command, next_.today, "--today", "The day it is asked on (default: today)");
        command.add_flag_callback("--json", [this] { next_.form = Form::json; }, "As JSON");
        command.callback([this] {
            next_.file = next_file_;
            chosen_ = [this] { return next(next_, places(), world_); };
        });
    }

    void add_spot() {
        CLI::App& command = *app_.add_subcommand(
            "spot", "What happened? Questions that find the data problems, danger first");
        command.add_option("--answers", spot_answers_, "Answers in a file, as YAML or JSON")
            ->type_name("FILE");
        command.add_option("--words", spot_.words, "A sentence: which situations it may speak of")
            ->type_name("WORDS");
        command.add_flag("--list", spot_.shows_list, "Every question with its answers");
        command.add_flag_callback("--json", [this] { spot_.form = Form::json; }, "As JSON");
        command.callback([this] {
            spot_.answers = spot_answers_;
            chosen_ = [this] { return spot(spot_, places(), world_); };
        });
    }

    void add_packs() {
        CLI::App& key =
            *app_.add_subcommand("key", "Make a key pair for signing packs: FILE and FILE.pub");
        key.add_option("FILE", key_file_, "Where the secret key goes")->required();
        key.callback([this] { chosen_ = [this] { return make_key(key_file_, world_); }; });

        CLI::App& making = *app_.add_subcommand("pack", "Pack the content into one signed file");
        making.add_option("KEY", pack_key_, "The secret key file")->required();
        making.add_option("--to", pack_to_, "The file to write (default: waymark-VERSION.pack)")
            ->type_name("FILE");
        making
            .add_option("--passphrase-file", pack_.passphrase_file,
                        "A file that holds the key's passphrase")
            ->type_name("FILE");
        making.callback([this] {
            chosen_ = [this] {
                pack_.key = pack_key_;
                pack_.to = pack_to_;
                return pack(pack_, places(), world_);
            };
        });

        CLI::App& updating =
            *app_.add_subcommand("update", "Install content from a signed pack, or go back");
        updating.add_option("FILE", update_file_, "The pack");
        updating
            .add_option("--trust", update_.trusted,
                        "A public key file whose packs are trusted; may be repeated")
            ->type_name("FILE");
        updating.add_flag("--dry-run", update_.is_dry,
                          "Check and say what would change, and change nothing");
        updating.add_flag("--undo", update_.is_undo, "Go back to the version before");
        add_day(updating, update_.today, "--today", "The day to judge the pack's age by");
        updating.callback([this] {
            if (update_file_.empty() && !update_.is_undo) throw CLI::RequiredError("FILE");
            chosen_ = [this] {
                update_.file = update_file_;
                return update(update_, places(), world_);
            };
        });
    }

    void add_site() {
        CLI::App& exporting = *app_.add_subcommand(
            "export-site", "Write the public guide as files that open from a disk");
        exporting
            .add_option("DIR", export_folder_, "The folder to make; an older export is replaced")
            ->required();
        exporting.add_option("--key", export_key_, "Sign the list of files with this secret key")
            ->type_name("FILE");
        exporting
            .add_option("--passphrase-file", export_.passphrase_file,
                        "A file that holds the key's passphrase")
            ->type_name("FILE");
        exporting
            .add_option("--leave-to", export_.leave_to,
                        "The neutral page that \"Leave now\" goes to")
            ->type_name("URL");
        exporting.add_flag("--compressed", export_.is_compressed,
                           "Also .br and .gz beside each file, for a plain host that sends them");
        exporting.add_flag_callback("--json", [this] { export_.form = Form::json; }, "As JSON");
        exporting.callback([this] {
            chosen_ = [this] {
                export_.folder = export_folder_;
                export_.key = export_key_;
                return export_site(export_, places(), world_);
            };
        });

        CLI::App& verifying = *app_.add_subcommand(
            "verify-site", "Say whether an exported site is what its maker signed");
        verifying.add_option("DIR", export_folder_, "The folder of the site")->required();
        verifying.add_option("PUBKEY", verify_.key, "The public key: a file, or its second line")
            ->required();
        verifying.add_flag_callback("--json", [this] { verify_.form = Form::json; }, "As JSON");
        verifying.callback([this] {
            chosen_ = [this] {
                verify_.folder = export_folder_;
                return verify_site(verify_, world_);
            };
        });
    }

    const World& world_;
    CLI::App app_;
    std::string content_, data_, organisation_, check_folder_, check_calendar_, key_file_,
        pack_key_, pack_to_, update_file_, export_folder_, export_key_;
    std::vector<std::string> search_words_;
    ServeOptions serve_;
    CheckOptions check_;
    SearchOptions search_;
    PathsOptions paths_;
    DueOptions due_;
    std::string extension_day_, extension_reasons_ = "yes", due_file_, due_cases_, due_calendar_;
    ExportTranslation table_;
    ImportTranslation import_;
    std::string export_to_, import_file_;
    NextOptions next_;
    std::string next_file_;
    SpotOptions spot_;
    std::string spot_answers_;
    PackOptions pack_;
    UpdateOptions update_;
    LetterOptions letter_;
    bool letter_is_example_ = false;
    std::string letter_answers_, letter_out_;
    ExportOptions export_;
    VerifyOptions verify_;
    std::function<Exit()> chosen_;
};

} // namespace

void tell(const World& world, const pages::Voice& voice, const Error& error) {
    std::string where;
    for (const std::string& place : error.where()) where += place + ": ";
    world.error << "waymark: " << where << voice.say(error.what()).bytes() << '\n';
    if (error.hint()) world.error << "      hint: " << voice.say(*error.hint()).bytes() << '\n';
}

Exit run(int argc, const char* const* argv, const World& world) {
    const pages::Voice voice = world.built_in.in("en");
    try {
        return CommandLine(world).run(argc, argv);
    } catch (const release::DiskFailed& failed) {
        tell(world, voice, failed.error());
    } catch (const std::exception& failed) {
        world.error << "waymark: " << failed.what() << '\n';
    }
    return Exit::machine;
}

} // namespace cli
