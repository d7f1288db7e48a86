#include <pages/due_page.hpp>

#include <pages/due_agenda.hpp>
#include <pages/due_calendar.hpp>
#include <pages/due_parts.hpp>
#include <pages/due_words.hpp>
#include <pages/frame.hpp>
#include <pages/guide_parts.hpp>
#include <pages/marks.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

#include <algorithm>

namespace pages {

namespace {

using deadline::Actor;
using deadline::Answer;
using deadline::Clock;

struct Top {
    Html heading, lead;
    static void describe(auto& member) {
        member("heading", &Top::heading);
        member("lead", &Top::lead);
    }
};

struct StepView {
    Html day, says, degree;
    static void describe(auto& member) {
        member("day", &StepView::day);
        member("says", &StepView::says);
        member("degree", &StepView::degree);
    }
};

struct Carried { // a field of the form, for the calendar's button
    Text name, value;
    static void describe(auto& member) {
        member("name", &Carried::name);
        member("value", &Carried::value);
    }
};

struct AnswerView {
    Html short_heading;
    std::vector<Html> short_;
    Is has_calendar = Is::absent;
    Url calendar;
    std::vector<Carried> carried;
    Html calendar_button, calendar_hint, print, careful_heading;
    Is has_warnings = Is::absent;
    std::vector<Html> warnings;
    Html how_heading, key_start, key_rest, key_stop, key_step, key_due, key_late, holidays;
    std::vector<MonthDrawing> months;
    std::vector<StepView> steps;
    Html note_heading, copy;
    Text note, copied;
    static void describe(auto& member) {
        member("short_heading", &AnswerView::short_heading);
        member("short", &AnswerView::short_);
        member("has_calendar", &AnswerView::has_calendar);
        member("calendar", &AnswerView::calendar);
        member("carried", &AnswerView::carried);
        member("calendar_button", &AnswerView::calendar_button);
        member("calendar_hint", &AnswerView::calendar_hint);
        member("print", &AnswerView::print);
        member("careful_heading", &AnswerView::careful_heading);
        member("has_warnings", &AnswerView::has_warnings);
        member("warnings", &AnswerView::warnings);
        member("how_heading", &AnswerView::how_heading);
        member("key_start", &AnswerView::key_start);
        member("key_rest", &AnswerView::key_rest);
        member("key_stop", &AnswerView::key_stop);
        member("key_step", &AnswerView::key_step);
        member("key_due", &AnswerView::key_due);
        member("key_late", &AnswerView::key_late);
        member("holidays", &AnswerView::holidays);
        member("months", &AnswerView::months);
        member("steps", &AnswerView::steps);
        member("note_heading", &AnswerView::note_heading);
        member("copy", &AnswerView::copy);
        member("note", &AnswerView::note);
        member("copied", &AnswerView::copied);
    }
};

struct SourcesView {
    Html heading, degrees;
    std::vector<SourceView> sources;
    static void describe(auto& member) {
        member("heading", &SourcesView::heading);
        member("degrees", &SourcesView::degrees);
        member("sources", &SourcesView::sources);
    }
};

struct DueView {
    std::optional<AnswerView> answer;
    Html form_heading;
    DueFormView form;
    std::optional<SourcesView> sources;
    static void describe(auto& member) {
        member("answer", &DueView::answer);
        member("form_heading", &DueView::form_heading);
        member("form", &DueView::form);
        member("sources", &DueView::sources);
    }
};

const Template<Top>& top_template() {
    static const Template<Top> it("section_top");
    return it;
}
const Template<DueView>& main_template() {
    static const Template<DueView> it("due");
    return it;
}

// The heading is the answer, in the largest letters of the page.
Html heading_of(const Answer& answer, Date today, const Voice& voice) {
    if (answer.clock == Clock::answered) return voice.html("due.page.done"_msg);
    if (answer.clock == Clock::paused) return voice.html("due.page.stands-still"_msg);
    if (!answer.target_due) return voice.html("due.page.no-day"_msg);
    const std::vector<Piece> day{{"day", *answer.target_due}};
    const bool is_past = today > *answer.target_due;
    if (actor_of(answer) == Actor::you)
        return voice.html(is_past ? "due.page.you-were"_msg : "due.page.you"_msg, day);
    return voice.html(is_past ? "due.page.they-were"_msg : "due.page.they"_msg, day);
}

// How many days are left, or how late it is.
Html distance(const Answer& answer, Date today, const Voice& voice) {
    if (!answer.target_due || answer.clock == Clock::answered || answer.clock == Clock::paused)
        return {};
    const int days = days_between(today, *answer.target_due);
    const Html words = days < 0 ? voice.html("due.page.late-days"_msg, {{"count", -days}})
                                : voice.html("due.page.left-days"_msg, {{"count", days}});
    return (days < 0 ? Html(R"(<span class="when when--today">)")
                     : Html(R"(<span class="when">)")) +
           words + Markup("</span> ");
}

Html lead_of(const Answer& answer, Date today, const Voice& voice) {
    Html lead = distance(answer, today, voice) + voice.html("due.page.today"_msg, {{"day", today}});
    if (answer.clock == Clock::paused)
        lead += Html(" ") + voice.html("due.page.if-today"_msg, {{"day", *answer.target_due}});
    return lead;
}

// When it is late for sure, or why no such day can be named.
Html surely_of(const Answer& answer, const Voice& voice) {
    if (!answer.surely_overdue_after) return voice.html("due.page.not-sure"_msg);
    const bool is_same = answer.surely_overdue_after == answer.target_due;
    if (actor_of(answer) == Actor::you)
        return is_same
                   ? Html()
                   : voice.html("due.page.your-later"_msg, {{"day", *answer.surely_overdue_after}});
    if (is_same) return voice.html("due.page.surely-same"_msg);
    return voice.html("due.page.surely"_msg, {{"day", *answer.surely_overdue_after}});
}

std::vector<Html> short_of(const Answer& answer, Date today, const Voice& voice) {
    std::vector<Html> lines{voice.html(word_for(answer.clock))};
    if (!answer.target_due) return lines;
    if (answer.clock == Clock::answered) {
        lines.push_back(voice.html("due.page.due-was"_msg, {{"day", *answer.target_due}}));
        return lines;
    }
    if (const Html surely = surely_of(answer, voice);
        !surely.empty() && answer.clock != Clock::overdue)
        lines.push_back(surely);
    if (answer.target_due_at)
        lines.push_back(
            voice.html("due.page.at"_msg, {{"time", text(answer.target_due_at->iso().substr(11))},
                                           {"day", answer.target_due_at->day}}));
    if (answer.is_extended) lines.push_back(voice.html("due.page.extended"_msg));
    else if (answer.extension_notice_by && today <= *answer.extension_notice_by)
        lines.push_back(voice.html("due.page.longer"_msg, {{"day", *answer.extension_notice_by}}));
    return lines;
}

std::vector<StepView> steps_of(const Site& site, const Visit& visit, const Answer& answer,
                               const Voice& voice) {
    std::vector<StepView> steps;
    for (const deadline::Step& step : answer.because) {
        StepView view{step.day ? voice.time(*step.day) : Html(), voice.html(step.says), {}};
        if (const claim::Claim* claim = site.toolkit.claims.find(step.claim))
            view.degree =
                degree_link(claim->says().degree, claim_address(visit, claim->name), voice);
        else
            view.degree = Html(R"(<span class="ours">)") + voice.html("due.page.ours"_msg) +
                          Markup("</span>");
        steps.push_back(std::move(view));
    }
    return steps;
}

std::vector<Html> warnings_of(const Site& site, const Visit& visit, const Answer& answer,
                              const Voice& voice) {
    std::vector<Html> warnings;
    for (const deadline::Warning& warning : answer.warnings) {
        Html says = voice.html(warning.says);
        if (const claim::Claim* claim = site.toolkit.claims.find(warning.claim))
            says += Html(" ") +
                    degree_link(claim->says().degree, claim_address(visit, claim->name), voice);
        warnings.push_back(std::move(says));
    }
    return warnings;
}

// Each claim once, in the order in which the answer rests on it.
std::vector<Cited> cited_by(const Site& site, const Answer& answer) {
    std::vector<Cited> all;
    const auto add = [&](const std::string& name) {
        const claim::Claim* claim = site.toolkit.claims.find(name);
        if (claim == nullptr || std::ranges::find(all, claim, &Cited::claim) != all.end()) return;
        all.push_back({claim, &claim->says()});
    };
    for (const deadline::Step& step : answer.because) add(step.claim);
    for (const deadline::Warning& warning : answer.warnings) add(warning.claim);
    return all;
}

// Three plain lines for a file: what was asked, the day, how it was counted.
Text case_note(const Site& site, const Visit& visit, const Answer& answer, const DueForm& form,
               const Voice& voice) {
    std::string began;
    for (const DueForm::Row& row : form.rows) {
        const auto kind = deadline::kind_named(row.kind.bytes());
        const auto day = deadline::read_day_and_time(row.day.bytes());
        if (!kind || !day) continue;
        began += (began.empty() ? "" : " ") +
                 voice
                     .say("due.note.began"_msg,
                          {{"what", voice.say(word_for(*kind)).bytes()}, {"day", day->day}})
                     .bytes();
    }
    const std::string clock = voice.say(word_for(answer.clock)).bytes();
    const auto rules =
        std::ranges::find(site.toolkit.law.rule_sets(), answer.rule_set, &law::RuleSet::name);
    const Text title = rules == site.toolkit.law.rule_sets().end()
                           ? Text::mended(answer.rule_set)
                           : translated(rules->title, site.toolkit, visit).words;
    const Text due = answer.target_due ? voice.say("due.note.due"_msg,
                                                   {{"day", *answer.target_due}, {"clock", clock}})
                                       : voice.say("due.note.none"_msg, {{"clock", clock}});
    return Text::mended(
        voice
            .say("due.note.asked"_msg,
                 {{"right", voice.say(word_for(answer.right)).bytes()}, {"began", began}})
            .bytes() +
        "\n" + due.bytes() + "\n" +
        voice.say("due.note.counted"_msg, {{"today", visit.today}, {"rules", title.bytes()}})
            .bytes());
}

std::vector<Carried> carried_of(const DueForm& form) {
    std::vector<Carried> all{{text("right"), form.right},
                             {text("regime"), form.regime},
                             {text("nation"), form.nation},
                             {text("agreed"), form.agreed}};
    for (std::size_t at = 0; at < form.rows.size(); ++at) {
        all.push_back({text("kind-" + std::to_string(at + 1)), form.rows[at].kind});
        all.push_back({text("day-" + std::to_string(at + 1)), form.rows[at].day});
    }
    return all;
}

AnswerView answer_view(const Site& site, const Visit& visit, const DueForm& form,
                       const Answer& answer, const Voice& voice) {
    AnswerView view{.short_heading = voice.html("due.page.in-short"_msg),
                    .short_ = short_of(answer, visit.today, voice),
                    .has_calendar = is(!agenda_of(answer, voice).empty()),
                    .calendar = address(visit, "/due/calendar"),
                    .carried = carried_of(form),
                    .calendar_button = voice.html("due.page.calendar"_msg),
                    .calendar_hint = voice.html("due.page.calendar-hint"_msg),
                    .print = voice.html("due.page.print"_msg),
                    .careful_heading = voice.html("due.page.careful"_msg),
                    .warnings = warnings_of(site, visit, answer, voice),
                    .how_heading = voice.html("due.page.how"_msg),
                    .key_start = voice.html("due.page.key-start"_msg),
                    .key_rest = voice.html("due.page.key-rest"_msg),
                    .key_stop = voice.html("due.page.key-stop"_msg),
                    .key_step = voice.html("due.page.key-step"_msg),
                    .key_due = voice.html("due.page.key-due"_msg),
                    .key_late = voice.html("due.page.key-late"_msg),
                    .holidays = voice.html("due.page.holidays-of"_msg),
                    .months = due_months(answer, site.toolkit.law, visit.today, voice),
                    .steps = steps_of(site, visit, answer, voice),
                    .note_heading = voice.html("due.page.note"_msg),
                    .copy = voice.html("due.page.copy"_msg),
                    .note = case_note(site, visit, answer, form, voice),
                    .copied = voice.say("due.page.copied"_msg)};
    view.has_warnings = is(!view.warnings.empty());
    return view;
}

Html framed(const Site& site, const Visit& visit, const Top& top, const DueView& view) {
    return frame(site, visit,
                 Content{.title = site.strings.in(visit.language).say("due.page.title"_msg),
                         .top = render(top_template(), top),
                         .main = render(main_template(), view),
                         .word = guide::word_of(guide::Section::act)});
}

} // namespace

Html due_form(const Site& site, const Visit& visit, const DueForm& form,
              const std::vector<DueProblem>& problems) {
    const Voice voice = site.strings.in(visit.language);
    const DueView view{.form_heading = voice.html("due.page.what-happened"_msg),
                       .form = due_form_view(site, visit, form, problems)};
    return framed(site, visit, {voice.html("due.page.title"_msg), voice.html("due.page.lead"_msg)},
                  view);
}

Html due_answer(const Site& site, const Visit& visit, const DueForm& form, const Answer& counted) {
    const Voice voice = site.strings.in(visit.language);
    const Answer answer = with_rules_in(visit.language, counted, site.toolkit.words);
    DueView view{.answer = answer_view(site, visit, form, answer, voice),
                 .form_heading = voice.html("due.page.change"_msg),
                 .form = due_form_view(site, visit, form, {})};
    if (const auto cited = cited_by(site, answer); !cited.empty())
        view.sources = SourcesView{voice.html("guide.sources"_msg), degrees_explained(voice),
                                   sources(visit, cited, voice)};
    return framed(site, visit,
                  {heading_of(answer, visit.today, voice), lead_of(answer, visit.today, voice)},
                  view);
}

void check_due_templates() {
    top_template();
    main_template();
}

} // namespace pages
