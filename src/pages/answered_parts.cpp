#include <pages/answered_parts.hpp>

#include <pages/due_answer.hpp>
#include <pages/due_form.hpp>
#include <pages/marks.hpp>
#include <pages/next_words.hpp>

#include <array>

namespace pages {

namespace {

using deadline::Kind;
using deadline::Right;
using reaction::Detail;
using reaction::Following;
using reaction::Reaction;

constexpr std::array rights{
    Right::access,    Right::rectification, Right::erasure, Right::restriction, Right::portability,
    Right::objection, Right::complaint,     Right::foi,     Right::eir,         Right::foisa};
constexpr std::array begins{Kind::sent_by_email, Kind::sent, Kind::received};

MessageId words_of(Detail detail) {
    switch (detail) {
    case Detail::with_reasons: return "answered.with-reasons"_msg;
    case Detail::without_reasons: return "answered.without-reasons"_msg;
    case Detail::same_body: return "answered.same-body"_msg;
    case Detail::another_body:
    case Detail::none: break;
    }
    return "answered.another-body"_msg;
}

Html html_of(const std::optional<Error>& error, const Voice& voice) {
    return error ? voice.html(error->what()) : Html();
}

BeginView begin_view(const TypedRequest& typed, const AnsweredWrong& wrong, const Voice& voice) {
    const TypedEvent first = typed.events.empty() ? TypedEvent{} : typed.events.front();
    BeginView view{.wrong = html_of(wrong.begin, voice),
                   .right_label = voice.html("event-form.right"_msg),
                   .regime_label = voice.html("event-form.regime"_msg),
                   .regime_hint = voice.html("event-form.regime-hint"_msg),
                   .nation_label = voice.html("event-form.nation"_msg),
                   .nation_hint = voice.html("event-form.nation-hint"_msg),
                   .kind_label = voice.html("answered.begin-how"_msg),
                   .day_label = voice.html("answered.begin-day"_msg),
                   .rights = right_options(rights, typed.right, voice),
                   .regimes = regime_options(typed.regime, voice),
                   .nations = nation_options(typed.nation, voice),
                   .day = text(first.day),
                   .usual = voice.say("event-form.usual"_msg)};
    for (const Kind kind : begins)
        view.kinds.push_back({text(deadline::word_of(kind)), voice.say(pages::words_of(kind)),
                              is(deadline::word_of(kind) == first.kind)});
    return view;
}

std::optional<DetailAskView> detail_view(const AnsweredForm& form, const AnsweredWrong& wrong,
                                         const Voice& voice) {
    const auto details = reaction::details_of(*form.reaction);
    if (details.empty()) return std::nullopt;
    DetailAskView view{voice.html(*form.reaction == Reaction::longer ? "answered.reasons"_msg
                                                                     : "answered.team"_msg),
                       html_of(wrong.detail, voice),
                       {}};
    for (const Detail detail : details)
        view.details.push_back({text(reaction::word_of(detail)), voice.html(words_of(detail)),
                                is(reaction::word_of(detail) == form.detail)});
    return view;
}

std::vector<Html> known_of(const TypedRequest& typed, const Voice& voice) {
    std::vector<Html> all;
    for (const TypedEvent& event : typed.events) {
        const auto kind = deadline::kind_named(event.kind);
        const auto day = deadline::read_day_and_time(event.day);
        if (kind && day)
            all.push_back(
                voice.html("answered.event"_msg,
                           {{"event", voice.html(pages::words_of(*kind))}, {"day", day->day}}));
    }
    return all;
}

// How the last day stands with what came, and how it stood without it.
std::vector<Html> lines_of(const Following& following, Date today, const Voice& voice) {
    if (following.begins_anew) return {voice.html("answered.own-month"_msg)};
    if (!following.after) return {};
    const deadline::Answer& after = *following.after;
    if (after.clock == deadline::Clock::answered) return {};
    std::vector<Html> lines{Html("<strong>") + due_heading(after, today, voice) +
                            Markup("</strong> ") + due_lead(after, today, voice)};
    if (following.before && following.before->target_due && after.target_due) {
        const Date before = *following.before->target_due;
        lines.push_back(voice.html(before == *after.target_due ? "answered.last-day-stays"_msg
                                                               : "answered.last-day-was"_msg,
                                   {{"day", before}}));
    }
    for (Html& line : due_lines(after, today, voice)) lines.push_back(std::move(line));
    return lines;
}

} // namespace

ChooseView choose_view(const Site& site, const Visit& visit, const TypedRequest& known,
                       MessageId heading) {
    const Voice voice = site.strings.in(visit.language);
    ChooseView view{.heading = voice.html(heading),
                    .marks = language_marks(visit, "en"),
                    .promise = voice.html("event-form.promise"_msg),
                    .answered = address(visit, "/answered"),
                    .carried = carried(known)};
    for (const reaction::Words& one : site.toolkit.reactions.all)
        view.presses.push_back({text(reaction::word_of(one.reaction)), one.says, one.looks});
    return view;
}

AnsweredAskView ask_view(const Site& site, const Visit& visit, const AnsweredForm& form,
                         const AnsweredWrong& wrong) {
    const Voice voice = site.strings.in(visit.language);
    AnsweredAskView view{.answered = address(visit, "/answered"),
                         .reaction = text(reaction::word_of(*form.reaction)),
                         .marks = language_marks(visit, "en"),
                         .button = voice.html("answered.button"_msg),
                         .promise = voice.html("event-form.promise"_msg),
                         .detail = detail_view(form, wrong, voice)};
    if (const reaction::Words* words = site.toolkit.reactions.find(*form.reaction))
        view.looks = Html(words->looks);
    if (!wrong.is_empty()) view.mend = voice.html("answered.mend"_msg);
    if (form.request.events.empty() || wrong.begin) {
        view.begin = begin_view(form.request, wrong, voice);
        if (!form.request.recipient.empty())
            view.carried = {{text("recipient"), text(form.request.recipient)}};
    } else {
        view.known = KnownView{voice.html("answered.know"_msg), known_of(form.request, voice)};
        view.carried = carried(form.request);
    }
    if (reaction::has_day(*form.reaction))
        view.day = DayAskView{voice.html("answered.day"_msg), voice.html("answered.day-hint"_msg),
                              html_of(wrong.day, voice), text(form.day)};
    view.old = old_law_view(site, visit, is(!form.agreed.empty()), html_of(wrong.agreed, voice));
    return view;
}

FollowingView following_view(const Site& site, const Visit& visit, const TypedRequest& so_far,
                             const Following& following) {
    const Voice voice = site.strings.in(visit.language);
    const escalation::Next& next = following.next;
    FollowingView view{
        .means_heading = voice.html("answered.means"_msg),
        .stands_heading = voice.html("next.where-it-stands"_msg),
        .state = voice.html(pages::words_of(next.state)),
        .lines = lines_of(following, visit.today, voice),
        .carried = carried(so_far),
        .go_on = voice.html("answered.go-on"_msg),
        .due = address(visit, "/due"),
        .next = address(visit, "/next"),
        .letters_heading = voice.html(following.begins_anew ? "answered.write-anew"_msg
                                                            : "answered.write-next"_msg),
        .days_heading = voice.html("next.days-that-count"_msg),
        .may_heading = voice.html("next.may-happen"_msg),
        .left_heading = voice.html("next.left-out"_msg),
        .letters = next_letters(site, visit, following.letters, following.question,
                                following.begins_anew ? std::string() : so_far.recipient),
        .advice = next_advice(site, visit, next),
        .may = next_steps(next, voice),
        .days = next_days(site, visit, next),
        .left_out = next_left_out(next, voice)};
    if (following.letters.empty()) view.no_letter = voice.html("answered.no-letter"_msg);
    if (next.is_late) view.late = voice.html("next.it-was-late"_msg);
    if (names_a_court(next)) view.courts = voice.html("next.courts"_msg);
    if (next.timers.empty()) view.no_days = voice.html("next.no-days"_msg);
    if (following.after) {
        view.how_counted = voice.html("answered.how-counted"_msg);
        if (auto warnings = due_warnings(site, visit, *following.after, voice); !warnings.empty())
            view.careful = CarefulView{voice.html("due.page.careful"_msg), std::move(warnings)};
    }
    return view;
}

} // namespace pages
