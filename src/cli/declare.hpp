// The commands as the command line knows them: their names, options and help. What each does stands
// in commands.hpp.
#pragma once

#include <cli/commands.hpp>

#include <CLI/CLI.hpp>

#include <functional>

namespace cli {

// What every command is declared with. The command that was typed says what is to run.
struct Line {
    const World& world;
    std::function<Places()> places; // to be asked only once everything is read
    std::function<Exit()> chosen;
};

void declare_serve(CLI::App& app, Line& line);
void declare_guide(CLI::App& app, Line& line); // check, search, paths, translate
void declare_act(CLI::App& app, Line& line);   // due, next, spot, letter
void declare_packs(CLI::App& app, Line& line); // key, pack, update
void declare_site(CLI::App& app, Line& line);  // export-site, verify-site

// Fills an optional day from an option; a day that does not exist is wrong usage.
CLI::Option* add_day(CLI::App& command, std::optional<Date>& day, const char* name,
                     const char* help);
// CLI11 takes a path for a list of its parts, so it is read as one word.
CLI::Option* add_path(CLI::App& command, std::filesystem::path& path, const char* name,
                      const char* help);
CLI::Option* add_json(CLI::App& command, Form& form, const char* help = "As JSON");

} // namespace cli
