// Commands for one case: last days, what can happen next, what happened, letters.
#include <cli/declare.hpp>

#include <memory>

namespace cli {

namespace {

// An option that stands for an event.
void add_event(CLI::App& command, const std::shared_ptr<DueOptions>& due, const char* option,
               std::string kind, const char* help) {
    command
        .add_option_function<std::string>(
            option,
            [due, kind](const std::string& day) { due->events.push_back(kind + "=" + day); }, help)
        ->type_name("DAY");
}

void add_events(CLI::App& command, const std::shared_ptr<DueOptions>& due) {
    add_event(command, due, "--received", "received", "The day it was received");
    command
        .add_option_function<std::string>(
            "--event", [due](const std::string& event) { due->events.push_back(event); },
            "What happened, as KIND=DAY; may be repeated")
        ->type_name("KIND=DAY")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->trigger_on_parse();
    add_event(command, due, "--clarification-asked", "clarification-asked",
              "The day they asked what is meant");
    add_event(command, due, "--clarification-answered", "clarification-answered",
              "The day they had the answer");
}

// The day of an extension and whether it had reasons make one event, once both are read.
struct Extension {
    std::string day, reasons = "yes";
    std::string event() const {
        return (reasons == "no" ? "extension-notice-without-reasons=" : "extension-notice=") + day;
    }
};

void declare_due(CLI::App& app, Line& line) {
    const auto due = std::make_shared<DueOptions>();
    const auto extension = std::make_shared<Extension>();
    CLI::App& command = *app.add_subcommand("due", "By which day they must answer, and why");
    command.add_option("--right", due->right, "What was asked for (default: access)")
        ->type_name("RIGHT");
    command.add_option("--regime", due->regime, "Under which rules")->type_name("REGIME");
    command
        .add_option("--nation", due->nation, "Where the office is that answers (default: unknown)")
        ->type_name("NATION");
    add_events(command, due);
    command.add_option("--extension-notice", extension->day, "The day they said they need longer")
        ->type_name("DAY");
    command.add_option("--extension-reasons", extension->reasons, "Did they give reasons?")
        ->check(CLI::IsMember({"yes", "no"}))
        ->capture_default_str();
    add_path(command, due->file, "--events", "A question in a file, as YAML or JSON");
    add_path(command, due->calendar, "--ics", "Write the days as a calendar file too");
    add_path(command, due->cases, "--cases", "Many questions, a JSON object a line");
    add_day(command, due->today, "--today", "The day to judge the clock by (default: today)");
    add_json(command, due->form);
    command.callback([due, extension, &line] {
        if (!extension->day.empty()) due->events.push_back(extension->event());
        line.chosen = [due, &line] { return cli::due(*due, line.places(), line.world); };
    });
}

void declare_next(CLI::App& app, Line& line) {
    const auto next = std::make_shared<NextOptions>();
    CLI::App& command = *app.add_subcommand(
        "next", "What can happen next to a request, and what cannot have happened");
    add_path(command, next->file, "--events", "The request in a file, as YAML or JSON")->required();
    add_day(command, next->today, "--today", "The day it is asked on (default: today)");
    add_json(command, next->form);
    command.callback([next, &line] {
        line.chosen = [next, &line] { return cli::next(*next, line.places(), line.world); };
    });
}

void declare_spot(CLI::App& app, Line& line) {
    const auto spot = std::make_shared<SpotOptions>();
    CLI::App& command = *app.add_subcommand(
        "spot", "What happened? Questions that find the data problems, danger first");
    add_path(command, spot->answers, "--answers", "Answers in a file, as YAML or JSON");
    command.add_option("--words", spot->words, "A sentence: which situations it may speak of")
        ->type_name("WORDS");
    command.add_flag("--list", spot->shows_list, "Every question with its answers");
    add_json(command, spot->form);
    command.callback([spot, &line] {
        line.chosen = [spot, &line] { return cli::spot(*spot, line.places(), line.world); };
    });
}

void add_paper(CLI::App& command, LetterPaper& paper) {
    command
        .add_option("--paper", paper,
                    "What is made: the letter, a plain companion page, or an A6 slip")
        ->transform(CLI::Transformer(
            std::map<std::string, LetterPaper>{{"letter", LetterPaper::letter},
                                               {"companion", LetterPaper::companion},
                                               {"slip", LetterPaper::slip}}))
        ->type_name("PAPER");
}

void declare_letter(CLI::App& app, Line& line) {
    const auto letter = std::make_shared<LetterOptions>();
    const auto is_example = std::make_shared<bool>(false);
    CLI::App& command = *app.add_subcommand(
        "letter", "Make a letter from answers; --list names the letters there are");
    command.add_option("KIND", letter->kind, "Which letter: L1, or access");
    command.add_flag("--list", letter->lists, "Name every letter, and who can get it");
    command.add_flag("--questions", letter->asks, "What the letter asks");
    command.add_flag("--example", *is_example, "Print complete answers as an example");
    add_path(command, letter->answers, "--answers", "The answers, as YAML or JSON");
    add_path(command, letter->out, "-o,--out",
             "Where it goes: .docx .pdf .txt .eml .html, .ics for the days (default: print it)");
    command.add_flag("--leave-out-names", letter->leaves_out_names,
                     "Leave gaps for names, addresses and references");
    add_paper(command, letter->paper);
    add_day(command, letter->today, "--today", "The day of the letter (default: today)");
    add_json(command, letter->form);
    command.callback([letter, is_example, &line] {
        if (letter->kind.empty() && !letter->lists) throw CLI::RequiredError("KIND");
        const bool has_task = letter->lists || letter->asks || *is_example;
        if (!has_task && letter->answers.empty()) throw CLI::RequiredError("--answers");
        if (*is_example) letter->answers.clear();
        line.chosen = [letter, &line] { return cli::letter(*letter, line.places(), line.world); };
    });
}

} // namespace

void declare_act(CLI::App& app, Line& line) {
    declare_due(app, line);
    declare_letter(app, line);
    declare_next(app, line);
    declare_spot(app, line);
}

} // namespace cli
