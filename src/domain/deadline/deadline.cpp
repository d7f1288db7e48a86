#include <domain/deadline/counting.hpp>

#include <algorithm>

namespace deadline {

namespace {

using Count = Track (*)(const Counting&);

Count count_of(Right right) {
    switch (right) {
    case Right::access:
    case Right::rectification:
    case Right::erasure:
    case Right::restriction:
    case Right::portability:
    case Right::objection:
    case Right::automated_decision: return count_data_right;
    case Right::complaint: return count_complaint;
    case Right::education_record: return count_education;
    case Right::health_record: return count_health;
    case Right::foi:
    case Right::eir:
    case Right::foisa: return count_information;
    case Right::foi_review:
    case Right::eir_review:
    case Right::foisa_review: return count_review;
    case Right::regulator_complaint: return count_regulator;
    case Right::s166: return count_s166;
    case Right::foi_appeal: return count_foi_appeal;
    case Right::judicial_review:
    case Right::compensation: return count_court;
    case Right::breach_report: return count_breach;
    }
    return count_data_right;
}

// What is later is a slip of the hand: nobody knows those rules, and the day has no four digits any
// more. A limit of ours, not of any law.
constexpr Date last_countable = "2199-12-31"_date;

Result<void> check_reach(const Question& question) {
    Date latest = question.today;
    for (const Event& event : question.history) latest = std::max(latest, event.day);
    if (latest <= last_countable) return {};
    return Error("due.refused.too-far"_msg, {{"day", latest}, {"last", last_countable}})
        .hint("due.check-the-year"_msg);
}

Result<void> check_order(const History& history, std::optional<Date> received) {
    bool is_asked = false;
    for (const Event& event : history) {
        if (received && event.day < *received && !may_precede_receipt(event.kind))
            return Error("due.refused.event-before-received"_msg, {{"event", word_of(event.kind)},
                                                                   {"day", event.day},
                                                                   {"received", *received}})
                .hint("due.check-both-days"_msg);
        if (event.kind == Kind::clarification_asked) is_asked = true;
        if (event.kind != Kind::clarification_answered) continue;
        if (!is_asked)
            return Error("due.refused.answer-before-question"_msg, {{"day", event.day}})
                .hint("due.add-the-question"_msg);
        is_asked = false;
    }
    return {};
}

std::vector<law::Nation> nations_of(const Question& question) {
    if (question.nation) return {*question.nation};
    return {law::every_nation.begin(), law::every_nation.end()};
}

// The day before which nobody can have done anything. A court's limit and the like begin with what
// happened: no letter is sent in them, and only a day that is said counts.
std::optional<Date> earliest_receipt(const Question& question, Regime regime, const law::Law& law) {
    const Count count = count_of(question.right);
    const bool begins_with_a_letter =
        count != count_breach && count != count_foi_appeal && count != count_court;
    if (!begins_with_a_letter) {
        const Event* said = first_of(question.history, Kind::received);
        return said == nullptr ? std::nullopt : std::optional(said->day);
    }
    std::optional<Date> earliest;
    for (const law::Nation nation : nations_of(question)) {
        const auto day = received_day({question, law, regime, law.of(nation), nation});
        if (day && (!earliest || *day < *earliest)) earliest = day;
    }
    return earliest;
}

// Every way of counting, those of one nation beside each other. None, when one of them has no rules
// on that day: the others would pass for all.
std::vector<Track> tracks_of(const Question& question, Regime regime, const law::Law& law) {
    std::vector<Track> tracks;
    for (const law::Nation nation : nations_of(question))
        for (const bool is_generous : {false, true}) {
            Track track = count_of(question.right)(
                {question, law, regime, law.of(nation), nation, is_generous});
            if (track.rules == nullptr) return {};
            tracks.push_back(std::move(track));
        }
    return tracks;
}

// What is open in one way of counting is open: nobody can say that the clock runs.
Clock clock_of(const Answer& answer, const std::vector<Track>& tracks, Date today) {
    const Track& track = tracks.back(); // the generous reading sees every open question
    if (track.ended && track.ended->day <= today) return Clock::answered;
    const std::optional<Date> starts = track.starts ? track.starts : answer.received;
    if (starts && today < *starts) return Clock::not_started;
    if (std::ranges::any_of(tracks, &Track::is_paused)) return Clock::paused;
    if (answer.surely_overdue_after && today > *answer.surely_overdue_after) return Clock::overdue;
    if (answer.target_due && today > *answer.target_due) return Clock::maybe_overdue;
    return std::ranges::any_of(tracks, &Track::waits_to_start) ? Clock::not_started
                                                               : Clock::running;
}

// The reasons of the earliest way, then what the latest way adds.
void explain(const Track& earliest, const Track& latest, Answer& answer) {
    answer.because = earliest.because;
    if (earliest.due == latest.due) return;
    answer.because.push_back({{"due.because.later-reading"_msg, {{"day", *latest.due}}},
                              latest.rules->claim.text(),
                              latest.due});
    for (const Step& step : latest.because)
        if (std::ranges::find(earliest.because, step) == earliest.because.end())
            answer.because.push_back(step);
}

void warn_of_days(const Question& question, const law::Law& law, Answer& answer) {
    const auto warn = [&](Message says) { answer.warnings.push_back({std::move(says), ""}); };
    const auto is_unpublished = [&](const std::optional<Date>& day) {
        return day && !law.united_kingdom().knows(*day);
    };
    if (is_unpublished(answer.target_due) || is_unpublished(answer.surely_overdue_after) ||
        is_unpublished(answer.received))
        warn({"due.warning.holidays-not-published"_msg, {}});
    const bool has_later = std::ranges::any_of(
        question.history, [&](const Event& event) { return event.day > question.today; });
    if (has_later) warn({"due.warning.in-the-future"_msg, {{"today", question.today}}});
    if (std::ranges::count(question.history, Kind::received, &Event::kind) > 1)
        warn({"due.warning.received-twice"_msg,
              {{"day", first_of(question.history, Kind::received)->day}}});
}

// Whose holidays count matters to these only; acts on information name their own calendar, so that
// only the post can differ.
bool counts_by_nation(Right right) {
    const Count count = count_of(right);
    return count == count_data_right || count == count_complaint || count == count_court ||
           count == count_breach || count == count_regulator;
}

void warn_of_nations(const Question& question, const std::vector<Track>& tracks, Answer& answer) {
    if (question.nation) return;
    bool differ = false; // those of one nation stand beside each other, the strict reading first
    for (std::size_t i = 2; i < tracks.size(); ++i) {
        const bool is_strict = i % 2 == 0;
        if (is_strict || answer.surely_overdue_after) differ |= tracks[i].due != tracks[i % 2].due;
        if (is_strict) differ |= tracks[i].first_end != tracks[0].first_end;
        differ |= tracks[i].has_no_end != tracks[i % 2].has_no_end;
    }
    if (differ)
        answer.warnings.push_back(
            {{"due.warning.nation-unknown"_msg, {}}, "trap-which-bank-holiday-choice"});
    else if (counts_by_nation(question.right))
        answer.warnings.push_back({{"due.warning.nation-makes-no-difference"_msg, {}}, ""});
}

// Whoever gives a matter up answers nothing. A breach that is closed was reported.
bool is_answer(const Event& end, Right right) {
    return end.kind != Kind::withdrawn &&
           (end.kind != Kind::closed || right == Right::breach_report);
}

void warn_of_lateness(const Track& track, Answer& answer) {
    if (!track.ended || !answer.target_due || !is_answer(*track.ended, answer.right)) return;
    const Date day = track.ended->day;
    if (answer.surely_overdue_after && day > *answer.surely_overdue_after)
        answer.warnings.push_back({{"due.warning.ended-late"_msg, {{"day", day}}}, ""});
    else if (day > *answer.target_due)
        answer.warnings.push_back({{"due.warning.ended-perhaps-late"_msg, {{"day", day}}}, ""});
}

void put_together(const Question& question, const law::Law& law, const std::vector<Track>& tracks,
                  Answer& answer) {
    const auto earlier = [](const Track& one, const Track& other) { return one.due < other.due; };
    const Track& earliest = *std::ranges::min_element(tracks, earlier);
    const Track& latest = *std::ranges::max_element(tracks, earlier);
    answer.rule_set = earliest.rules->name;
    answer.received = earliest.received;
    answer.target_due = earliest.due;
    answer.target_due_at = earliest.due_at;
    if (std::ranges::none_of(tracks, &Track::has_no_end)) answer.surely_overdue_after = latest.due;
    answer.stopped = tracks.back().stopped;
    answer.is_extended = std::ranges::all_of(tracks, &Track::is_extended);
    for (const Track& track : tracks) {
        if (track.first_end &&
            (!answer.extension_notice_by || *track.first_end < *answer.extension_notice_by))
            answer.extension_notice_by = track.first_end;
        for (const Warning& warning : track.warnings)
            if (std::ranges::none_of(answer.warnings, [&](const Warning& one) {
                    return one.says.id == warning.says.id;
                }))
                answer.warnings.push_back(warning);
    }
    explain(earliest, latest, answer);
    warn_of_nations(question, tracks, answer);
    warn_of_days(question, law, answer);
    warn_of_lateness(tracks.back(), answer);
    answer.clock = clock_of(answer, tracks, question.today);
}

} // namespace

std::string_view rule_of(const Message& message) {
    const std::string_view id = message.id.text();
    return id.substr(id.rfind('.') + 1);
}

Result<Answer> last_day(const Question& asked, const law::Law& law) {
    Question question = asked;
    question.history = in_order(std::move(question.history));
    const auto known = regime_of(question);
    if (!known) return known.error();
    const Regime regime = *known;
    if (const auto reach = check_reach(question); !reach) return reach.error();
    if (!has_a_start(question))
        return Error("due.refused.nothing-to-count-from"_msg, {{"right", word_of(question.right)}});
    const auto received = earliest_receipt(question, regime, law);
    if (const auto order = check_order(question.history, received); !order) return order.error();
    const std::vector<Track> tracks = tracks_of(question, regime, law);
    if (tracks.empty())
        return Error("due.refused.before-the-rules"_msg,
                     {{"day", received.value_or(question.history.front().day)}})
            .hint("due.check-the-year"_msg);
    Answer answer;
    answer.right = question.right;
    answer.regime = regime;
    answer.nation = question.nation;
    put_together(question, law, tracks, answer);
    return answer;
}

std::optional<PeriodEnd> end_of(std::string_view period, Date from,
                                const std::optional<law::Nation>& nation, const law::Law& law) {
    const law::Value* value = law.value(period, from);
    if (value == nullptr) return std::nullopt;
    std::optional<Date> earliest;
    for (const law::Nation one : nations_of({.nation = nation, .today = from})) {
        const Date day = after(*value, from, law.of(one));
        if (!earliest || day < *earliest) earliest = day;
    }
    return PeriodEnd{*earliest, value->claim.text()};
}

} // namespace deadline
