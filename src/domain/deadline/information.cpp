// Requests for information, and their reviews.
//
// Freedom of Information Act 2000 section 10(1): "promptly and in any event not later than the
// twentieth working day following the date of receipt". Section 10(2): the working days from the
// giving of a fees notice to the payment are disregarded. Section 10(6): the date of receipt is,
// where more information was needed, the day it was received; a working day is no Saturday, Sunday,
// Christmas Day, Good Friday or bank holiday "in any part of the United Kingdom". The
// environmental regulations and the Scottish act follow the same plan with differences that stand
// in content/law; both leave out the days of a fee too.
#include <domain/deadline/counting.hpp>

namespace deadline {

namespace {

// What a regime calls its periods.
struct Names {
    std::string_view family, answer, extended, review, review_longest, review_asking, clarify;
    std::string_view extension_claim, fee_payment, fee_claim;
};

const Names& names_of(Regime regime) {
    static const Names foi{"foia",
                           "foi-answer",
                           "foi-answer-extended",
                           "foi-review",
                           "foi-review-longest",
                           "foi-review-asking",
                           "tl-foi-clarify-restart",
                           "tl-foi-pit",
                           "foi-fee-payment",
                           "tl-foi-fee"};
    static const Names eir{"eir",
                           "eir-answer",
                           "eir-answer-extended",
                           "eir-review",
                           "eir-review",
                           "eir-review-asking",
                           "tl-eir-clarify",
                           "tl-eir-20",
                           "eir-fee-payment",
                           "tl-eir-fee"};
    static const Names foisa{"foisa",
                             "foisa-answer",
                             "",
                             "foisa-review",
                             "foisa-review",
                             "foisa-review-asking",
                             "tl-foisa-clarify",
                             "",
                             "foisa-fee-payment",
                             "tl-foisa-fee"};
    static const Names eisr{"eisr",        "eisr-answer", "eisr-answer-extended",
                            "eisr-review", "eisr-review", "eisr-review-asking",
                            "tl-eisr",     "tl-eisr",     "eisr-fee-payment",
                            "tl-eisr-fee"};
    switch (regime) {
    case Regime::foi: return foi;
    case Regime::eir: return eir;
    case Regime::foisa: return foisa;
    case Regime::eisr: return eisr;
    case Regime::uk_gdpr:
    case Regime::law_enforcement:
    case Regime::intelligence: break;
    }
    return foi; // regimes_of leaves no other
}

const law::Calendar& calendar_of(const Counting& counting) {
    const bool is_scottish = counting.regime == Regime::foisa || counting.regime == Regime::eisr;
    return is_scottish ? counting.law.scottish_information() : counting.law.united_kingdom();
}

// A holiday proclaimed after the request was received: strictly it is still a working day.
// [Our note: the Scottish regulator counts it as a holiday, and nobody there says otherwise.]
const law::Law::LateHoliday* disputed_holiday(const Counting& counting, Date received, Date day) {
    const bool is_british = counting.regime == Regime::foi || counting.regime == Regime::eir;
    if (counting.is_generous || !is_british) return nullptr;
    for (const auto& late : counting.law.late_holidays())
        if (late.day == day && received <= late.proclaimed && !law::is_weekend(day)) return &late;
    return nullptr;
}

class Walk {
public:
    Walk(const Counting& counting, Track& track)
        : counting_(counting), track_(track), names_(names_of(counting.regime)),
          calendar_(calendar_of(counting)), start_(*track.received) {}

    void go() {
        for (const Event& event : counting_.history()) {
            if (track_.ended) break;
            see(event);
        }
        finish();
    }

private:
    bool is_open() const { return clarify_since_ || fee_since_; }

