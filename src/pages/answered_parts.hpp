// The parts of "What did they answer?": the eight buttons, the one question, what follows. Private
// to that page.
#pragma once

#include <pages/answered_form.hpp>
#include <pages/due_parts.hpp>
#include <pages/event_form.hpp>
#include <pages/next_parts.hpp>
#include <pages/render.hpp>
#include <pages/site.hpp>

#include <optional>
#include <vector>

namespace pages {

struct PressView { // one of the eight
    Text value, says, looks;
    static void describe(auto& member) {
        member("value", &PressView::value);
        member("says", &PressView::says);
        member("looks", &PressView::looks);
    }
};

struct ChooseView {
    Html heading, marks, guide, promise;
    Url answered;
    std::vector<CarriedField> carried;
    std::vector<PressView> presses;
    static void describe(auto& member) {
        member("heading", &ChooseView::heading);
        member("marks", &ChooseView::marks);
        member("guide", &ChooseView::guide);
        member("promise", &ChooseView::promise);
        member("answered", &ChooseView::answered);
        member("carried", &ChooseView::carried);
        member("presses", &ChooseView::presses);
    }
};
ChooseView choose_view(const Site& site, const Visit& visit, const TypedRequest& known,
                       MessageId heading);

struct BeginView { // what was asked for, and when it went: only while nobody has said so
    Html wrong, right_label, regime_label, regime_hint, nation_label, nation_hint, kind_label,
        day_label;
    std::vector<EventOption> rights, regimes, nations, kinds;
    Text day, usual;
    static void describe(auto& member) {
        member("wrong", &BeginView::wrong);
        member("right_label", &BeginView::right_label);
        member("regime_label", &BeginView::regime_label);
        member("regime_hint", &BeginView::regime_hint);
        member("usual", &BeginView::usual);
        member("nation_label", &BeginView::nation_label);
        member("nation_hint", &BeginView::nation_hint);
        member("kind_label", &BeginView::kind_label);
        member("day_label", &BeginView::day_label);
        member("rights", &BeginView::rights);
        member("regimes", &BeginView::regimes);
        member("nations", &BeginView::nations);
        member("kinds", &BeginView::kinds);
        member("day", &BeginView::day);
    }
};

struct DayAskView {
    Html label, hint, wrong;
    Text day;
    static void describe(auto& member) {
        member("label", &DayAskView::label);
        member("hint", &DayAskView::hint);
        member("wrong", &DayAskView::wrong);
        member("day", &DayAskView::day);
    }
};

struct DetailView { // one of two
    Text value;
    Html words;
    Is chosen = Is::absent;
    static void describe(auto& member) {
        member("value", &DetailView::value);
        member("words", &DetailView::words);
        member("chosen", &DetailView::chosen);
    }
};
struct DetailAskView {
    Html legend, wrong;
    std::vector<DetailView> details;
    static void describe(auto& member) {
        member("legend", &DetailAskView::legend);
        member("wrong", &DetailAskView::wrong);
        member("details", &DetailAskView::details);
    }
};

struct KnownView { // what was told already: "It arrived there, 3 March 2026"
    Html heading;
    std::vector<Html> events;
    static void describe(auto& member) {
        member("heading", &KnownView::heading);
        member("events", &KnownView::events);
    }
};

struct AnsweredAskView {
    Url answered;
    Text reaction;
    Html looks, marks, mend, button, promise;
    std::vector<CarriedField> carried;
    std::optional<KnownView> known;
    std::optional<BeginView> begin;
    std::optional<DayAskView> day;
    std::optional<DetailAskView> detail;
    std::optional<OldLawView> old;
    static void describe(auto& member) {
        member("answered", &AnsweredAskView::answered);
        member("reaction", &AnsweredAskView::reaction);
        member("looks", &AnsweredAskView::looks);
        member("marks", &AnsweredAskView::marks);
        member("mend", &AnsweredAskView::mend);
        member("button", &AnsweredAskView::button);
        member("promise", &AnsweredAskView::promise);
        member("carried", &AnsweredAskView::carried);
        member("known", &AnsweredAskView::known);
        member("begin", &AnsweredAskView::begin);
        member("day", &AnsweredAskView::day);
        member("detail", &AnsweredAskView::detail);
        member("old", &AnsweredAskView::old);
    }
};
AnsweredAskView ask_view(const Site& site, const Visit& visit, const AnsweredForm& form,
                         const AnsweredWrong& wrong);

struct CarefulView {
    Html heading;
    std::vector<Html> warnings;
    static void describe(auto& member) {
        member("heading", &CarefulView::heading);
        member("warnings", &CarefulView::warnings);
    }
};

struct FollowingView {
    Html means_heading, means, marks;
    Html stands_heading, state, late;
    std::vector<Html> lines; // how the last day stands now, and stood before
    std::vector<CarriedField> carried;
    Html how_counted, go_on;
    Url due, next;
    std::optional<CarefulView> careful;
    Html letters_heading, no_letter, days_heading, no_days, courts, may_heading, left_heading;
    std::vector<NextLetter> letters;
    std::vector<Html> advice, may;
    std::vector<NextDay> days;
    std::vector<LeftOut> left_out;
    static void describe(auto& member) {
        member("means_heading", &FollowingView::means_heading);
        member("means", &FollowingView::means);
        member("marks", &FollowingView::marks);
        member("stands_heading", &FollowingView::stands_heading);
        member("state", &FollowingView::state);
        member("late", &FollowingView::late);
        member("lines", &FollowingView::lines);
        member("carried", &FollowingView::carried);
        member("how_counted", &FollowingView::how_counted);
        member("go_on", &FollowingView::go_on);
        member("due", &FollowingView::due);
        member("next", &FollowingView::next);
        member("careful", &FollowingView::careful);
        member("letters_heading", &FollowingView::letters_heading);
        member("no_letter", &FollowingView::no_letter);
        member("days_heading", &FollowingView::days_heading);
        member("no_days", &FollowingView::no_days);
        member("courts", &FollowingView::courts);
        member("may_heading", &FollowingView::may_heading);
        member("left_heading", &FollowingView::left_heading);
        member("letters", &FollowingView::letters);
        member("advice", &FollowingView::advice);
        member("may", &FollowingView::may);
        member("days", &FollowingView::days);
        member("left_out", &FollowingView::left_out);
    }
};
// `so_far` is the request with what came noted in it. What it means is left to the page, which
// numbers its sources.
FollowingView following_view(const Site& site, const Visit& visit, const TypedRequest& so_far,
                             const reaction::Following& following);

} // namespace pages
