// A curated path, and the answer to "who can reach".
#include <pages/map_page.hpp>

#include <pages/frame.hpp>
#include <pages/map_finder.hpp>
#include <pages/map_parts.hpp>
#include <pages/marks.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

#include <algorithm>

namespace pages {

namespace {

using ecosystem::Flow;

struct WalkView {
    Html short_heading, marks;
    Text summary;
    Html steps_heading;
    std::vector<Journey> journey;
    Html any_heading, any, any_caution, sources_heading, degrees;
    std::vector<SourceView> sources;
    static void describe(auto& member) {
        member("short_heading", &WalkView::short_heading);
        member("marks", &WalkView::marks);
        member("summary", &WalkView::summary);
        member("steps_heading", &WalkView::steps_heading);
        member("journey", &WalkView::journey);
        member("any_heading", &WalkView::any_heading);
        member("any", &WalkView::any);
        member("any_caution", &WalkView::any_caution);
        member("sources_heading", &WalkView::sources_heading);
        member("degrees", &WalkView::degrees);
        member("sources", &WalkView::sources);
    }
};

struct PathView {
    Text number;
    Html heading, told;
    Journey journey;
    static void describe(auto& member) {
        member("number", &PathView::number);
        member("heading", &PathView::heading);
        member("told", &PathView::told);
        member("journey", &PathView::journey);
    }
};

struct ReachedView {
    Html end, told;
    Url paths;
    Html show;
    static void describe(auto& member) {
        member("end", &ReachedView::end);
        member("told", &ReachedView::told);
        member("paths", &ReachedView::paths);
        member("show", &ReachedView::show);
    }
};

struct PathsView {
    Finder finder;
    Html answer, cut_off; // what was found, in a sentence
    std::vector<PathView> paths;
    Html reached_heading;
    std::vector<ReachedView> reached;
    Is has_reached = Is::absent;
    Html sources_heading, degrees;
    std::vector<SourceView> sources;
    Is has_sources = Is::absent;
    static void describe(auto& member) {
        member("finder", &PathsView::finder);
        member("answer", &PathsView::answer);
        member("cut_off", &PathsView::cut_off);
        member("paths", &PathsView::paths);
        member("reached_heading", &PathsView::reached_heading);
        member("reached", &PathsView::reached);
        member("has_reached", &PathsView::has_reached);
        member("sources_heading", &PathsView::sources_heading);
        member("degrees", &PathsView::degrees);
        member("sources", &PathsView::sources);
        member("has_sources", &PathsView::has_sources);
    }
};

const Template<WalkView>& walk_template() {
    static const Template<WalkView> it("map_walk");
    return it;
}
const Template<PathsView>& paths_template() {
    static const Template<PathsView> it("map_paths");
    return it;
}

MessageId word_for(ecosystem::Certainty certainty) {
    switch (certainty) {
    case ecosystem::Certainty::sure: return "map.sure"_msg;
    case ecosystem::Certainty::likely: return "map.likely"_msg;
    case ecosystem::Certainty::doubtful: return "map.doubtful"_msg;
    }
    return "map.doubtful"_msg;
}

Html told_of(const ecosystem::Path& path, const Voice& voice) {
    return voice.html("map.path-told"_msg, {{"count", path.length},
                                            {"certainty", voice.html(word_for(path.certainty))}});
}

// Paths found for a question, and what to say of them.
class Found {
public:
    Found(const Site& site, const Visit& visit, const MapQuestion& question)
        : site_(site), visit_(visit), voice_(site.strings.in(visit.language)), question_(question),
          day_(as_of(visit, question.as_of)), graph_(site.toolkit.ecosystem, site.toolkit.claims),
          walking_{.as_of = day_.day,
                   .through = question.through.bytes() == "any" ? ecosystem::Through::any_status
                                                                : ecosystem::Through::running,
                   .most = 8} {
        view_.finder = finder(site, visit, question, day_);
    }

    PathsView view() && {
        if (question_.from.empty() || day_.wrong) return std::move(view_);
        if (question_.to.empty()) add_reached();
        else add_paths();
        view_.sources_heading = voice_.html("guide.sources"_msg);
        view_.degrees = degrees_explained(voice_);
        view_.sources = sources_of(site_, visit_, flows_, voice_);
        view_.has_sources = is(!view_.sources.empty());
        return std::move(view_);
    }

private:
    void add_paths() {
        const auto found = graph_.paths(question_.from.bytes(), question_.to.bytes(), walking_);
        if (!found) return refuse(found.error());
        view_.answer = voice_.html(found->paths.empty() ? "map.no-path"_msg : "map.paths-found"_msg,
                                   {{"count", found->paths.size()},
                                    {"from", end_link(site_, visit_, question_.from.bytes())},
                                    {"to", end_link(site_, visit_, question_.to.bytes())},
                                    {"day", voice_.time(day_.day)}});
        if (found->is_cut_off)
            view_.cut_off = voice_.html("map.cut-off"_msg, {{"count", found->paths.size()}});
        for (const ecosystem::Path& path : found->paths) add_path(path);
    }

