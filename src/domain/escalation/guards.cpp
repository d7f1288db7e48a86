#include <domain/escalation/guards.hpp>

namespace escalation::guards {

namespace {

using deadline::Kind;
using deadline::Regime;
using deadline::Right;

Message on_day(MessageId id, Date day) { return {id, {{"day", day}}}; }

Right review_right(Regime regime) {
    if (regime == Regime::foi) return Right::foi_review;
    return regime == Regime::foisa ? Right::foisa_review : Right::eir_review;
}

} // namespace

// UK GDPR Article 12A(5), (6): the days of a question are left out of the period. [Our note: of a
// period that is over nothing can be left out.]
Objection is_asked_in_time(const Matter& matter, const Event& event) {
    const auto due = matter.due_on(event.day);
    if (!due || !due->surely_overdue_after || event.day <= *due->surely_overdue_after)
        return std::nullopt;
    return on_day("next.refused.asked-too-late"_msg, *due->surely_overdue_after);
}

// UK GDPR Article 12A(5): "a request under Article 15". Section 94 has no such paragraph.
Objection can_pause(const Matter& matter, const Event& event) {
    const bool is_paused_by_questions =
        matter.is_about_information() ||
        (matter.right() == Right::access && matter.regime() != Regime::intelligence);
    if (!is_paused_by_questions) return Message{"next.refused.no-pause-for-this-right"_msg, {}};
    return is_asked_in_time(matter, event);
}

Objection identity_is_open(const Matter& matter, const Event&) {
    if (matter.is_open(State::id_asked)) return std::nullopt;
    return Message{"next.refused.answer-before-question"_msg, {}};
}
Objection clarification_is_open(const Matter& matter, const Event&) {
    if (matter.is_open(State::clarification_asked)) return std::nullopt;
    return Message{"next.refused.answer-before-question"_msg, {}};
}
Objection fee_is_open(const Matter& matter, const Event&) {
    if (matter.is_open(State::fee_asked)) return std::nullopt;
    return Message{"next.refused.no-fee-was-asked"_msg, {}};
}

// UK GDPR Article 12A(3), (4); Data Protection Act 2018 sections 54 and 94(14A), (14B). Whether a
// notice is in time is for domain/deadline to say.
Objection extends(const Matter& matter, const Event& event) {
    if (const auto objection = is_not_extended(matter, event)) return objection;
    const auto with = matter.due_after(event);
    if (with && with->is_extended) return std::nullopt;
    return Message{"next.refused.extends-nothing"_msg, {}};
}

// "the applicable time period may be extended by two further months": once.
Objection is_not_extended(const Matter& matter, const Event& event) {
    const auto now = matter.due_on(event.day);
    if (!now || !now->is_extended) return std::nullopt;
    return Message{"next.refused.extended-twice"_msg, {}};
}

Objection proves_receipt(const Matter& matter, const Event& event) {
    if (matter.day_of(Kind::received)) return Message{"next.refused.received-before"_msg, {}};
    const auto sign = matter.first_sign_of_receipt();
    if (!sign || *sign >= event.day) return std::nullopt;
    return on_day("next.refused.already-received"_msg, *sign);
}

// Data Protection Act 2018 section 164A(1) names the UK GDPR and Part 3, not Part 4.
Objection may_complain_to_them(const Matter& matter, const Event&) {
    if (matter.regime() != Regime::intelligence) return std::nullopt;
    return Message{"next.refused.no-complaint-to-intelligence-services"_msg, {}};
}

Objection is_past_the_first_date(const Matter& matter, const Event& event) {
    if (const auto objection = may_complain_to_them(matter, event)) return objection;
    const auto due = matter.due_on(event.day);
    if (due && due->target_due && event.day > *due->target_due) return std::nullopt;
    if (!due || !due->target_due) return Message{"next.refused.nothing-to-complain-of"_msg, {}};
    return on_day("next.refused.nothing-to-complain-of-yet"_msg, *due->target_due);
}

// Data Protection Act 2018 section 164A(3). A complaint from before that section has no such day.
Objection had_time_to_confirm(const Matter& matter, const Event& event) {
    const auto complained = matter.last_day_of(Kind::complaint_received);
    const auto day = complained ? complained : matter.last_day_of(Kind::received);
    const auto limit = day ? matter.limit(Right::complaint, Kind::received, *day) : std::nullopt;
    if (!limit || !limit->surely_overdue_after || event.day > *limit->surely_overdue_after)
        return std::nullopt;
    return on_day("next.refused.too-early-for-the-regulator"_msg, *limit->surely_overdue_after);
}

Objection had_time_to_review(const Matter& matter, const Event& event) {
    const auto asked = matter.last_day_of(Kind::review_asked);
    const auto limit =
        asked ? matter.limit(review_right(matter.regime()), Kind::received, *asked) : std::nullopt;
    if (!limit || !limit->surely_overdue_after || event.day > *limit->surely_overdue_after)
        return std::nullopt;
    return on_day("next.refused.review-still-has-time"_msg, *limit->surely_overdue_after);
}

// Data Protection Act 2018 section 51 stands in Part 3.
Objection is_law_enforcement(const Matter& matter, const Event&) {
    if (matter.regime() == Regime::law_enforcement) return std::nullopt;
    return Message{"next.refused.check-only-for-law-enforcement"_msg, {}};
}

// Data Protection Act 2018 section 166(1): "within the period of 3 months beginning when the
// Commissioner received the complaint".
Objection regulator_was_silent(const Matter& matter, const Event& event) {
    const auto complained = matter.last_day_of(Kind::regulator_complaint);
    const auto limit = complained
                           ? matter.limit(Right::regulator_complaint, Kind::received, *complained)
                           : std::nullopt;
    if (!limit || !limit->target_due || event.day > *limit->target_due) return std::nullopt;
    return on_day("next.refused.tribunal-too-early"_msg, *limit->target_due);
}

Objection lateness_is_recorded(const Matter& matter, const Event&) {
    if (matter.is_late()) return std::nullopt;
    return Message{"next.refused.lateness-not-recorded"_msg, {}};
}

// Limitation Act 1980, Prescription and Limitation (Scotland) Act 1973: counted by domain/deadline.
Objection is_within_limitation(const Matter& matter, const Event& event) {
    const auto grounds = matter.grounds(event.day);
    const auto limit =
        grounds ? matter.limit(Right::compensation, Kind::grounds_arose, *grounds) : std::nullopt;
    if (!limit || !limit->surely_overdue_after || event.day <= *limit->surely_overdue_after)
        return std::nullopt;
    return on_day("next.refused.after-the-limitation-day"_msg, *limit->surely_overdue_after);
}

} // namespace escalation::guards
