#include <pages/due_agenda.hpp>

namespace pages {

namespace {

using deadline::Actor;
using deadline::Answer;
using deadline::Step;

Text in_lines(const std::vector<Text>& lines) {
    std::string all;
    for (const Text& line : lines) all += (all.empty() ? "" : "\n") + line.bytes();
    return Text::mended(all);
}

// The steps, the warnings, and that a day may change.
Text reasons(const Answer& answer, const Voice& voice) {
    std::vector<Text> lines;
    for (const Step& step : answer.because) lines.push_back(voice.say(step.says));
    for (const deadline::Warning& warning : answer.warnings)
        lines.push_back(voice.say(warning.says));
    if (answer.extension_notice_by && !answer.is_extended)
        lines.push_back(voice.say("due.calendar.longer-until"_msg,
                                  {{"day", voice.day(*answer.extension_notice_by).bytes()}}));
    lines.push_back(voice.say("due.calendar.count-again"_msg));
    return in_lines(lines);
}

struct Entries {
    const Answer& answer;
    const Voice& voice;
    agenda::Agenda all;

    void add(MessageId title, Date day, Text says, std::vector<int> alarms = {},
             std::optional<int> minute = std::nullopt) {
        // What tells two entries apart stands in them anyway: see agenda::uid_of.
        std::string uid = agenda::uid_of(
            {title.text(), word_of(answer.right), word_of(answer.regime), day.iso()});
        all.push_back(
            {voice.say(title), day, minute, std::move(says), std::move(alarms), std::move(uid)});
    }
    void add_last_day() {
        const bool is_ours = actor_of(answer) == Actor::you;
        add(is_ours ? "due.calendar.your-last-day"_msg : "due.calendar.answer-expected"_msg,
            *answer.target_due, reasons(answer, voice), agenda::usual_alarms,
            answer.target_due_at ? std::optional(answer.target_due_at->minute) : std::nullopt);
        if (!is_ours && answer.surely_overdue_after)
            add("due.calendar.no-answer"_msg, answer.surely_overdue_after->plus_days(1),
                voice.say("due.calendar.what-now"_msg,
                          {{"day", voice.day(*answer.surely_overdue_after).bytes()}}));
    }
    void add_reminders() {
        for (const Step& step : answer.because)
            if (step.says.id == "due.because.our-reminder"_msg ||
                step.says.id == "due.because.tribunal-from"_msg)
                add("due.calendar.reminder"_msg, *step.day, voice.say(step.says));
    }
};

} // namespace

agenda::Agenda agenda_of(const Answer& answer, const Voice& voice) {
    if (answer.clock == deadline::Clock::answered || !answer.target_due) return {};
    Entries entries{answer, voice, {}};
    entries.add_last_day();
    entries.add_reminders();
    return std::move(entries.all);
}

} // namespace pages
