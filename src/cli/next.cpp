#include <cli/commands.hpp>
#include <cli/content.hpp>
#include <cli/question_file.hpp>

#include <domain/escalation/escalation.hpp>
#include <pages/due_json.hpp>
#include <pages/next_json.hpp>
#include <pages/next_words.hpp>

#include <fmt/format.h>

#include <ostream>

namespace cli {

namespace {

void print_timers(const escalation::Next& next, const World& world, const pages::Voice& voice) {
    if (next.timers.empty()) {
        world.out << voice.say("next.no-days"_msg).bytes() << '\n';
        return;
    }
    world.out << voice.say("next.days-that-count"_msg).bytes() << ":\n";
    for (const escalation::Timer& timer : next.timers)
        world.out << fmt::format("  {:<40}{} [{}]\n",
                                 voice.say(pages::words_of_timer(timer.name)).bytes(),
                                 voice.day(timer.day).bytes(), timer.claim);
}

void print_next(const escalation::Next& next, const World& world, const pages::Voice& voice) {
    const auto say = [&](MessageId id) { return voice.say(id).bytes(); };
    world.out << fmt::format("{}: {} ({})\n", say("next.where-it-stands"_msg),
                             say(pages::words_of(next.state)), escalation::word_of(next.state));
    if (next.is_late) world.out << say("next.it-was-late"_msg) << '\n';
    print_timers(next, world, voice);
    world.out << say("next.may-happen"_msg) << ":\n";
    for (const deadline::Kind kind : next.allowed)
        world.out << fmt::format("  {:<40}{}\n", deadline::word_of(kind),
                                 say(pages::words_of(kind)));
    world.out << fmt::format("{}: {}\n", say("next.letters-for-it"_msg),
                             next.letters.empty()
                                 ? say("next.no-letters"_msg)
                                 : fmt::format("{}", fmt::join(next.letters, " ")));
    if (!next.refused.empty()) world.out << say("next.left-out"_msg) << ":\n";
    for (const escalation::Refusal& refusal : next.refused)
        world.out << fmt::format("  {} {}: {} [{}]\n", refusal.event.day.iso(),
                                 deadline::word_of(refusal.event.kind),
                                 voice.say(refusal.says).bytes(), deadline::rule_of(refusal.says));
}

} // namespace

Exit next(const NextOptions& options, const Places& places, const World& world) {
    const auto content = content_of(places, world);
    if (!content) return Exit::findings;
    const pages::Voice voice = world.built_in.in("en");
    auto question = question_in(options.file, options.today.value_or(world.clock.today()),
                                options.form, world, voice);
    if (!question) return Exit::findings;
    if (options.today) question->today = *options.today;
    const auto next = escalation::next(*question, content->toolkit->law);
    if (!next) {
        if (options.form == Form::json)
            world.out << pages::due_refused_json(next.error(), voice, pages::Layout::indented);
        tell(world, voice, next.error());
        return Exit::findings;
    }
    if (options.form == Form::json) world.out << pages::next_json(*next, voice);
    else print_next(*next, world, voice);
    return next->refused.empty() ? Exit::done : Exit::findings;
}

} // namespace cli
