// What an interview found: danger, then each problem in the order of its urgency, then what was
// said, to print and to take away.
#include <pages/spot_issue.hpp>

#include <pages/advice.hpp>
#include <pages/frame.hpp>
#include <pages/guide_parts.hpp>
#include <pages/render.hpp>

#include <algorithm>

namespace pages {

namespace {

using interview::Issue;

struct UrgencyView { // the issues of one urgency, under one heading
    Text id;
    Html when;
    std::vector<IssueView> issues;
    static void describe(auto& member) {
        member("id", &UrgencyView::id);
        member("when", &UrgencyView::when);
        member("issues", &UrgencyView::issues);
    }
};

struct FirstView { // a step of what comes first, and the problem it belongs to
    Text id, title;
    Html when, step;
    static void describe(auto& member) {
        member("id", &FirstView::id);
        member("title", &FirstView::title);
        member("when", &FirstView::when);
        member("step", &FirstView::step);
    }
};

struct LeftView {
    Text situation;
    Html words;
    static void describe(auto& member) {
        member("situation", &LeftView::situation);
        member("words", &LeftView::words);
    }
};

struct NoneView {
    Html lead;
    std::vector<Html> ways;
    static void describe(auto& member) {
        member("lead", &NoneView::lead);
        member("ways", &NoneView::ways);
    }
};

struct FoundSources {
    Html heading, degrees, marks;
    std::optional<DoubtView> doubt;
    std::vector<SourceView> sources;
    static void describe(auto& member) {
        member("heading", &FoundSources::heading);
        member("degrees", &FoundSources::degrees);
        member("marks", &FoundSources::marks);
        member("doubt", &FoundSources::doubt);
        member("sources", &FoundSources::sources);
    }
};

struct FoundView {
    Url spot;
    Html where, heading, banner, first_heading, first_marks;
    std::vector<FirstView> first;
    Html because_label, urgent_label, holds_label, rights_label, steps_label, letters_label,
        read_label, lawyer_label, advice_label, more_label, map_label;
    Is has_first = Is::absent;
    std::vector<UrgencyView> urgencies;
    std::optional<NoneView> none;
    Html left_heading;
    std::vector<LeftView> left;
    Html note_heading, note_how, note_copy, print, said_heading, change_words, again, boxes;
    Text note, note_copied;
    std::vector<SaidView> said;
    std::vector<CarriedView> carried;
    std::optional<FoundSources> sources;
    static void describe(auto& member) {
        member("spot", &FoundView::spot);
        member("where", &FoundView::where);
        member("heading", &FoundView::heading);
        member("banner", &FoundView::banner);
        member("first_heading", &FoundView::first_heading);
        member("first_marks", &FoundView::first_marks);
        member("first", &FoundView::first);
        member("because_label", &FoundView::because_label);
        member("urgent_label", &FoundView::urgent_label);
        member("holds_label", &FoundView::holds_label);
        member("rights_label", &FoundView::rights_label);
        member("steps_label", &FoundView::steps_label);
        member("letters_label", &FoundView::letters_label);
        member("read_label", &FoundView::read_label);
        member("lawyer_label", &FoundView::lawyer_label);
        member("advice_label", &FoundView::advice_label);
        member("more_label", &FoundView::more_label);
        member("map_label", &FoundView::map_label);
        member("has_first", &FoundView::has_first);
        member("urgencies", &FoundView::urgencies);
        member("none", &FoundView::none);
        member("left_heading", &FoundView::left_heading);
        member("left", &FoundView::left);
        member("note_heading", &FoundView::note_heading);
        member("note_how", &FoundView::note_how);
        member("note_copy", &FoundView::note_copy);
        member("print", &FoundView::print);
        member("said_heading", &FoundView::said_heading);
        member("change_words", &FoundView::change_words);
        member("again", &FoundView::again);
        member("boxes", &FoundView::boxes);
        member("note", &FoundView::note);
        member("note_copied", &FoundView::note_copied);
        member("said", &FoundView::said);
        member("carried", &FoundView::carried);
        member("sources", &FoundView::sources);
    }
};

const Template<FoundView>& found_template() {
    static const Template<FoundView> it("spot_found");
    return it;
}

Markup badge_of(interview::Urgency urgency) {
    switch (urgency) {
    case interview::Urgency::today: return R"(<span class="when when--today">)";
    case interview::Urgency::this_week: return R"(<span class="when when--week">)";
    case interview::Urgency::this_month: return R"(<span class="when">)";
    }
    return R"(<span class="when">)";
}

class Result {
public:
    Result(const Site& site, const Visit& visit, const interview::Path& path)
        : site_(site), visit_(visit), path_(path),
          found_(interview::found(site.toolkit.interview, path)),
          voice_(site.strings.in(visit.language)), english_(site.strings.in("en")),
          prose_(site, visit, english_) {}

