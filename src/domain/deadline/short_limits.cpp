// Complaints, breaches, and the records that have acts of their own.
#include <domain/deadline/counting.hpp>

#include <algorithm>

namespace deadline {

namespace {

// `hours` that pass after a wall time: across the change of the clocks the wall differs by one.
WallTime hours_after(WallTime from, int hours) {
    return wall_time_of(moment_of(from) + std::chrono::hours(hours));
}

// An hour that the clocks left out, or that came twice, is told apart by going there and back.
void warn_of_the_hour(WallTime aware, std::string_view claim, Track& track) {
    const Moment moment = moment_of(aware);
    if (wall_time_of(moment) != aware)
        track.warn({"due.warning.hour-left-out"_msg, {{"day", aware.day}}}, claim);
    else if (wall_time_of(moment + std::chrono::hours(1)) == aware)
        track.warn({"due.warning.hour-came-twice"_msg, {{"day", aware.day}}}, claim);
}

} // namespace

// Data Protection Act 2018 section 164A(3): the controller must acknowledge receipt of the
// complaint "within the period of 30 days beginning when the complaint is received". [Our note: the
// regulator counts the day after receipt as day 1, and Regulation 1182/71 moves the last day to a
// working day; a plain reading would end a day earlier, and is only shown.]
Track count_complaint(const Counting& counting) {
    Track track;
    const auto received = receive(counting, "complaint", track);
    if (!received) return track;
    end_at_first(counting,
                 {Kind::complaint_acknowledged, Kind::acknowledged, Kind::complaint_outcome,
                  Kind::withdrawn, Kind::closed},
                 track);
    const law::Value* period = counting.law.value("complaint-acknowledgement", *received);
    if (period == nullptr) {
        track.warn({"due.warning.no-duty-yet"_msg, {}}, "trap-complaint-date");
        return track;
    }
    const Date nominal = after(*period, *received, counting.calendar);
    track.step({"due.because.complaint-plain-reading"_msg, {{"day", nominal.plus_days(-1)}}},
               "trap-30-days-word", nominal.plus_days(-1));
    track.step({"due.because.days"_msg,
                {{"count", period->length}, {"from", *received}, {"day", nominal}}},
               period->claim.text(), nominal);
    track.due = rolled(counting.calendar, nominal, "tl-complaint-ack-counting", track);
    for (const std::string_view reminder : {"complaint-chase", "complaint-unresolved"}) {
        const law::Value& ours = counting.period(reminder, *received);
        const Date day = after(ours, *received, counting.calendar);
        track.step({"due.because.our-reminder"_msg, {{"count", ours.length}, {"day", day}}}, "ours",
                   day);
    }
    return track;
}

// UK GDPR Article 33(1): "not later than 72 hours after having become aware of it".
// [Our note: hours are not moved to a working day. Regulation 1182/71 Article 3(5) wants two
// working days in any period of two days or more; whether that reaches this period is open.]
Track count_breach(const Counting& counting) {
    Track track;
    const Event* aware = first_of(counting.history(), Kind::aware);
    if (aware == nullptr) aware = first_of(counting.history(), Kind::received);
    if (aware == nullptr) return track;
    track.received = aware->day;
    track.rules = counting.law.rule_set("breach-report", aware->day);
    if (track.rules == nullptr) return track;
    end_at_first(counting, {Kind::closed, Kind::answered_full}, track);
    const law::Value& period = counting.period("breach-report", aware->day);
    if (!aware->minute) track.warn({"due.warning.hour-unknown"_msg, {}}, period.claim.text());
    else warn_of_the_hour({aware->day, *aware->minute}, period.claim.text(), track);
    const WallTime end = hours_after({aware->day, aware->minute.value_or(0)}, period.length);
    track.due_at = end;
    track.due = end.day;
    track.step({"due.because.hours"_msg, {{"count", period.length}, {"day", end.day}}},
               period.claim.text(), end.day);
    if (!counting.is_generous) return track;
    const law::Value& days = counting.period("breach-working-days", aware->day);
    const Date two = after(days, aware->day, counting.calendar);
    const Date whole = aware->minute ? end.day : hours_after({aware->day, 1439}, period.length).day;
    track.due = std::max(whole, two);
    if (two > whole) {
        track.warn({"due.warning.two-working-days"_msg, {}}, days.claim.text());
        track.step({"due.because.two-working-days"_msg, {{"day", two}}}, days.claim.text(), two);
    }
    return track;
}

// Education (Pupil Information) (England) Regulations 2005: fifteen school days.
Track count_education(const Counting& counting) {
    Track track;
    const auto received = receive(counting, "education-record", track);
    if (!received) return track;
    end_at_first(
        counting,
        {Kind::answered_full, Kind::answered_part, Kind::refused, Kind::withdrawn, Kind::closed},
        track);
    const law::Value& period = counting.period("education-record", *received);
    track.due = after(period, *received, counting.law.of(law::Nation::england_and_wales));
    track.has_no_end = true;
    track.warn({"due.warning.school-holidays-unknown"_msg, {}}, period.claim.text());
    track.step({"due.because.school-days"_msg,
                {{"count", period.length}, {"from", *received}, {"day", *track.due}}},
               period.claim.text(), track.due);
    return track;
}

// Access to Health Records Act 1990 section 3(5): 21 days where every entry is recent, else 40,
// "beginning with" the date of the application. [Our note: the period includes the first day, so it
// ends a day before the usual count; who holds records counts in the usual way, and the generous
// reading lets them.]
Track count_health(const Counting& counting) {
    Track track;
    const auto received = receive(counting, "health-record", track);
    if (!received) return track;
    end_at_first(
        counting,
        {Kind::answered_full, Kind::answered_part, Kind::refused, Kind::withdrawn, Kind::closed},
        track);
    const law::Value& period =
        counting.period(counting.is_generous ? "health-record" : "health-record-recent", *received);
    const Date usual = after(period, *received, counting.calendar);
    track.due = counting.is_generous ? usual : usual.plus_days(-1);
    track.warn({"due.warning.only-of-the-dead"_msg, {}}, period.claim.text());
    track.warn({"due.warning.first-day-counts"_msg, {}}, "tl-health-deceased-counting");
    const std::vector<Argument> said{
        {"count", period.length}, {"from", *received}, {"day", *track.due}};
    if (counting.is_generous)
        track.step({"due.because.days"_msg, said}, period.claim.text(), track.due);
    else
        track.step({"due.because.days-with-the-first"_msg, said}, "tl-health-deceased-counting",
                   track.due);
    return track;
}

} // namespace deadline
