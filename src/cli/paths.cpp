#include <cli/commands.hpp>
#include <cli/content.hpp>

#include <domain/ecosystem/paths.hpp>
#include <pages/json.hpp>

#include <fmt/format.h>

#include <ostream>

namespace cli {

namespace {

void print(const ecosystem::Path& path, Date day, const toolkit::Toolkit& toolkit,
           std::ostream& out) {
    out << fmt::format("{} ({})\n", path.length, ecosystem::word_of(path.certainty));
    for (const ecosystem::Step& step : path.steps) {
        const std::string from = toolkit.ecosystem.title_of(step.from).bytes(),
                          to = toolkit.ecosystem.title_of(step.to).bytes();
        if (step.flow == nullptr) out << fmt::format("    {} = {}\n", from, to);
        else
            out << fmt::format("    {} -> {}  [{}, {}] {}\n", from, to, step.flow->name.text(),
                               ecosystem::word_of(standing(*step.flow, day)),
                               step.flow->title.bytes());
    }
}

// All paths, or to each end the best one: the same shape for print and JSON.
Result<ecosystem::Paths> found(const PathsOptions& options, const ecosystem::Graph& graph,
                               const ecosystem::Walking& walking) {
    if (!options.to.empty()) return graph.paths(options.from, options.to, walking);
    auto reached = graph.reach(options.from, walking);
    if (!reached) return reached.error();
    ecosystem::Paths all;
    all.paths = std::move(*reached);
    return all;
}

} // namespace

Exit paths(const PathsOptions& options, const Places& places, const World& world) {
    const pages::Voice voice = world.built_in.in("en");
    const auto content = content_of(places, world);
    if (!content) return Exit::findings;
    const toolkit::Toolkit& toolkit = *content->toolkit;
    const ecosystem::Walking walking{.as_of = options.as_of.value_or(world.clock.today()),
                                     .through = options.is_any_status
                                                    ? ecosystem::Through::any_status
                                                    : ecosystem::Through::running,
                                     .most = options.most};
    const auto answer =
        found(options, ecosystem::Graph(toolkit.ecosystem, toolkit.claims), walking);
    if (!answer) {
        tell(world, voice, answer.error());
        return Exit::findings;
    }
    if (options.form == Form::json) {
        world.out << pages::paths_json({options.from, options.to, walking.as_of}, *answer, toolkit);
        return Exit::done;
    }
    if (answer->paths.empty()) world.out << voice.say("paths.none"_msg).bytes() << '\n';
    for (const ecosystem::Path& path : answer->paths)
        print(path, walking.as_of, toolkit, world.out);
    if (answer->is_cut_off)
        world.out << voice.say("map.cut-off"_msg, {{"count", answer->paths.size()}}).bytes()
                  << '\n';
    return Exit::done;
}

} // namespace cli
