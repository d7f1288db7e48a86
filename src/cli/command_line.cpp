// Reads the command line: declares the commands, finds the folders, and runs what was asked for.
#include <cli/declare.hpp>

#include <iostream>

namespace cli {

CLI::Option* add_day(CLI::App& command, std::optional<Date>& day, const char* name,
                     const char* help) {
    return command
        .add_option_function<std::string>(
            name,
            [&day, name](const std::string& words) {
                const auto read = Date::parse(words);
                if (!read)
                    throw CLI::ValidationError(
                        name, fmt::format("“{}” is no day: write it as 2026-11-23", words));
                day = *read;
            },
            help)
        ->type_name("DAY");
}

CLI::Option* add_path(CLI::App& command, std::filesystem::path& path, const char* name,
                      const char* help) {
    return command
        .add_option_function<std::string>(
            name, [&path](const std::string& typed) { path = typed; }, help)
        ->type_name("FILE");
}

CLI::Option* add_json(CLI::App& command, Form& form, const char* help) {
    return command.add_flag_callback("--json", [&form] { form = Form::json; }, help);
}

namespace {

class CommandLine {
public:
    explicit CommandLine(const World& world)
        : app_("Waymark: a field guide to data and migrants' rights in the UK", "waymark"),
          line_{world, [this] { return places(); }, {}} {
        app_.require_subcommand(1);
        app_.set_help_all_flag("--help-all", "Help for every command");
        add_path(app_, content_, "--content",
                 "The folder of content (default: ./content, then the installed one)")
            ->type_name("DIR");
        add_path(app_, data_, "--data", "What the program keeps (default: $XDG_STATE_HOME/waymark)")
            ->type_name("DIR");
        add_path(app_, organisation_, "--organisation",
                 "The folder of your letterhead, organisation.yaml and its logo (default: "
                 "organisation in the folder of --data)")
            ->type_name("DIR");
        app_.fallthrough();
        declare_serve(app_, line_);
        declare_guide(app_, line_);
        declare_act(app_, line_);
        declare_packs(app_, line_);
        declare_site(app_, line_);
    }
    CommandLine(const CommandLine&) = delete; // the commands point into it

    Exit run(int argc, const char* const* argv) {
        try {
            app_.parse(argc, argv);
        } catch (const CLI::ParseError& error) {
            const bool is_help = app_.exit(error, line_.world.out, line_.world.error) == 0;
            return is_help ? Exit::done : Exit::usage;
        }
        return line_.chosen ? line_.chosen() : Exit::usage;
    }

private:
    Places places() const {
        const World& world = line_.world;
        Places places;
        if (!data_.empty()) places.data = data_;
        else if (auto data = world.default_data()) places.data = *data;
        places.is_default = content_.empty();
        places.content = content_.empty() ? world.default_content(places.data) : content_;
        places.organisation = organisation_.empty() ? world.own_folder(places.data) : organisation_;
        return places;
    }

    CLI::App app_;
    Line line_;
    std::filesystem::path content_, data_, organisation_;
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
