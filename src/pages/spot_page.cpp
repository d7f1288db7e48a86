#include <pages/spot_page.hpp>

#include <pages/frame.hpp>
#include <pages/prose.hpp>
#include <pages/render.hpp>
#include <pages/spot_parts.hpp>

#include <domain/interview/words.hpp>

#include <algorithm>

namespace pages {

namespace {

using interview::Path;
using interview::Question;

struct PickView {
    Text type, name, value;
    Html says, hint, anchor;
    Is given = Is::absent;
    static void describe(auto& member) {
        member("type", &PickView::type);
        member("name", &PickView::name);
        member("value", &PickView::value);
        member("says", &PickView::says);
        member("hint", &PickView::hint);
        member("anchor", &PickView::anchor);
        member("given", &PickView::given);
    }
};

struct PickGroup {
    Html heading;
    std::vector<PickView> picks;
    static void describe(auto& member) {
        member("heading", &PickGroup::heading);
        member("picks", &PickGroup::picks);
    }
};

struct WordsView { // the field for one's own words, on the opening question
    Html label, hint, button;
    Text typed;
    static void describe(auto& member) {
        member("label", &WordsView::label);
        member("hint", &WordsView::hint);
        member("button", &WordsView::button);
        member("typed", &WordsView::typed);
    }
};

struct TrailView {
    std::vector<Text> done, left;
    static void describe(auto& member) {
        member("done", &TrailView::done);
        member("left", &TrailView::left);
    }
};

struct SpotView {
    Url spot, call;
    Html danger, number, legend, lead, hint, wrong, next, back, so_far_heading, change_words,
        promise;
    Text at;
    std::optional<TrailView> trail;
    std::optional<WordsView> words;
    std::vector<CarriedView> carried;
    std::vector<PickGroup> groups;
    Html why_label, why, boxes;
    std::vector<SaidView> said;
    static void describe(auto& member) {
        member("spot", &SpotView::spot);
        member("call", &SpotView::call);
        member("danger", &SpotView::danger);
        member("number", &SpotView::number);
        member("legend", &SpotView::legend);
        member("lead", &SpotView::lead);
        member("hint", &SpotView::hint);
        member("wrong", &SpotView::wrong);
        member("next", &SpotView::next);
        member("back", &SpotView::back);
        member("so_far_heading", &SpotView::so_far_heading);
        member("change_words", &SpotView::change_words);
        member("promise", &SpotView::promise);
        member("at", &SpotView::at);
        member("trail", &SpotView::trail);
        member("words", &SpotView::words);
        member("carried", &SpotView::carried);
        member("groups", &SpotView::groups);
        member("why_label", &SpotView::why_label);
        member("why", &SpotView::why);
        member("boxes", &SpotView::boxes);
        member("said", &SpotView::said);
    }
};

const Template<SpotView>& main_template() {
    static const Template<SpotView> it("spot");
    return it;
}

// One page that asks. `given` are all replies so far, those to this question too.
class Asking {
public:
    Asking(const Site& site, const Visit& visit, const Path& path, const Question& question)
        : site_(site), visit_(visit), path_(path), question_(question),
          voice_(site.strings.in(visit.language)) {}

    Asking& wrong() {
        wrong_ = voice_.html("spot.choose"_msg,
                             {{"answer", Html(answer_words(question_, nullptr, voice_))}});
        return *this;
    }
    Asking& typed(const Text& words) {
        typed_ = words;
        matches_ = interview::matches(site_.toolkit.interview, words.bytes());
        has_typed_ = !words.empty();
        return *this;
    }