    Html page() {
        FoundView view{.spot = address(visit_, "/spot")};
        view.where = voice_.html("spot.title"_msg);
        view.heading = found_.issues.empty()
                           ? voice_.html("spot.none-title"_msg)
                           : voice_.html("spot.found"_msg, {{"count", found_.issues.size()}});
        if (!found_.dangers.empty())
            view.banner =
                voice_.html("spot.danger-banner"_msg, {{"call", address(visit_, "/spot/call")}});
        add_first(view);
        add_labels(view);
        for (const interview::Urgency urgency :
             {interview::Urgency::today, interview::Urgency::this_week,
              interview::Urgency::this_month})
            add_urgency(urgency, view);
        if (found_.issues.empty()) view.none = none();
        add_left(view);
        add_said(view);
        add_sources(view);
        return frame(site_, visit_,
                     Content{.title = voice_.say("spot.found-title"_msg),
                             .top = Html(),
                             .main = render(found_template(), view)});
    }

private:
    Html english(const interview::Words& words) { return prose_.words(words); }

    Html badge(interview::Urgency urgency) const {
        return Html(badge_of(urgency)) + voice_.html(urgency_heading(urgency)) + Markup("</span>");
    }

    // The first step of the three most urgent problems.
    void add_first(FoundView& view) {
        constexpr std::size_t most = 3;
        view.first_heading = voice_.html("spot.first"_msg);
        view.first_marks = language_marks(visit_, "en");
        for (const Issue& issue : found_.issues)
            if (view.first.size() < most && !issue.outcome->first_steps.empty())
                view.first.push_back({text(issue.outcome->name.text()), issue.outcome->title,
                                      badge(issue.urgency),
                                      english(issue.outcome->first_steps.front())});
        view.has_first = is(!view.first.empty());
    }

    void add_labels(FoundView& view) const {
        view.because_label = voice_.html("spot.because"_msg);
        view.more_label = voice_.html("spot.more"_msg);
        view.map_label = voice_.html("spot.map"_msg);
        view.urgent_label = voice_.html("spot.why-urgent"_msg);
        view.holds_label = voice_.html("spot.holds"_msg);
        view.rights_label = voice_.html("spot.rights"_msg);
        view.steps_label = voice_.html("spot.steps"_msg);
        view.letters_label = voice_.html("spot.letters-label"_msg);
        view.read_label = voice_.html("spot.read-label"_msg);
        view.lawyer_label = voice_.html("spot.lawyer-label"_msg);
        view.advice_label = voice_.html("spot.advice-label"_msg);
    }

    void add_urgency(interview::Urgency urgency, FoundView& view) {
        UrgencyView one{
            text(interview::urgency_words[static_cast<std::size_t>(urgency)]), badge(urgency), {}};
        for (const Issue& issue : found_.issues) {
            if (issue.urgency != urgency) continue;
            one.issues.push_back(issue_view(site_, visit_, issue, prose_));
            one.issues.back().advice = advice(issue.outcome->advice);
        }
        if (!one.issues.empty()) view.urgencies.push_back(std::move(one));
    }

    // What the line rests on is said once, and not under every problem.
    Html advice(claim::Advice line) {
        const bool is_first = std::ranges::find(advised_, line) == advised_.end();
        if (!is_first) return voice_.html(advice_sentence(line));
        advised_.push_back(line);
        return advice_line(site_, visit_, line);
    }

    NoneView none() const {
        const auto to = [&](std::string_view path) { return address(visit_, path); };
        return {voice_.html("spot.none-lead"_msg),
                {voice_.html("spot.none-ask"_msg, {{"page", to("/start/spot-a-data-problem")}}),
                 voice_.html("spot.none-search"_msg, {{"search", to("/search")}}),
                 voice_.html("spot.none-whom"_msg, {{"help", to("/resources")}}),
                 voice_.html("spot.none-file"_msg, {{"file", to("/act/home-office-file")}}),
                 voice_.html("spot.none-tell"_msg, {{"tell", to("/note")}})}};
    }

    void add_left(FoundView& view) const {
        if (path_.left_for_later.empty()) return;
        view.left_heading = voice_.html("spot.left-heading"_msg);
        for (const interview::Situation* one : path_.left_for_later)
            view.left.push_back({text(one->name.text()),
                                 voice_.html("spot.left-button"_msg,
                                             {{"situation", in_english(one->says, voice_)}})});
    }

    void add_said(FoundView& view) const {
        view.note_heading = voice_.html("spot.note"_msg);
        view.note_how = voice_.html("spot.note-how"_msg);
        view.note_copy = voice_.html("spot.note-copy"_msg);
        view.note_copied = voice_.say("spot.note-copied"_msg);
        view.note = case_note(found_, visit_.today, english_);
        view.print = voice_.html("spot.print"_msg);
        view.said_heading = voice_.html("spot.said"_msg);
        view.change_words = voice_.html("spot.change"_msg);
        view.again = voice_.html("spot.again"_msg);
        view.said = said_so_far(path_, visit_, voice_);
        view.carried = carried(path_.replies);
    }

    void add_sources(FoundView& view) {
        view.boxes = prose_.boxes();
        if (prose_.cited().empty()) return;
        view.sources =
            FoundSources{english_.html("guide.sources"_msg), degrees_explained(english_),
                         language_marks(visit_, "en"), doubt_note(prose_.unverified(), english_),
                         sources(visit_, prose_.cited(), english_)};
    }

    const Site& site_;
    const Visit& visit_;
    const interview::Path& path_;
    interview::Found found_;
    Voice voice_, english_;
    Prose prose_;
    std::vector<claim::Advice> advised_; // lines that stand on the page already
};

} // namespace

Html spot_found(const Site& site, const Visit& visit, const interview::Path& path) {
    return Result(site, visit, path).page();
}

void check_found_templates() { found_template(); }

} // namespace pages