    void add_path(const ecosystem::Path& path) {
        std::vector<MapStep> steps;
        for (const ecosystem::Step& step : path.steps) {
            if (step.flow != nullptr) flows_.push_back(step.flow);
            steps.push_back(step.flow != nullptr
                                ? map_step(site_, visit_, *step.flow, day_.day, voice_)
                                : operator_step(site_, visit_, step, voice_));
        }
        const std::string number = std::to_string(view_.paths.size() + 1);
        view_.paths.push_back(
            {text(number), voice_.html("map.path"_msg, {{"number", view_.paths.size() + 1}}),
             told_of(path, voice_),
             journey(site_, visit_, route_of(path, site_.toolkit.ecosystem, day_.day),
                     std::move(steps), "path-" + number)});
    }

    void add_reached() {
        const auto found = graph_.reach(question_.from.bytes(), walking_);
        if (!found) return refuse(found.error());
        view_.reached_heading = voice_.html("map.reached"_msg, {{"count", found->size()}});
        view_.answer = voice_.html(found->empty() ? "map.reaches-nobody"_msg : "map.reaches"_msg,
                                   {{"from", end_link(site_, visit_, question_.from.bytes())},
                                    {"day", voice_.time(day_.day)},
                                    {"count", found->size()}});
        for (const ecosystem::Path& path : *found) {
            MapQuestion one = question_;
            one.to = text(path.steps.back().to);
            view_.reached.push_back({end_link(site_, visit_, path.steps.back().to),
                                     told_of(path, voice_), paths_address(visit_, one),
                                     voice_.html("map.show-path"_msg)});
        }
        view_.has_reached = is(!view_.reached.empty());
    }

    void refuse(const Error& error) {
        view_.finder.wrong = voice_.html(error.what());
        if (error.hint()) view_.finder.wrong += Html(" ") + voice_.html(*error.hint());
    }

    const Site& site_;
    const Visit& visit_;
    Voice voice_;
    const MapQuestion& question_;
    AsOf day_;
    ecosystem::Graph graph_;
    ecosystem::Walking walking_;
    std::vector<const Flow*> flows_;
    PathsView view_;
};

} // namespace

namespace {

// A window has room for "If my client registers with a GP".
Text until_first_comma(const Text& question) {
    const std::string& words = question.bytes();
    return Text::mended(words.substr(0, words.find_first_of(",?")));
}

} // namespace

std::string slug_of(const ecosystem::Walk& walk) {
    const std::string& name = walk.name.text();
    return name.starts_with("w_") ? name.substr(2) : name;
}

std::vector<const ecosystem::Flow*> flows_of(const ecosystem::Walk& walk,
                                             const ecosystem::Ecosystem& map) {
    std::vector<const ecosystem::Flow*> flows;
    for (const ecosystem::FlowName& name : walk.flows)
        if (const auto found = map.flows.find(name.text()); found != map.flows.end())
            flows.push_back(&found->second);
    return flows;
}

const ecosystem::Walk* walk_called(const ecosystem::Ecosystem& map, std::string_view slug) {
    const auto found = std::ranges::find_if(
        map.walks, [&](const auto& entry) { return slug_of(entry.second) == slug; });
    return found == map.walks.end() ? nullptr : &found->second;
}

Html map_walk(const Site& site, const Visit& visit, const ecosystem::Walk& walk,
              const Text& typed) {
    const Voice voice = site.strings.in(visit.language);
    const AsOf day = as_of(visit, typed);
    const auto flows = flows_of(walk, site.toolkit.ecosystem);
    std::vector<MapStep> steps;
    for (const Flow* flow : flows) steps.push_back(map_step(site, visit, *flow, day.day, voice));
    WalkView view{.short_heading = voice.html("map.short"_msg),
                  .marks = language_marks(visit, "en"),
                  .summary = walk.summary,
                  .steps_heading = voice.html("map.steps"_msg),
                  .any_heading = voice.html("map.any"_msg),
                  .any = voice.html("map.any-words"_msg),
                  .any_caution = voice.html("map.any-caution"_msg),
                  .sources_heading = voice.html("guide.sources"_msg),
                  .degrees = degrees_explained(voice),
                  .sources = sources_of(site, visit, flows, voice)};
    view.journey.push_back(journey(site, visit, route_of(flows, site.toolkit.ecosystem, day.day),
                                   std::move(steps), "walk"));
    return frame(site, visit,
                 Content{.title = until_first_comma(walk.question),
                         .top = map_top({.marks = language_marks(visit, "en"),
                                         .title = walk.question,
                                         .day = day_form(visit, day, voice)},
                                        visit, voice),
                         .main = render(walk_template(), view),
                         .word = "map"});
}

Html map_paths(const Site& site, const Visit& visit, const MapQuestion& question) {
    const Voice voice = site.strings.in(visit.language);
    return frame(site, visit,
                 Content{.title = voice.say("map.finder"_msg),
                         .top = map_top({.title = voice.say("map.finder"_msg),
                                         .lead = voice.html("map.finder-lead"_msg)},
                                        visit, voice),
                         .main = render(paths_template(), Found(site, visit, question).view()),
                         .word = "map"});
}

void check_map_walk_templates() {
    walk_template();
    paths_template();
}

} // namespace pages
