// What the commands need of the outside world. main.cpp fills it; tests fill it with less.
#pragma once

#include <base/clock.hpp>

#include <domain/agenda/agenda.hpp>
#include <domain/document/reader.hpp>
#include <domain/document/writer.hpp>
#include <domain/release/disk.hpp>
#include <domain/release/keys.hpp>
#include <domain/release/packs.hpp>
#include <domain/search/search.hpp>
#include <pages/compiled.hpp>

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cli {

// Exit codes of every command: done (also with warnings), something the user can mend, wrong usage,
// the machine failed.
enum class Exit { done = 0, findings = 1, usage = 2, machine = 3 };

// What the global options and the environment say.
struct Places {
    std::filesystem::path content; // the folder to read
    bool is_default = false;       // nobody named it: an update may move it
    std::filesystem::path data;    // what the program keeps
    // Where the letterhead of whoever runs this stands, which no update touches; empty: nowhere.
    std::filesystem::path organisation;
};

// Where "Leave now" goes when nobody says: a neutral page.
inline constexpr const char* default_leave_to = "https://www.bbc.co.uk/weather";

struct ServeOptions {
    std::string listen = "127.0.0.1:8470";
    std::vector<std::string> hosts;
    bool is_local = false;
    std::string trusted_proxy, tls_certificate, tls_key;
    std::string feedback_mail; // where readers may send a note; none: no button
    std::string leave_to;      // the neutral page "Leave now" goes to
};

// A page as a plain host sends it to a browser that takes it so.
struct Compressed {
    std::string brotli, gzip;
};

struct World {
    std::ostream& out;
    std::ostream& error;
    std::istream& in; // what somebody types, for commands that ask
    const Clock& clock;
    const release::Keys& keys;
    const release::Packs& packs;
    const release::Hashing& hashing;
    release::Disk& disk;
    const document::Writer& documents;
    const agenda::Calendars& calendars;
    const document::Reader& document_reader;
    // The sentences the program was built with: for what goes wrong before there is content.
    const pages::Strings& built_in;
    // Where content is when nobody says: ./content, then the installed one, then the one beside the
    // program.
    std::function<std::filesystem::path(const std::filesystem::path& data)> default_content;
    std::function<Result<std::filesystem::path>()> default_data;
    // DATA/organisation when there is one, else nothing.
    std::function<std::filesystem::path(const std::filesystem::path& data)> own_folder;
    std::function<Result<std::vector<release::File>>(const std::filesystem::path&)> read_folder;
    // The content with the letterhead of Places::organisation in it. Errors: those of read_folder,
    // organisation.nothing.
    std::function<Result<std::vector<release::File>>(const Places&)> read_content;
    // A file that is YAML or JSON and no content: `name` is what findings show.
    std::function<Tree(std::string_view bytes, std::string name, Findings&)> read_yaml;
    // Reads and compiles files; `today` decides what is overdue.
    std::function<pages::Compiled(std::vector<release::File>, Date today)> compile;
    // Opens the index, from derived bytes when they are at hand.
    std::function<std::unique_ptr<search::Index>(const toolkit::Toolkit&, const Places&)>
        open_index;
    std::function<std::unique_ptr<release::InstalledContent>(const std::filesystem::path& data)>
        installed;
    // As small as it gets, however long it takes.
    std::function<Compressed(std::string_view bytes)> compress;
    std::function<Exit(const Places&, const ServeOptions&)> serve;
};

// Tells what was wrong, where and what to do, on the error stream.
void tell(const World& world, const pages::Voice& voice, const Error& error);

// The whole command line. Never throws: what it does not expect becomes Exit::machine.
Exit run(int argc, const char* const* argv, const World& world);

} // namespace cli
