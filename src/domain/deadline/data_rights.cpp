// Requests about personal data.
//
// UK GDPR Article 12A(1) and (2): the applicable time period is one month "beginning with the
// relevant time", the latest of receipt, receipt of what was asked for to confirm identity, and
// payment of a fee. (3), (4): it may be extended by two further months, by a notice given before
// the first month ends. (5), (6): where an access request needs clarification, the days from the
// asking to the answer count towards neither. Data Protection Act 2018 sections 54 and 94 say the
// same for law enforcement and intelligence, the latter without the pause.
// [Our note: a history is walked event by event, because whether a question was asked in time
// depends on what had happened before it. First clamp to the month, then add the days left out,
// then move to a working day; receipt is never moved.]
#include <domain/deadline/counting.hpp>

#include <algorithm>

namespace deadline {

namespace {

using law::Ground;

bool is_end(Kind kind) {
    return kind == Kind::answered_full || kind == Kind::answered_part || kind == Kind::refused ||
           kind == Kind::withdrawn || kind == Kind::closed;
}

class Walk {
public:
    Walk(const Counting& counting, Track& track)
        : counting_(counting), track_(track), rules_(*track.rules), start_(*track.received) {}

    void go() {
        for (const Event& event : counting_.history()) {
            if (track_.ended) break;
            see(event);
        }
        warn_of_many_pauses();
        finish();
    }

private:
    bool counts(Ground ground) const {
        return ground == Ground::statute || (ground == Ground::practice && counting_.is_generous);
    }
    bool is_open() const { return identity_.is_open || fee_.is_open || pause_since_; }

    // The days of all pauses, each once. Strictly only those inside the period are left out.
    int paused_days(bool all) const {
        std::vector<Span> pauses = pauses_;
        std::ranges::sort(pauses, std::ranges::less(), &Span::from);
        int days = 0;
        std::optional<Date> counted; // up to here
        for (const Span& pause : pauses) {
            Date from = pause.from;
            if (counted && from <= *counted) from = counted->plus_days(1);
            if (!all && from < start_) from = start_;
            if (from > pause.to) continue;
            days += days_between(from, pause.to) + 1;
            counted = pause.to;
        }
        return days;
    }

    bool counts_from_the_day_after() const {
        return counting_.is_generous && rules_.day_after &&
               (!rules_.day_after_until || *track_.received <= *rules_.day_after_until);
    }
    const law::Value& length(bool is_extended) const {
        return counting_.period(is_extended ? "answer-extended" : "answer", *track_.received);
    }
    Date base(bool is_extended) const {
        const Date from = counts_from_the_day_after() ? start_.plus_days(1) : start_;
        return after(length(is_extended), from, counting_.calendar);
    }
    Date end(bool is_extended) const {
        return counting_.calendar.roll(
            base(is_extended).plus_days(paused_days(counting_.is_generous)));
    }
    // A question after the last day comes too late to change it. While something is open there is
    // no last day.
    bool is_too_late(Date day) const { return !is_open() && day > end(track_.is_extended); }

    struct Asked { // identity, or a fee
        bool is_open = false, was_asked = false;
    };

    void warn_of_practice(Ground ground) {
        if (ground == Ground::practice)
            track_.warn({"due.warning.regulators-practice"_msg, {}}, "tl-gdpr-old");
    }
    void ask(Asked& asked, const Event& event) {
        warn_of_practice(rules_.identity);
        if (!counts(rules_.identity)) return;
        asked.was_asked = true;
        if (is_too_late(event.day)) return warn_too_late(event);
        asked.is_open = true;
    }
    void fulfil(Asked& asked, const Event& event, Message says) {
        warn_of_practice(rules_.identity);
        if (!counts(rules_.identity) || (asked.was_asked && !asked.is_open)) return;
        asked.is_open = false;
        if (event.day <= start_) return;
        start_ = event.day;
        track_.step(std::move(says), "tl-gdpr-relevant-time", event.day);
    }

    // What is not named here does not move this clock.
    void see(const Event& event) {
        if (is_end(event.kind)) track_.ended = event;
        else if (event.kind == Kind::id_asked) ask_identity(event);
        else if (event.kind == Kind::id_received)
            fulfil(identity_, event, {"due.because.identity"_msg, {{"day", event.day}}});
        else if (event.kind == Kind::fee_asked) ask_fee(event);
        else if (event.kind == Kind::fee_paid)
            fulfil(fee_, event, {"due.because.fee"_msg, {{"day", event.day}}});
        else if (event.kind == Kind::fee_withdrawn) fee_.is_open = false;
        else if (event.kind == Kind::clarification_asked) ask_what_is_meant(event);
        else if (event.kind == Kind::clarification_answered) hear_what_is_meant(event);
        else if (event.kind == Kind::authority_received) receive_authority(event);
        else if (event.kind == Kind::extension_notice ||
                 event.kind == Kind::extension_notice_without_reasons)
            extend(event);
    }

    void ask_identity(const Event& event) {
        track_.warn({"due.warning.identity-needs-doubt"_msg, {}}, "right-id-doubts");
        ask(identity_, event);
    }
    void ask_fee(const Event& event) {
        track_.warn({"due.warning.fee-needs-reason"_msg, {}}, "right-mu-excessive");
        ask(fee_, event);
    }

