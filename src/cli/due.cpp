#include <cli/commands.hpp>
#include <cli/content.hpp>
#include <cli/question_file.hpp>

#include <pages/due_agenda.hpp>
#include <pages/due_json.hpp>

#include <fmt/format.h>

#include <ostream>

namespace cli {

namespace {

constexpr std::size_t most_bytes = 64'000'000; // of a file of questions

// What the command needs besides its options.
struct Counter {
    const World& world;
    pages::Voice voice;
    const law::Law& law;
    Date today;
};

// The options, laid over the file's question when there is one.
Result<deadline::Question> question_of(const DueOptions& options,
                                       std::optional<deadline::Question> filed,
                                       const Counter& counter) {
    deadline::Question question = filed.value_or(deadline::Question{.today = counter.today});
    if (options.today) question.today = *options.today;
    if (!options.right.empty()) {
        const auto right = deadline::right_named(options.right);
        if (!right) return right.error().in("--right");
        question.right = *right;
    }
    if (!options.regime.empty()) {
        const auto regime = deadline::regime_named(options.regime);
        if (!regime) return regime.error().in("--regime");
        question.regime = *regime;
    }
    if (!options.nation.empty()) {
        const auto nation = deadline::nation_named(options.nation);
        if (!nation) return nation.error().in("--nation");
        question.nation = *nation;
    }
    for (const std::string& words : options.events) {
        const auto event = deadline::read_event(words);
        if (!event) return event.error().in("--event");
        question.history.push_back(*event);
    }
    return question;
}

void print_day(std::string_view label, const std::optional<Date>& day, const Counter& counter) {
    if (day) counter.world.out << fmt::format("{:<24}{}\n", label, counter.voice.day(*day).bytes());
}

void print_answer(const deadline::Answer& answer, const Counter& counter) {
    std::ostream& out = counter.world.out;
    const auto label = [&](MessageId id) { return counter.voice.say(id).bytes(); };
    print_day(label("due.answer-due"_msg), answer.target_due, counter);
    if (answer.target_due_at)
        out << fmt::format("{:<24}{}\n", label("due.at-the-hour"_msg), answer.target_due_at->iso());
    print_day(label("due.surely-overdue-after"_msg), answer.surely_overdue_after, counter);
    print_day(label("due.extension-notice-by"_msg), answer.extension_notice_by, counter);
    out << fmt::format("{:<24}{}\n\n", label("due.the-clock"_msg), deadline::word_of(answer.clock));
    for (const deadline::Step& step : answer.because)
        out << fmt::format("{:<12}{} [{}]\n", step.day ? step.day->iso() : "",
                           counter.voice.say(step.says).bytes(), step.claim);
    if (!answer.warnings.empty()) out << '\n';
    for (const deadline::Warning& warning : answer.warnings)
        out << fmt::format("! {}{}\n", counter.voice.say(warning.says).bytes(),
                           warning.claim.empty() ? "" : " [" + warning.claim + "]");
}

// The stamp of the file is the start of the day: the same question makes the same bytes, and no
// hour of work is told.
Result<void> keep_calendar(const deadline::Answer& answer, const std::filesystem::path& path,
                           const Counter& counter) {
    const agenda::Agenda agenda = pages::agenda_of(answer, counter.voice);
    if (agenda.empty()) return Error("due.calendar.nothing"_msg, {});
    counter.world.disk.write(path,
                             counter.world.calendars.file_of(agenda, moment_of({counter.today})),
                             release::Write::durable_private);
    return {};
}

// A file of questions, one JSON object a line: an answer or a refusal for each, a line each.
Exit answer_each(const std::filesystem::path& path, const Counter& counter) {
    const World& world = counter.world;
    const auto bytes = world.disk.read(path, most_bytes);
    if (!bytes) {
        tell(world, counter.voice, Error("file.missing"_msg, {{"path", path.string()}}));
        return Exit::findings;
    }
    std::string_view rest = *bytes;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        Findings findings;
        const Tree tree = world.read_yaml(line, path.string(), findings);
        std::optional<deadline::Question> question;
        if (findings.empty()) question = deadline::read_question(tree, counter.today, findings);
        const auto answer = question
                                ? deadline::last_day(*question, counter.law)
                                : Result<deadline::Answer>(Error(findings.front().what.id,
                                                                 findings.front().what.arguments));
        world.out << (answer ? pages::due_json(*answer, counter.voice, pages::Layout::line)
                             : pages::due_refused_json(answer.error(), counter.voice,
                                                       pages::Layout::line));
    }
    return Exit::done;
}

} // namespace

Exit due(const DueOptions& options, const Places& places, const World& world) {
    const auto content = content_of(places, world);
    if (!content) return Exit::findings;
    const Counter counter{world, world.built_in.in("en"), content->toolkit->law,
                          options.today.value_or(world.clock.today())};
    if (!options.cases.empty()) return answer_each(options.cases, counter);
    std::optional<deadline::Question> filed;
    if (!options.file.empty()) {
        filed = question_in(options.file, counter.today, options.form, world, counter.voice);
        if (!filed) return Exit::findings;
    }
    const auto question = question_of(options, filed, counter);
    const auto answer = question ? deadline::last_day(*question, counter.law)
                                 : Result<deadline::Answer>(question.error());
    if (!answer && options.form == Form::json)
        world.out << pages::due_refused_json(answer.error(), counter.voice,
                                             pages::Layout::indented);
    if (!answer) {
        tell(world, counter.voice, answer.error());
        return Exit::findings;
    }
    if (options.form == Form::json)
        world.out << pages::due_json(*answer, counter.voice, pages::Layout::indented);
    else print_answer(*answer, counter);
    if (options.calendar.empty()) return Exit::done;
    const auto kept = keep_calendar(*answer, options.calendar, counter);
    if (kept) return Exit::done;
    tell(world, counter.voice, kept.error());
    return Exit::findings;
}

} // namespace cli