    // The count-th working day after the start, those between a fee's asking and paying left out.
    Date end(bool is_extended) const {
        const law::Value& period =
            counting_.period(is_extended ? names_.extended : names_.answer, *track_.received);
        Date day = start_;
        for (int left = period.length; left > 0;) {
            day = day.plus_days(1);
            if (is_working(day)) --left;
        }
        return day;
    }
    bool is_working(Date day) const {
        if (is_left_out(day)) return false;
        return !calendar_.is_rest(day) || disputed_holiday(counting_, *track_.received, day);
    }
    bool is_left_out(Date day) const {
        return std::ranges::any_of(
            fees_, [&](const Span& fee) { return day >= fee.from && day <= fee.to; });
    }
    bool is_too_late(const Event& event) {
        if (is_open() || event.day <= end(track_.is_extended)) return false;
        track_.warn({"due.warning.asked-too-late"_msg, {{"day", event.day}}}, names_.clarify);
        return true;
    }

    void see(const Event& event) {
        if (event.kind == Kind::answered_full || event.kind == Kind::answered_part ||
            event.kind == Kind::refused || event.kind == Kind::withdrawn ||
            event.kind == Kind::closed)
            track_.ended = event;
        else if (event.kind == Kind::clarification_asked) {
            if (!clarify_since_ && !is_too_late(event)) clarify_since_ = event.day;
        } else if (event.kind == Kind::clarification_answered) clarified(event);
        else if (event.kind == Kind::fee_asked) ask_fee(event);
        else if (event.kind == Kind::fee_paid) pay_fee(event);
        else if (event.kind == Kind::fee_withdrawn) fee_since_.reset();
        else if (event.kind == Kind::extension_notice ||
                 event.kind == Kind::extension_notice_without_reasons)
            extend(event);
    }

    void clarified(const Event& event) {
        if (!clarify_since_) return;
        track_.stopped.push_back({*clarify_since_, event.day});
        clarify_since_.reset();
        start_ = event.day;
        track_.is_extended = false;
        track_.step({"due.because.clarified"_msg, {{"day", event.day}}}, names_.clarify, event.day);
    }

    void ask_fee(const Event& event) {
        if (!fee_since_ && !is_too_late(event)) fee_since_ = event.day;
    }
    // The acts give months "beginning with the day" of the notice, the environmental regulations
    // working days "after" it.
    Date last_day_to_pay(Date asked) const {
        const law::Value& payment = counting_.period(names_.fee_payment, asked);
        const Date last = after(payment, asked, calendar_);
        return payment.is.unit == claim::Figure::Unit::months ? last.plus_days(-1) : last;
    }
    void pay_fee(const Event& event) {
        if (!fee_since_) return;
        const Date last = last_day_to_pay(*fee_since_);
        if (event.day > last)
            track_.warn({"due.warning.fee-paid-too-late"_msg, {{"day", last}}}, names_.fee_claim);
        fees_.push_back({*fee_since_, event.day});
        track_.step({"due.because.fee-days"_msg, {{"from", *fee_since_}, {"to", event.day}}},
                    names_.fee_claim, event.day);
        fee_since_.reset();
    }

    void extend(const Event& event) {
        if (names_.extended.empty())
            return track_.warn({"due.warning.no-extension-in-this-rule-set"_msg, {}},
                               track_.rules->claim.text());
        if (event.kind == Kind::extension_notice_without_reasons)
            return track_.warn({"due.warning.extension-without-reasons"_msg, {}},
                               names_.extension_claim);
        if (clarify_since_) return; // nothing runs that could be extended
        if (track_.is_extended)
            return track_.warn({"due.warning.extended-twice"_msg, {}}, names_.extension_claim);
        if (!is_open() && event.day > end(false))
            return track_.warn({"due.warning.extension-late"_msg, {{"day", event.day}}},
                               names_.extension_claim);
        track_.is_extended = true;
        track_.step({"due.because.extension-notice"_msg, {{"day", event.day}}},
                    names_.extension_claim, event.day);
    }