    void ask_what_is_meant(const Event& event) {
        if (counting_.question.right != Right::access || counting_.regime == Regime::intelligence)
            return track_.warn({"due.warning.no-pause-for-this-right"_msg, {}},
                               counting_.regime == Regime::intelligence ? "tl-intel"
                                                                        : "trap-pause-only-access");
        warn_of_practice(rules_.pause);
        ++times_asked_;
        if (!counts(rules_.pause) || pause_since_) return;
        if (is_too_late(event.day)) return warn_too_late(event);
        if (track_.is_extended && !is_open() && event.day > end(false)) {
            track_.warn({"due.warning.pause-in-the-extension"_msg, {}}, "tl-gdpr-pause");
            if (!counting_.is_generous) return;
        }
        const int notice = counting_.period("last-minute", event.day).length;
        if (!is_open() && days_between(event.day, end(track_.is_extended)) <= notice)
            track_.warn({"due.warning.asked-at-the-last-minute"_msg, {{"day", event.day}}},
                        "tl-gdpr-pause-limits");
        pause_since_ = event.day;
    }
    void hear_what_is_meant(const Event& event) {
        if (!pause_since_) return;
        pauses_.push_back({*pause_since_, event.day});
        track_.step({"due.because.pause"_msg,
                     {{"from", *pause_since_},
                      {"to", event.day},
                      {"count", days_between(*pause_since_, event.day) + 1}}},
                    "tl-gdpr-pause", event.day);
        pause_since_.reset();
    }

    void receive_authority(const Event& event) {
        if (event.day <= start_) return;
        track_.warn({"due.warning.authority-is-the-regulators-view"_msg, {}},
                    "trap-authority-vs-id");
        if (!counting_.is_generous) return;
        start_ = event.day;
        track_.step({"due.because.authority"_msg, {{"day", event.day}}}, "trap-authority-vs-id",
                    event.day);
    }

    void extend(const Event& event) {
        if (rules_.extension == Ground::none)
            return track_.warn({"due.warning.no-extension-in-this-rule-set"_msg, {}},
                               rules_.claim.text());
        if (event.kind == Kind::extension_notice_without_reasons)
            return track_.warn({"due.warning.extension-without-reasons"_msg, {}},
                               "tl-gdpr-extend-late");
        if (track_.is_extended)
            return track_.warn({"due.warning.extended-twice"_msg, {}}, "tl-gdpr-extend");
        if (!is_open() && event.day > end(false))
            return track_.warn({"due.warning.extension-late"_msg, {{"day", event.day}}},
                               "tl-gdpr-extend-late");
        track_.is_extended = true;
        track_.step({"due.because.extension-notice"_msg, {{"day", event.day}}}, "tl-gdpr-extend",
                    event.day);
    }

    void warn_too_late(const Event& event) {
        track_.warn({"due.warning.asked-too-late"_msg, {{"day", event.day}}},
                    "tl-gdpr-relevant-time");
    }
    void warn_of_many_pauses() {
        if (times_asked_ > 1)
            track_.warn({"due.warning.several-pauses"_msg, {{"count", times_asked_}}},
                        "tl-gdpr-pause-limits");
        if (paused_days(true) != paused_days(false))
            track_.warn({"due.warning.pause-before-the-start"_msg, {}},
                        "trap-pause-inclusive-arithmetic");
    }

    // An open question of scope is taken as answered today; open identity as not asked for.
    void finish() {
        if (pause_since_) {
            const Date until = std::max(counting_.question.today, *pause_since_);
            pauses_.push_back({*pause_since_, until});
            track_.step({"due.because.pause-open"_msg, {{"day", *pause_since_}}}, "tl-gdpr-pause",
                        *pause_since_);
            track_.is_paused = true;
        }
        track_.waits_to_start = identity_.is_open || fee_.is_open;
        track_.has_no_end = track_.is_paused || track_.waits_to_start;
        if (rules_.extension != Ground::none) track_.first_end = end(false);
        track_.due = end(track_.is_extended);
        track_.stopped = pauses_;
        explain();
    }

    void explain() {
        const law::Value& period = length(track_.is_extended);
        const Date nominal = base(track_.is_extended);
        if (counts_from_the_day_after()) {
            track_.warn({"due.warning.two-ways-of-counting"_msg, {}}, rules_.day_after->text());
            track_.step({"due.because.day-after"_msg, {{"day", start_.plus_days(1)}}},
                        rules_.day_after->text(), start_.plus_days(1));
        }
        track_.step({"due.because.months"_msg,
                     {{"count", period.length}, {"from", start_}, {"day", nominal}}},
                    track_.is_extended                    ? "trap-extension-from-origin"
                    : counting_.regime == Regime::uk_gdpr ? period.claim.text()
                                                          : rules_.claim.text(),
                    nominal);
        const Date with_pauses = nominal.plus_days(paused_days(counting_.is_generous));
        if (with_pauses != nominal)
            track_.step({"due.because.days-left-out"_msg,
                         {{"count", days_between(nominal, with_pauses)}, {"day", with_pauses}}},
                        "trap-pause-inclusive", with_pauses);
        rolled(counting_.calendar, with_pauses, "tl-gdpr-ico-count", track_);
    }

    const Counting& counting_;
    Track& track_;
    const law::RuleSet& rules_;
    Date start_;
    Asked identity_, fee_;
    std::optional<Date> pause_since_;
    std::vector<Span> pauses_;
    int times_asked_ = 0;
};

} // namespace

Track count_data_right(const Counting& counting) {
    Track track;
    if (!receive(counting, word_of(counting.regime), track)) return track;
    if (counting.question.right == Right::automated_decision)
        track.warn({"due.warning.counted-as-a-request"_msg, {}}, "tl-gdpr-month");
    Walk(counting, track).go();
    return track;
}

} // namespace deadline
