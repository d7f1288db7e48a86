#include <pages/next_page.hpp>

#include <pages/frame.hpp>
#include <pages/guide_page.hpp>
#include <pages/marks.hpp>
#include <pages/next_map.hpp>
#include <pages/next_parts.hpp>
#include <pages/next_words.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

#include <algorithm>
#include <array>

namespace pages {

namespace {

using deadline::Right;
using escalation::Next;

constexpr std::array rights{Right::access,
                            Right::rectification,
                            Right::erasure,
                            Right::restriction,
                            Right::portability,
                            Right::objection,
                            Right::automated_decision,
                            Right::complaint,
                            Right::foi,
                            Right::eir,
                            Right::foisa};

struct Top {
    Html heading, lead;
    static void describe(auto& member) {
        member("heading", &Top::heading);
        member("lead", &Top::lead);
    }
};

struct AnswerView {
    Html heading, state, late, days_heading, no_days, courts, letters_heading, may_heading,
        left_heading, print;
    std::vector<NextDay> days;
    std::vector<NextLetter> letters;
    std::vector<Html> advice, may;
    std::vector<LeftOut> left_out;
    Html answered_button;
    Url answered;
    std::vector<CarriedField> carried;
    static void describe(auto& member) {
        member("heading", &AnswerView::heading);
        member("state", &AnswerView::state);
        member("late", &AnswerView::late);
        member("days_heading", &AnswerView::days_heading);
        member("no_days", &AnswerView::no_days);
        member("courts", &AnswerView::courts);
        member("letters_heading", &AnswerView::letters_heading);
        member("may_heading", &AnswerView::may_heading);
        member("left_heading", &AnswerView::left_heading);
        member("print", &AnswerView::print);
        member("days", &AnswerView::days);
        member("letters", &AnswerView::letters);
        member("advice", &AnswerView::advice);
        member("may", &AnswerView::may);
        member("left_out", &AnswerView::left_out);
        member("answered_button", &AnswerView::answered_button);
        member("answered", &AnswerView::answered);
        member("carried", &AnswerView::carried);
    }
};

struct StepView {
    Html event, where;
    static void describe(auto& member) {
        member("event", &StepView::event);
        member("where", &StepView::where);
    }
};

struct RoadView {
    Text anchor;
    Html heading, drawing;
    std::vector<StepView> steps;
    static void describe(auto& member) {
        member("anchor", &RoadView::anchor);
        member("heading", &RoadView::heading);
        member("drawing", &RoadView::drawing);
        member("steps", &RoadView::steps);
    }
};

struct RoadsView {
    Html also;
    std::vector<RoadView> roads;
    static void describe(auto& member) {
        member("also", &RoadsView::also);
        member("roads", &RoadsView::roads);
    }
};

struct NextView {
    std::optional<AnswerView> answer;
    std::vector<Html> ways; // to the parts of the page, and to what they answered
    Html ways_label, form_heading;
    std::optional<EventForm> form;
    std::optional<RoadsView> map;
    static void describe(auto& member) {
        member("answer", &NextView::answer);
        member("ways", &NextView::ways);
        member("ways_label", &NextView::ways_label);
        member("form_heading", &NextView::form_heading);
        member("form", &NextView::form);
        member("map", &NextView::map);
    }
};

const Template<Top>& top_template() {
    static const Template<Top> it("section_top");
    return it;
}

const Template<NextView>& main_template() {
    static const Template<NextView> it("next");
    return it;
}

// What was told, and what follows from it.
struct Answered {
    const TypedRequest& typed;
    const deadline::Question& question;
    const Next& next;
};

AnswerView answer_view(const Site& site, const Visit& visit, const Answered& told,
                       const Voice& voice) {
    const Next& next = told.next;
    AnswerView view{
        .heading = voice.html("next.where-it-stands"_msg),
        .state = voice.html(words_of(next.state)),
        .days_heading = voice.html("next.days-that-count"_msg),
        .letters_heading = voice.html("next.letters-for-it"_msg),
        .may_heading = voice.html("next.may-happen"_msg),
        .left_heading = voice.html("next.left-out"_msg),
        .print = voice.html("next.print"_msg),
        .days = next_days(site, visit, next),
        .letters = next_letters(site, visit, next.letters, told.question, told.typed.recipient),
        .advice = next_advice(site, visit, next),
        .may = next_steps(next, voice),
        .left_out = next_left_out(next, voice),
        .answered = address(visit, "/answered"),
        .carried = carried(told.typed)};
    if (next.is_late) view.late = voice.html("next.it-was-late"_msg);
    if (names_a_court(next)) view.courts = voice.html("next.courts"_msg);
    if (next.timers.empty()) view.no_days = voice.html("next.no-days"_msg);
    if (!site.toolkit.reactions.all.empty())
        view.answered_button = voice.html("answered.button-elsewhere"_msg);
    return view;
}

RoadView road_view(RoadOf which, std::string_view anchor, MessageId heading, const Voice& voice) {
    RoadView view{
        text(anchor), voice.html(heading), drawing(road_map(which, voice), anchor, voice), {}};
    for (const RoadStep& step : road_steps(which))
        view.steps.push_back(
            {Html(words_of_step(step, voice)),
             voice.html("next.from-to"_msg, {{"from", voice.html(words_of(step.from))},
                                             {"to", voice.html(words_of(step.to))}})});
    return view;
}

RoadsView roads_view(const Voice& voice) {
    RoadsView view{.also = voice.html("next.road-also"_msg)};
    view.roads.push_back(
        road_view(RoadOf::personal_data, "road-data", "next.road-of-data"_msg, voice));
    view.roads.push_back(
        road_view(RoadOf::information, "road-information", "next.road-of-information"_msg, voice));
    return view;
}

Html page(const Site& site, const Visit& visit, NextView view, const Voice& voice) {
    return frame(site, visit,
                 Content{.title = voice.say("next.title"_msg),
                         .top = render(top_template(), Top{voice.html("next.title"_msg),
                                                           voice.html("next.lead"_msg)}),
                         .main = render(main_template(), view),
                         .word = guide::word_of(guide::Section::act)});
}

Html link(const Url& to, const Html& words) {
    return Html(R"(<a href=")") + to + Markup(R"(">)") + words + Markup("</a>");
}

// The page of the guide that tells the answers that come most often, as long as there is one.
constexpr std::string_view what_they_answered = "/act/what-they-answered";

std::vector<Html> ways(const Site& site, const Visit& visit, const Voice& voice) {
    std::vector<Html> all;
    if (!site.toolkit.reactions.all.empty())
        all.push_back(link(address(visit, "/answered"), voice.html("answered.title"_msg)));
    else if (const guide::Page* page = page_for(site, visit, what_they_answered))
        all.push_back(Html(R"(<a href=")") + address(visit, page->path()) + Markup(R"(")") +
                      language_marks(visit, page->language) + Markup(">") + page->title +
                      Markup("</a>"));
    all.push_back(link(address(visit, "/next#road-data"), voice.html("next.road-of-data"_msg)));
    all.push_back(
        link(address(visit, "/next#road-information"), voice.html("next.road-of-information"_msg)));
    return all;
}

EventForm form_view(const Visit& visit, const TypedRequest& typed, const Voice& voice) {
    return event_form(typed, rights, address(visit, "/next"), "next.button"_msg, voice);
}

} // namespace

Html next_form(const Site& site, const Visit& visit) {
    const Voice voice = site.strings.in(visit.language);
    return page(site, visit,
                {.ways = ways(site, visit, voice),
                 .ways_label = voice.html("next.ways"_msg),
                 .form_heading = voice.html("next.form"_msg),
                 .form = form_view(visit, {.right = "access"}, voice),
                 .map = roads_view(voice)},
                voice);
}

Html next_form(const Site& site, const Visit& visit, const TypedRequest& typed) {
    const Voice voice = site.strings.in(visit.language);
    return page(
        site, visit,
        {.form_heading = voice.html("next.form"_msg), .form = form_view(visit, typed, voice)},
        voice);
}

Html next_answer(const Site& site, const Visit& visit, const TypedRequest& typed,
                 const deadline::Question& question, const Next& next) {
    const Voice voice = site.strings.in(visit.language);
    return page(site, visit,
                {.answer = answer_view(site, visit, {typed, question, next}, voice),
                 .form_heading = voice.html("next.form-again"_msg),
                 .form = form_view(visit, typed, voice)},
                voice);
}

void check_next_templates() {
    top_template();
    main_template();
}

} // namespace pages
