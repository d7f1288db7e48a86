// The regulator, the tribunal and the courts: when they must act, and until when a person can go to
// them.
#include <domain/deadline/counting.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace deadline {

namespace {

// 17:00: Tribunal Procedure (First-tier Tribunal) (General Regulatory Chamber) Rules 2009, rule
// 12(1).
constexpr int five_o_clock = 17 * 60;

bool is_information(Regime regime) {
    return regime == Regime::foi || regime == Regime::eir || regime == Regime::foisa ||
           regime == Regime::eisr;
}

// Rule 12(2) and (3): what ends on a day "other than a working day" is in time on the next one, and
// no bank holiday is a working day. [Our note: the rule names no part of the kingdom, so a holiday
// of any counts; and nobody should need the rule, so only the generous reading moves the day.]
void end_at_tribunal(const Counting& counting, Date last, Track& track) {
    track.due_at = WallTime{last, five_o_clock};
    track.due = last;
    track.warn({"due.warning.five-o-clock"_msg, {}}, "tl-grc-5pm");
    if (counting.is_generous)
        track.due = rolled(counting.law.united_kingdom(), last, "tl-grc-5pm", track);
}

// The person's own limit for going to the regulator: nobody moves it, and it is guidance but in
// Scotland.
Track count_going_to_the_regulator(const Counting& counting, Date decision) {
    Track track;
    track.rules = counting.law.rule_set(
        is_information(counting.regime) ? "regulator-foi" : "regulator", decision);
    if (track.rules == nullptr) return track;
    const bool is_scottish = counting.regime == Regime::foisa || counting.regime == Regime::eisr;
    const std::string_view name = is_scottish                       ? "regulator-asking-foisa"
                                  : is_information(counting.regime) ? "regulator-asking-foi"
                                                                    : "regulator-asking";
    const law::Value& period = counting.period(name, decision);
    track.starts = decision;
    track.due = after(period, decision, counting.calendar);
    if (!is_scottish) track.warn({"due.warning.guidance"_msg, {}}, period.claim.text());
    end_at_first(counting, {Kind::regulator_complaint, Kind::withdrawn, Kind::closed}, track);
    track.step(
        {"due.because.going-to-the-regulator"_msg, {{"from", decision}, {"day", *track.due}}},
        period.claim.text(), track.due);
    return track;
}

// Court of Session Act 1988 section 27A: "the period of 3 months beginning with the date on which
// the grounds giving rise to the application first arise".
// [Our note: the period includes the first day, so it ends the day before the matching date. Where
// the last month has no matching date, the day before the clamped one is the earlier reading.]
Date scottish_review(Date grounds, int months, bool is_generous) {
    const Date matching = law::months_after(grounds, months);
    const bool has_match = matching.day() == grounds.day();
    return is_generous && !has_match ? matching : matching.plus_days(-1);
}

Date court_limit(const Counting& counting, const law::Value& period, Date grounds) {
    const bool is_scottish = counting.nation == law::Nation::scotland;
    if (is_scottish && counting.question.right == Right::judicial_review)
        return scottish_review(grounds, period.length, counting.is_generous);
    const Date matching = after(period, grounds, counting.calendar);
    if (!is_scottish || !counting.is_generous) return matching;
    // Prescription and Limitation (Scotland) Act 1973 section 14(1)(c): a period that would begin
    // within a day begins with the next one. From the end of a February it can end a day later.
    return std::max(matching, after(period, grounds.plus_days(1), counting.calendar).plus_days(-1));
}

// What lets a claim that ends on a day of rest be made on the next day; nothing for the three
// months of the Court of Session.
std::string_view moving_claim(const Counting& counting) {
    switch (counting.nation) {
    case law::Nation::england_and_wales: return "tl-court-closed-ew";
    case law::Nation::northern_ireland: return "tl-court-closed-ni";
    case law::Nation::scotland: break;
    }
    return counting.question.right == Right::compensation ? "tl-limit-scot-holiday" : "";
}

// Civil Procedure Rules, rule 2.8(5): what ends on a day on which the court office is closed "shall
// be in time if done on the next day on which the court office is open". [Our note: nobody should
// need the rule, so only the generous reading moves the day.]
Date moved_by_a_closed_court(const Counting& counting, Date last, Track& track) {
    const std::string_view claim = moving_claim(counting);
    if (!counting.is_generous || claim.empty()) return last;
    const Date open = rolled(counting.calendar, last, claim, track);
    if (open != last) track.warn({"due.warning.court-closed"_msg, {{"day", last}}}, claim);
    return open;
}

// Human Rights Act 1998 section 7(5)(a): one year "beginning with the date on which the act
// complained of took place"; Equality Act 2010 section 118(1)(a): six months "starting with" it.
// [Our note: the period includes the first day, so it ends the day before the matching one.]
void add_other_claims(const Counting& counting, Date grounds, Track& track) {
    for (const std::string_view name : {"human-rights-claim", "equality-claim"}) {
        const law::Value* period = counting.law.value(name, grounds);
        if (period == nullptr) continue;
        const Date last = after(*period, grounds, counting.calendar).plus_days(-1);
        track.step(name == "human-rights-claim"
                       ? Message{"due.because.human-rights-claim"_msg, {{"day", last}}}
                       : Message{"due.because.equality-claim"_msg, {{"day", last}}},
                   period->claim.text(), last);
    }
}

} // namespace