    Html page() {
        SpotView view{.spot = address(visit_, "/spot"), .call = address(visit_, "/spot/call")};
        view.danger = voice_.html("danger.link"_msg);
        view.at = text(question_.name.text());
        view.legend = content_words(question_, voice_);
        if (!question_.hint.empty()) view.hint = in_english(question_.hint, voice_);
        view.wrong = wrong_;
        view.next = voice_.html("spot.next"_msg);
        view.promise = voice_.html("spot.promise"_msg);
        view.carried = carried(path_.replies, question_.name.text());
        add_where(view);
        add_why(view);
        view.groups = is_opening() ? opening_groups() : std::vector{plain_group()};
        return frame(site_, visit_,
                     Content{.title = voice_.say("spot.title"_msg),
                             .top = Html(),
                             .main = render(main_template(), view)});
    }

private:
    bool is_opening() const { return question_.name.text() == interview::opening; }

    // Where the visitor is: the trail, the way back, what was said; or, at the beginning, a field
    // for their own words.
    void add_where(SpotView& view) {
        if (is_opening()) {
            view.lead = voice_.html("spot.what-lead"_msg, {{"count", interview::most_questions}});
            view.words =
                WordsView{voice_.html("spot.words-label"_msg), voice_.html("spot.words-hint"_msg),
                          voice_.html("spot.words-button"_msg), typed_};
            if (has_typed_) view.hint = words_answer();
            return;
        }
        const std::size_t number = place();
        const std::size_t count = std::max(path_.about(), number);
        view.number = voice_.html("spot.number"_msg, {{"number", number}, {"count", count}});
        TrailView trail;
        trail.done.resize(number - 1);
        trail.left.resize(count - number);
        view.trail = std::move(trail);
        view.back = voice_.html("spot.back"_msg);
        view.said = said_so_far(path_, visit_, voice_, question_.name.text());
        view.so_far_heading = voice_.html("spot.so-far"_msg);
        view.change_words = voice_.html("spot.change"_msg);
    }

    Html words_answer() const {
        if (!matches_.empty()) return voice_.html("spot.words-found"_msg);
        return voice_.html("spot.words-none"_msg, {{"answer", voice_.html("spot.none"_msg)}});
    }

    std::size_t place() const {
        const auto found = std::ranges::find(path_.answered, &question_);
        return static_cast<std::size_t>(found - path_.answered.begin()) + 1;
    }

    void add_why(SpotView& view) const {
        if (question_.why.empty()) return;
        view.why_label = voice_.html("spot.why"_msg);
        Prose prose(site_, visit_, site_.strings.in("en"));
        view.why = Html(R"(<div)") + language_marks(visit_, "en") + Markup("><p>") +
                   prose.words(question_.why) + Markup("</p></div>");
        view.boxes = prose.boxes();
    }

    PickView pick(const interview::Answer* answer) const {
        const std::string value =
            answer != nullptr ? answer->name.text() : std::string(interview::unknown);
        PickView view{.type =
                          text(question_.choice == interview::Choice::many ? "checkbox" : "radio"),
                      .name = text(std::string(reply_prefix) + question_.name.text()),
                      .value = text(value),
                      .says = content_words(question_, answer, voice_)};
        if (answer != nullptr && !answer->hint.empty())
            view.hint = in_english(answer->hint, voice_);
        view.given = is(says(path_.replies, question_.name.text(), value));
        return view;
    }

    PickGroup plain_group() const {
        PickGroup group;
        for (const interview::Answer& one : question_.answers) group.picks.push_back(pick(&one));
        group.picks.push_back(pick(nullptr));
        return group;
    }

    // Danger first; then what is nearest to the words typed; then all, under their headings.
    std::vector<PickGroup> opening_groups() const {
        std::vector<PickGroup> groups{under("danger", voice_.html("danger.group"_msg))};
        if (!matches_.empty()) {
            PickGroup nearest{voice_.html("spot.words-label"_msg), {}};
            for (const interview::Match& one : matches_)
                nearest.picks.push_back(pick(question_.find(one.situation->name.text())));
            groups.insert(groups.begin() + 1, std::move(nearest));
        }
        for (const interview::Group& one : site_.toolkit.interview.groups)
            groups.push_back(under(one.id, in_english(one.title, voice_)));
        PickGroup rest{Html(), {pick(question_.find(interview::none))}};
        groups.push_back(std::move(rest));
        return groups;
    }

