#include <cli/commands.hpp>
#include <cli/content.hpp>

#include <domain/search/compile.hpp>
#include <domain/search/judge.hpp>
#include <pages/json.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace cli {

namespace {

void print_answer(const search::Answer& answer, const pages::Voice& voice, std::ostream& out) {
    if (answer.did_you_mean)
        out << voice.say("search.did-you-mean"_msg, {{"words", answer.did_you_mean->bytes()}})
                   .bytes()
            << "\n\n";
    if (answer.results.empty())
        out << voice.say("search.nothing-found"_msg, {{"words", answer.query.bytes()}}).bytes()
            << '\n';
    for (const search::Result& result : answer.results) {
        out << fmt::format("{}  [{}] {}\n", result.title.bytes(), search::word_of(result.kind),
                           result.path);
        std::string extract;
        for (const search::Segment& segment : result.extract) extract += segment.words.bytes();
        out << "    " << extract << "\n";
    }
}

// How many questions of a set find what they want, and which do not.
Exit judge(const std::string& set_name, const pages::Compiled& content, const search::Index& index,
           const World& world) {
    const pages::Voice voice = world.built_in.in("en");
    const auto file = std::ranges::find_if(content.files, [&](const SourceFile& one) {
        return *one.name == "search/" + set_name + ".yaml";
    });
    if (file == content.files.end()) {
        tell(world, voice, Error("search.no-such-set"_msg, {{"name", set_name}}));
        return Exit::findings;
    }
    Findings findings;
    const search::Verdict verdict =
        search::judge(search::compile_set(file->head, set_name, findings), index);
    world.out << voice
                     .say("search.verdict"_msg, {{"asked", verdict.asked},
                                                 {"first", verdict.first},
                                                 {"in_first_three", verdict.in_first_three}})
                     .bytes()
              << '\n';
    for (const search::Miss& miss : verdict.misses) {
        world.out << "  " << miss.wish.words.bytes() << " → "
                  << fmt::format("{}", fmt::join(miss.wish.wants, " | "))
                  << fmt::format("\n      {}\n", fmt::join(miss.found, ", "));
    }
    const bool is_good = verdict.asked > 0 && verdict.in_first_three * 100 >= verdict.asked * 95 &&
                         verdict.first * 100 >= verdict.asked * 80;
    return is_good && findings.empty() ? Exit::done : Exit::findings;
}

} // namespace

Exit search(const SearchOptions& options, const Places& places, const World& world) {
    const auto content = content_of(places, world);
    if (!content) return Exit::findings;
    const pages::Voice voice = world.built_in.in("en");
    const auto index = world.open_index(*content->toolkit, places);
    if (!options.set.empty()) return judge(options.set, *content, *index, world);
    const search::Answer answer = index->find(options.words, options.language);
    if (options.form == Form::json) world.out << pages::answer_json(answer);
    else print_answer(answer, voice, world.out);
    return Exit::done;
}

} // namespace cli