// Data Protection Act 2018 section 166(1): three months beginning when the Commissioner received
// the complaint. [Our note: section 205(2) does not except section 166 from Regulation 1182/71, so
// its last day may move to a working day; no authority says that it does.]
Track count_regulator(const Counting& counting) {
    Track track;
    if (!received_day(counting)) {
        const auto decision = day_of(counting, {Kind::decision_sent});
        return decision ? count_going_to_the_regulator(counting, *decision) : track;
    }
    const bool is_about_information = is_information(counting.regime);
    const auto received =
        receive(counting, is_about_information ? "regulator-foi" : "regulator", track);
    if (!received) return track;
    end_at_first(counting, {Kind::regulator_outcome, Kind::withdrawn, Kind::closed}, track);
    if (is_about_information) { // section 166 is about data complaints only
        track.warn({"due.warning.no-fixed-time"_msg, {}}, track.rules->claim.text());
        return track;
    }
    const law::Value& period = counting.period("regulator-progress", *received);
    const Date nominal = after(period, *received, counting.calendar);
    track.step({"due.because.months"_msg,
                {{"count", period.length}, {"from", *received}, {"day", nominal}}},
               period.claim.text(), nominal);
    track.due = counting.is_generous
                    ? rolled(counting.calendar, nominal, "tl-interpretation-dpa", track)
                    : nominal;
    if (counting.is_generous && *track.due != nominal)
        track.warn({"due.warning.may-move-to-a-working-day"_msg, {}}, "tl-interpretation-dpa");
    return track;
}

Track count_s166(const Counting& counting) {
    Track track;
    const auto received = receive(counting, "s166", track);
    if (!received) return track;
    end_at_first(counting, {Kind::s166_application, Kind::withdrawn, Kind::closed}, track);
    const law::Value& progress = counting.period("regulator-progress", *received);
    Date quiet = after(progress, *received, counting.calendar);
    if (counting.is_generous) quiet = counting.calendar.roll(quiet);
    track.step({"due.because.tribunal-from"_msg, {{"day", quiet.plus_days(1)}}},
               progress.claim.text(), quiet.plus_days(1));
    const law::Value& window = counting.period("tribunal-window", *received);
    const law::Value& rest = counting.period("tribunal-window-rest", *received);
    const Date opening = after(window, *received, counting.calendar);
    const Date last = after(rest, opening, counting.calendar);
    track.step(
        {"due.because.tribunal-window"_msg,
         {{"months", window.length}, {"count", rest.length}, {"from", *received}, {"day", last}}},
        window.claim.text(), last);
    end_at_tribunal(counting, last, track);
    return track;
}

Track count_foi_appeal(const Counting& counting) {
    Track track;
    const auto sent = day_of(counting, {Kind::decision_sent, Kind::received});
    if (!sent) return track;
    track.rules = counting.law.rule_set("tribunal", *sent);
    if (track.rules == nullptr) return track;
    track.starts = sent;
    end_at_first(counting, {Kind::withdrawn, Kind::closed}, track);
    const law::Value& period = counting.period("tribunal-appeal", *sent);
    const Date last = after(period, *sent, counting.calendar);
    track.step({"due.because.days"_msg, {{"count", period.length}, {"from", *sent}, {"day", last}}},
               period.claim.text(), last);
    end_at_tribunal(counting, last, track);
    return track;
}

Track count_court(const Counting& counting) {
    Track track;
    const bool is_review = counting.question.right == Right::judicial_review;
    const auto grounds =
        day_of(counting, {Kind::grounds_arose, Kind::decision_sent, Kind::received});
    if (!grounds) return track;
    track.rules = counting.law.rule_set(is_review ? "judicial-review" : "compensation", *grounds);
    const law::Value* period = counting.law.value(
        fmt::format("{}-{}", is_review ? "judicial-review" : "compensation",
                    law::nation_words[static_cast<std::size_t>(counting.nation)]),
        *grounds);
    if (period == nullptr) track.rules = nullptr; // the country's limit is younger
    if (track.rules == nullptr) return track;
    track.starts = grounds;
    end_at_first(counting, {Kind::claim_issued, Kind::withdrawn, Kind::closed}, track);
    const Date last = court_limit(counting, *period, *grounds);
    track.step({"due.because.court-limit"_msg, {{"from", *grounds}, {"day", last}}},
               period->claim.text(), last);
    track.due = moved_by_a_closed_court(counting, last, track);
    track.warn({"due.warning.see-a-solicitor"_msg, {}}, period->claim.text());
    if (is_review && counting.nation == law::Nation::england_and_wales)
        track.warn({"due.warning.promptly"_msg, {}}, "tl-jr-ew");
    if (!is_review) add_other_claims(counting, *grounds, track);
    return track;
}

} // namespace deadline
