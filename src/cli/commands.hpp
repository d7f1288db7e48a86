// The commands, one function each. Options come as values; command_line.cpp reads them.
#pragma once

#include <cli/world.hpp>

namespace cli {

enum class Form { words, json };

struct CheckOptions {
    std::filesystem::path folder, organisation; // the letterhead beside it, or empty
    bool is_strict = false, shows_debts = false, to_verify = false, draws_interviews = false;
    Form form = Form::words;
    std::optional<Date> today;
    std::string affected_by; // a claim, or empty
    bool shows_reviews = false;
    std::filesystem::path calendar; // a file for the reviews, or empty
};
Exit check(const CheckOptions& options, const World& world);

struct SearchOptions {
    std::string words;
    std::string language = "en";
    Form form = Form::words;
    std::string set; // a file of wishes to judge the index by, or empty
};
Exit search(const SearchOptions& options, const Places& places, const World& world);

struct PathsOptions {
    std::string from, to; // `to` may be empty: everything that can be reached
    std::optional<Date> as_of;
    bool is_any_status = false;
    std::size_t most = 20;
    Form form = Form::words;
};
Exit paths(const PathsOptions& options, const Places& places, const World& world);

struct DueOptions {
    std::string right, regime, nation; // each may be empty
    std::vector<std::string> events;   // "received=2026-01-31"
    std::filesystem::path file, cases; // a question; many, a line each
    std::filesystem::path calendar;    // where the days go as a calendar file; none: nowhere
    std::optional<Date> today;
    Form form = Form::words;
};
// By which day, and why. Without a right it is a request to see data.
Exit due(const DueOptions& options, const Places& places, const World& world);

// What is made of the answers: the letter, or what goes home with the person.
enum class LetterPaper { letter, companion, slip };
struct LetterOptions {
    std::string kind; // a word or a slug
    bool lists = false, asks = false;
    std::filesystem::path answers; // empty: print an example of them
    std::filesystem::path out;     // empty: the letter as plain text on the output
    bool leaves_out_names = false;
    LetterPaper paper = LetterPaper::letter;
    std::optional<Date> today;
    Form form = Form::words;
};
// Nothing is written unless the letter may leave.
Exit letter(const LetterOptions& options, const Places& places, const World& world);

struct ExportTranslation {
    std::string language;
    std::vector<std::string> pages; // "act/complain"; none: all
    std::filesystem::path to;       // empty: translate-LANGUAGE.docx
};
// waymark translate --export: a table for a translator, English beside the words as they stand.
Exit export_translation(const ExportTranslation& options, const Places& places, const World& world);

enum class Writing { done, none };
struct ImportTranslation {
    std::filesystem::path file;
    Writing writing = Writing::done; // none: say what would be placed, and write nothing
    Form form = Form::words;
};
// waymark translate --import: the same table, filled in. A page is placed whole or not at all.
Exit import_translation(const ImportTranslation& options, const Places& places, const World& world);

struct NextOptions {
    std::filesystem::path file; // a request: {right, regime, nation, today, events}
    std::optional<Date> today;
    Form form = Form::words;
};
// What can happen next. Exit::findings when the file holds what cannot have happened.
Exit next(const NextOptions& options, const Places& places, const World& world);

struct SpotOptions {
    std::filesystem::path answers; // a file; empty: the questions are asked in the terminal
    std::string words;             // a sentence, to find the situations it may mean
    bool shows_list = false;
    Form form = Form::words;
};
// The interview "What happened?": data problems found, danger first.
Exit spot(const SpotOptions& options, const Places& places, const World& world);
// The numbers in a line that somebody typed: "1, 3 and 12".
std::vector<std::size_t> numbers_in(std::string_view line);

// waymark key FILE: a new pair, FILE and FILE.pub.
Exit make_key(const std::filesystem::path& file, const World& world);

struct PackOptions {
    std::filesystem::path key, to;
    std::string passphrase_file; // empty: the key is stored open
};
Exit pack(const PackOptions& options, const Places& places, const World& world);

struct ExportOptions {
    std::filesystem::path folder, key; // no key: the list of files is not signed
    std::string passphrase_file;
    std::string leave_to; // the neutral page "Leave now" goes to
    bool is_compressed = false;
    Form form = Form::words;
};
// The public guide as files, put in place as a whole or not at all.
Exit export_site(const ExportOptions& options, const Places& places, const World& world);

struct VerifyOptions {
    std::filesystem::path folder;
    std::string key; // a public key file, or its second line
    Form form = Form::words;
};
// Does an exported site hold what its maker signed? Exit::findings when it does not.
Exit verify_site(const VerifyOptions& options, const World& world);

struct UpdateOptions {
    std::filesystem::path file;
    std::vector<std::string> trusted; // public key files
    bool is_undo = false, is_dry = false;
    std::optional<Date> today;
};
Exit update(const UpdateOptions& options, const Places& places, const World& world);

} // namespace cli