    void finish() {
        const Date today = counting_.question.today;
        track_.is_paused = is_open();
        if (clarify_since_) {
            start_ = std::max(today, *clarify_since_);
            track_.stopped.push_back({*clarify_since_, start_});
            track_.is_extended = false;
            track_.step({"due.because.clarification-open"_msg, {{"day", *clarify_since_}}},
                        names_.clarify, *clarify_since_);
        }
        if (fee_since_) {
            fees_.push_back({*fee_since_, std::max(today, *fee_since_)});
            track_.step({"due.because.fee-open"_msg, {{"day", *fee_since_}}}, names_.fee_claim,
                        *fee_since_);
        }
        const bool is_public_interest = counting_.regime == Regime::foi && track_.is_extended;
        if (is_public_interest)
            track_.warn({"due.warning.regulators-view"_msg, {}}, "tl-foi-pit-40");
        track_.has_no_end = track_.is_paused || is_public_interest;
        if (!names_.extended.empty()) track_.first_end = end(false);
        track_.due = end(track_.is_extended);
        track_.stopped.insert(track_.stopped.end(), fees_.begin(), fees_.end());
        warn_of_disputed_holidays();
        const law::Value& period = counting_.period(
            track_.is_extended ? names_.extended : names_.answer, *track_.received);
        track_.step({"due.because.working-days"_msg,
                     {{"count", period.length}, {"from", start_}, {"day", *track_.due}}},
                    period.claim.text(), track_.due);
    }

    void warn_of_disputed_holidays() {
        for (Date day = start_.plus_days(1); day <= *track_.due; day = day.plus_days(1))
            if (const auto* late = disputed_holiday(counting_, *track_.received, day))
                if (!is_left_out(day))
                    track_.warn({"due.warning.proclaimed-late"_msg, {{"day", day}}},
                                late->claim.text());
    }

    const Counting& counting_;
    Track& track_;
    const Names& names_;
    const law::Calendar& calendar_;
    Date start_;
    std::optional<Date> clarify_since_, fee_since_;
    std::vector<Span> fees_;
};

// Until when a person can ask for a review of a decision. None for a decision older than the rules.
std::optional<Date> last_day_to_ask(const Counting& counting, const Names& names, Date decision,
                                    Track& track) {
    const law::Value* asking = counting.law.value(names.review_asking, decision);
    if (asking == nullptr) return std::nullopt;
    const Date last = after(*asking, decision, calendar_of(counting));
    track.step({"due.because.review-asking"_msg,
                {{"count", asking->length}, {"from", decision}, {"day", last}}},
               asking->claim.text(), last);
    return last;
}

// The person's own limit, as long as nobody says that a review was asked for.
Track count_asking_for_a_review(const Counting& counting, const Names& names, Date decision) {
    Track track;
    track.rules = counting.law.rule_set(names.family, decision);
    if (track.rules == nullptr) return track;
    track.starts = decision;
    track.due = last_day_to_ask(counting, names, decision, track);
    end_at_first(counting, {Kind::review_asked, Kind::withdrawn, Kind::closed}, track);
    return track;
}

} // namespace

Track count_information(const Counting& counting) {
    Track track;
    if (!receive(counting, names_of(counting.regime).family, track)) return track;
    Walk(counting, track).go();
    return track;
}

Track count_review(const Counting& counting) {
    Track track;
    const Names& names = names_of(counting.regime);
    const auto decision = day_of(counting, {Kind::decision_sent});
    if (decision && !received_day(counting))
        return count_asking_for_a_review(counting, names, *decision);
    const auto received = receive(counting, names.family, track);
    if (!received) return track;
    end_at_first(counting, {Kind::review_answered, Kind::withdrawn, Kind::closed}, track);
    const auto last = decision ? last_day_to_ask(counting, names, *decision, track) : std::nullopt;
    if (last && *received > *last)
        track.warn({"due.warning.review-asked-late"_msg, {{"day", *last}}},
                   counting.period(names.review_asking, *decision).claim.text());
    const law::Calendar& calendar = calendar_of(counting);
    const law::Value& period =
        counting.period(counting.is_generous ? names.review_longest : names.review, *received);
    track.due = after(period, *received, calendar);
    if (counting.regime == Regime::foi)
        track.warn({"due.warning.code-not-statute"_msg, {}}, period.claim.text());
    track.step({"due.because.working-days"_msg,
                {{"count", period.length}, {"from", *received}, {"day", *track.due}}},
               period.claim.text(), track.due);
    return track;
}

} // namespace deadline