    PickGroup under(std::string_view group, Html heading) const {
        PickGroup found{std::move(heading), {}};
        for (const interview::Answer& one : question_.answers)
            if (one.group == group && !is_near(one)) {
                found.picks.push_back(pick(&one));
                found.picks.back().anchor =
                    Html(R"( id="s_)") + text(one.name.text()) + Markup(R"(")");
            }
        return found;
    }

    bool is_near(const interview::Answer& answer) const {
        return std::ranges::any_of(matches_, [&](const interview::Match& one) {
            return one.situation->name.text() == answer.name.text();
        });
    }

    const Site& site_;
    const Visit& visit_;
    const Path& path_;
    const Question& question_;
    Voice voice_;
    Html wrong_;
    Text typed_;
    bool has_typed_ = false;
    std::vector<interview::Match> matches_;
};

std::vector<interview::Danger> dangers_at(const Path& path, std::string_view at) {
    std::vector<interview::Danger> named;
    for (std::size_t i = 0; i < path.answered.size(); ++i) {
        if (path.answered[i]->name.text() != at) continue;
        for (const std::string& word : path.replies[i].answers)
            if (const interview::Answer* answer = path.answered[i]->find(word))
                if (answer->danger) named.push_back(*answer->danger);
    }
    return named;
}

const Question* before(const Path& path, std::string_view at) {
    const Question* previous = path.answered.empty() ? nullptr : path.answered.front();
    for (const Question* one : path.answered) {
        if (one->name.text() == at) break;
        previous = one;
    }
    return previous;
}

const Question* on_path(const Path& path, std::string_view name) {
    for (const Question* one : path.answered)
        if (one->name.text() == name) return one;
    return nullptr;
}

Html typed_step(const Site& site, const Visit& visit, const SpotForm& form, const Path& path) {
    const interview::Interview& interview = site.toolkit.interview;
    const auto named = interview::danger_in(interview.dangers, form.words.bytes());
    if (!named.empty()) return danger_step(site, visit, named, path.replies, form.at);
    return Asking(site, visit, path, interview.questions.front()).typed(form.words).page();
}

} // namespace

SpotMove move_named(std::string_view go, std::string& target) {
    if (go == "back") return SpotMove::back;
    if (go == "words") return SpotMove::words;
    if (go == "safe") return SpotMove::safe_to_go;
    if (go.starts_with("change.")) {
        target = std::string(go.substr(7));
        return SpotMove::change;
    }
    return SpotMove::next;
}

Html spot_start(const Site& site, const Visit& visit) {
    const Path path = interview::path(site.toolkit.interview, {});
    return Asking(site, visit, path, site.toolkit.interview.questions.front()).page();
}

Html spot_step(const Site& site, const Visit& visit, const SpotForm& form) {
    const Path path = interview::path(site.toolkit.interview, form.replies);
    const auto ask = [&](const Question& question) { return Asking(site, visit, path, question); };
    switch (form.move) {
    case SpotMove::words: return typed_step(site, visit, form, path);
    case SpotMove::back:
        if (const Question* previous = before(path, form.at)) return ask(*previous).page();
        return spot_start(site, visit);
    case SpotMove::change:
        if (const Question* wanted = on_path(path, form.target)) return ask(*wanted).page();
        break;
    case SpotMove::next:
        if (const auto named = dangers_at(path, form.at); !named.empty())
            return danger_step(site, visit, named, path.replies, form.at);
        if (path.next != nullptr && path.next->name.text() == form.at)
            return ask(*path.next).wrong().page();
        break;
    case SpotMove::safe_to_go: break;
    }
    return path.next != nullptr ? ask(*path.next).page() : spot_found(site, visit, path);
}

void check_spot_templates() {
    main_template();
    check_danger_templates();
    check_found_templates();
}

} // namespace pages
