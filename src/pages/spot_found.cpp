// What an interview found: danger, then each problem in the order of its urgency, then what was
// said, to print and to take away.
#include <pages/spot_parts.hpp>

#include <pages/advice.hpp>
#include <pages/frame.hpp>
#include <pages/guide_page.hpp>
#include <pages/guide_parts.hpp>
#include <pages/letters_page.hpp>
#include <pages/prose.hpp>
#include <pages/render.hpp>
#include <pages/route_map.hpp>

#include <domain/ecosystem/standing.hpp>

#include <algorithm>

namespace pages {

namespace {

using interview::Issue;
using interview::Outcome;

struct FlowView {
    Url claim;
    Text title;
    Html marks, standing;
    static void describe(auto& member) {
        member("claim", &FlowView::claim);
        member("title", &FlowView::title);
        member("marks", &FlowView::marks);
        member("standing", &FlowView::standing);
    }
};

struct ReadView {
    Url page;
    Html marks;
    Text title;
    static void describe(auto& member) {
        member("page", &ReadView::page);
        member("marks", &ReadView::marks);
        member("title", &ReadView::title);
    }
};

struct IssueView {
    Text id, title;
    Html marks, means, why_urgent, lawyer, advice, drawing, legend, flows_count;
    Is has_letters = Is::absent, has_flows = Is::absent;
    std::vector<Html> because, rights, steps, letters;
    std::vector<FlowView> flows;
    std::optional<ReadView> read;
    static void describe(auto& member) {
        member("id", &IssueView::id);
        member("title", &IssueView::title);
        member("marks", &IssueView::marks);
        member("means", &IssueView::means);
        member("why_urgent", &IssueView::why_urgent);
        member("lawyer", &IssueView::lawyer);
        member("advice", &IssueView::advice);
        member("drawing", &IssueView::drawing);
        member("legend", &IssueView::legend);
        member("flows_count", &IssueView::flows_count);
        member("has_letters", &IssueView::has_letters);
        member("has_flows", &IssueView::has_flows);
        member("because", &IssueView::because);
        member("rights", &IssueView::rights);
        member("steps", &IssueView::steps);
        member("letters", &IssueView::letters);
        member("flows", &IssueView::flows);
        member("read", &IssueView::read);
    }
};

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
    std::vector<Html> first;
    Html because_label, urgent_label, holds_label, rights_label, steps_label, letters_label,
        read_label, lawyer_label, advice_label;
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

    // A button where the letter can be made, words where it cannot.
    Html letter_link(const std::string& word) const {
        const Html words = voice_.html(letter_words(word));
        const auto page = letter_address(site_, visit_, word);
        if (!page) return words;
        return Html(R"(<a class="btn btn--line" href=")") + *page + Markup(R"(">)") + words +
               Markup("</a>");
    }

    // The first step of the three most urgent problems.
    void add_first(FoundView& view) {
        constexpr std::size_t most = 3;
        view.first_heading = voice_.html("spot.first"_msg);
        view.first_marks = language_marks(visit_, "en");
        for (const Issue& issue : found_.issues)
            if (view.first.size() < most && !issue.outcome->first_steps.empty())
                view.first.push_back(english(issue.outcome->first_steps.front()));
        view.has_first = is(!view.first.empty());
    }

    void add_labels(FoundView& view) const {
        view.because_label = voice_.html("spot.why-think"_msg);
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
        UrgencyView one{text(interview::urgency_words[static_cast<std::size_t>(urgency)]),
                        Html(badge_of(urgency)) + voice_.html(urgency_heading(urgency)) +
                            Markup("</span>"),
                        {}};
        for (const Issue& issue : found_.issues)
            if (issue.urgency == urgency) one.issues.push_back(issue_view(issue));
        if (!one.issues.empty()) view.urgencies.push_back(std::move(one));
    }

    IssueView issue_view(const Issue& issue) {
        const Outcome& outcome = *issue.outcome;
        IssueView view{.id = text(outcome.name.text()),
                       .title = outcome.title,
                       .marks = language_marks(visit_, "en")};
        view.means = english(outcome.means);
        view.why_urgent = english(outcome.urgent_because);
        if (issue.raised_by) view.why_urgent += raised(*issue.raised_by);
        for (const interview::Because& one : issue.because)
            view.because.push_back(content_words(*one.question, one.answer, voice_));
        for (const interview::Words& one : outcome.rights) view.rights.push_back(english(one));
        for (const interview::Words& one : outcome.first_steps) view.steps.push_back(english(one));
        for (const std::string& one : outcome.letters) view.letters.push_back(letter_link(one));
        view.has_letters = is(!view.letters.empty());
        view.lawyer = english(outcome.lawyer_today);
        view.advice = advice_line(site_, visit_, outcome.advice);
        add_flows(outcome, view);
        if (const guide::Page* page = page_for(site_, visit_, outcome.page))
            view.read = ReadView{address(visit_, page->path()),
                                 language_marks(visit_, page->language), page->title};
        return view;
    }

    Html raised(interview::Predicate predicate) const {
        return Html(" ") + Markup("<span>") +
               voice_.html("spot.raised"_msg,
                           {{"reason", voice_.html(interview::says(predicate))}}) +
               Markup("</span>");
    }

    void add_flows(const Outcome& outcome, IssueView& view) const {
        std::vector<const ecosystem::Flow*> flows;
        for (const ecosystem::FlowName& name : outcome.flows)
            if (const auto found = site_.toolkit.ecosystem.flows.find(name.text());
                found != site_.toolkit.ecosystem.flows.end())
                flows.push_back(&found->second);
        if (flows.empty()) return;
        view.has_flows = Is::present;
        view.flows_count = voice_.html("spot.flows"_msg, {{"count", flows.size()}});
        const RouteMap route = route_of(flows, site_.toolkit.ecosystem, visit_.today);
        view.drawing = drawing(route, outcome.name.text(), voice_);
        view.legend = legend(route, voice_);
        for (const ecosystem::Flow* flow : flows)
            view.flows.push_back({address(visit_, "/claims/" + flow->name.text()), flow->title,
                                  language_marks(visit_, "en"),
                                  standing_mark(ecosystem::standing(*flow, visit_.today), voice_)});
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
};

} // namespace

Html spot_found(const Site& site, const Visit& visit, const interview::Path& path) {
    return Result(site, visit, path).page();
}

void check_found_templates() { found_template(); }

} // namespace pages
