#include <pages/due_answer.hpp>

#include <pages/due_words.hpp>
#include <pages/marks.hpp>

#include <algorithm>

namespace pages {

using deadline::Actor;
using deadline::Answer;
using deadline::Clock;

namespace {

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

} // namespace

Html due_heading(const Answer& answer, Date today, const Voice& voice) {
    if (answer.clock == Clock::answered) return voice.html("due.page.done"_msg);
    if (answer.clock == Clock::paused) return voice.html("due.page.stands-still"_msg);
    if (!answer.target_due) return voice.html("due.page.no-day"_msg);
    const std::vector<Piece> day{{"day", *answer.target_due}};
    const bool is_past = today > *answer.target_due;
    if (actor_of(answer) == Actor::you)
        return voice.html(is_past ? "due.page.you-were"_msg : "due.page.you"_msg, day);
    return voice.html(is_past ? "due.page.they-were"_msg : "due.page.they"_msg, day);
}

Html due_lead(const Answer& answer, Date today, const Voice& voice) {
    Html lead = distance(answer, today, voice) + voice.html("due.page.today"_msg, {{"day", today}});
    if (answer.clock == Clock::paused)
        lead += Html(" ") + voice.html("due.page.if-today"_msg, {{"day", *answer.target_due}});
    return lead;
}

std::vector<Html> due_lines(const Answer& answer, Date today, const Voice& voice) {
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

std::vector<DueStepView> due_steps(const Site& site, const Visit& visit, const Answer& answer,
                                   const Voice& voice) {
    std::vector<DueStepView> steps;
    for (const deadline::Step& step : answer.because) {
        DueStepView view{step.day ? voice.time(*step.day) : Html(), voice.html(step.says), {}};
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

std::vector<Html> due_warnings(const Site& site, const Visit& visit, const Answer& answer,
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

std::vector<Cited> due_cited(const Site& site, const Answer& answer) {
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

} // namespace pages
