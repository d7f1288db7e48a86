#include <pages/due_page.hpp>

#include <pages/due_agenda.hpp>
#include <pages/due_answer.hpp>
#include <pages/due_calendar.hpp>
#include <pages/due_parts.hpp>
#include <pages/due_words.hpp>
#include <pages/event_form.hpp>
#include <pages/frame.hpp>
#include <pages/guide_parts.hpp>
#include <pages/marks.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

#include <algorithm>

namespace pages {

namespace {

using deadline::Answer;

struct Top {
    Html heading, lead;
    static void describe(auto& member) {
        member("heading", &Top::heading);
        member("lead", &Top::lead);
    }
};

struct AnswerView {
    Html short_heading;
    std::vector<Html> short_;
    Is has_calendar = Is::absent;
    Url calendar;
    std::vector<CarriedField> carried;
    Html calendar_button, calendar_hint, print, answered_button, careful_heading;
    Url answered; // what they answered; no button for a right without steps
    Is has_warnings = Is::absent;
    std::vector<Html> warnings;
    Html how_heading, key_start, key_rest, key_stop, key_step, key_due, key_late, holidays;
    std::vector<MonthDrawing> months;
    std::vector<DueStepView> steps;
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
        member("answered_button", &AnswerView::answered_button);
        member("answered", &AnswerView::answered);
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

std::vector<CarriedField> carried_of(const DueForm& form) {
    std::vector<CarriedField> all{{text("right"), form.right},
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
                    .short_ = due_lines(answer, visit.today, voice),
                    .has_calendar = is(!agenda_of(answer, voice).empty()),
                    .calendar = address(visit, "/due/calendar"),
                    .carried = carried_of(form),
                    .calendar_button = voice.html("due.page.calendar"_msg),
                    .calendar_hint = voice.html("due.page.calendar-hint"_msg),
                    .print = voice.html("due.page.print"_msg),
                    .careful_heading = voice.html("due.page.careful"_msg),
                    .answered = address(visit, "/answered"),
                    .warnings = due_warnings(site, visit, answer, voice),
                    .how_heading = voice.html("due.page.how"_msg),
                    .key_start = voice.html("due.page.key-start"_msg),
                    .key_rest = voice.html("due.page.key-rest"_msg),
                    .key_stop = voice.html("due.page.key-stop"_msg),
                    .key_step = voice.html("due.page.key-step"_msg),
                    .key_due = voice.html("due.page.key-due"_msg),
                    .key_late = voice.html("due.page.key-late"_msg),
                    .holidays = voice.html("due.page.holidays-of"_msg),
                    .months = due_months(answer, site.toolkit.law, visit.today, voice),
                    .steps = due_steps(site, visit, answer, voice),
                    .note_heading = voice.html("due.page.note"_msg),
                    .copy = voice.html("due.page.copy"_msg),
                    .note = case_note(site, visit, answer, form, voice),
                    .copied = voice.say("due.page.copied"_msg)};
    view.has_warnings = is(!view.warnings.empty());
    if (escalation::has_steps(answer.right) && !site.toolkit.reactions.all.empty())
        view.answered_button = voice.html("answered.button-elsewhere"_msg);
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
    if (const auto cited = due_cited(site, answer); !cited.empty())
        view.sources = SourcesView{voice.html("guide.sources"_msg), degrees_explained(voice),
                                   sources(visit, cited, voice)};
    return framed(site, visit,
                  {due_heading(answer, visit.today, voice), due_lead(answer, visit.today, voice)},
                  view);
}

void check_due_templates() {
    top_template();
    main_template();
}

} // namespace pages
