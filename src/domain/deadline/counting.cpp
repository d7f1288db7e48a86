#include <domain/deadline/counting.hpp>

#include <base/expects.hpp>

#include <algorithm>

namespace deadline {

namespace {

bool has(const std::vector<Warning>& warnings, const Message& says) {
    return std::ranges::any_of(warnings,
                               [&](const Warning& one) { return one.says.id == says.id; });
}

struct Assumed {
    Date day;
    bool by_email;
};

// Who asks a question about a letter has it.
Date no_later_than_a_sign(Date assumed, const Event& sent, const History& history) {
    for (const Event& event : history)
        if (event.day >= sent.day && !may_precede_receipt(event.kind))
            return std::min(assumed, event.day);
    return assumed;
}

// A request sent by e-mail counts as received on the day; by post, some working days later, and not
// after they did what only a body can do that has it. All are ours, until somebody has proof.
std::optional<Assumed> assumed_receipt(const Counting& counting) {
    if (const Event* email = first_of(counting.history(), Kind::sent_by_email))
        return Assumed{email->day, true};
    if (const Event* post = first_of(counting.history(), Kind::sent))
        if (const law::Value* days = counting.law.value("post", post->day))
            return Assumed{no_later_than_a_sign(after(*days, post->day, counting.calendar), *post,
                                                counting.history()),
                           false};
    return std::nullopt;
}

} // namespace

const law::Value& Counting::period(std::string_view name, Date on) const {
    const law::Value* value = law.value(name, on);
    expects(value != nullptr, "the family's rules begin no earlier than its periods");
    return *value;
}

void Track::step(Message says, std::string_view claim, std::optional<Date> day) {
    because.push_back({std::move(says), std::string(claim), day});
}

void Track::warn(Message says, std::string_view claim) {
    if (!has(warnings, says)) warnings.push_back({std::move(says), std::string(claim)});
}

Date after(const law::Value& period, Date from, const law::Calendar& calendar) {
    switch (period.is.unit) {
    case claim::Figure::Unit::days: return from.plus_days(period.length);
    case claim::Figure::Unit::weeks: return from.plus_days(7 * period.length);
    case claim::Figure::Unit::months: return law::months_after(from, period.length);
    case claim::Figure::Unit::years: return law::months_after(from, 12 * period.length);
    case claim::Figure::Unit::working_days:
    case claim::Figure::Unit::school_days: return calendar.working_day_after(from, period.length);
    case claim::Figure::Unit::hours:
    case claim::Figure::Unit::pounds:
    case claim::Figure::Unit::percent: break;
    }
    expects(false, "the period is counted in days or longer");
    return from;
}

std::optional<Date> received_day(const Counting& counting) {
    if (const Event* received = first_of(counting.history(), Kind::received)) return received->day;
    const auto assumed = assumed_receipt(counting);
    return assumed ? std::optional(assumed->day) : std::nullopt;
}

std::optional<Date> receive(const Counting& counting, std::string_view family, Track& track) {
    const auto received = received_day(counting);
    if (!received) return std::nullopt;
    track.rules = counting.law.rule_set(family, *received);
    if (track.rules == nullptr) return std::nullopt;
    track.received = received;
    if (first_of(counting.history(), Kind::received) == nullptr) {
        const bool by_email = assumed_receipt(counting)->by_email;
        track.warn({"due.warning.receipt-not-proved"_msg, {}}, "ours");
        track.step(by_email ? Message{"due.because.assumed-by-email"_msg, {{"day", *received}}}
                            : Message{"due.because.assumed-by-post"_msg, {{"day", *received}}},
                   "ours", *received);
    }
    track.step(
        {"due.because.received"_msg, {{"day", *received}, {"rules", track.rules->title.bytes()}}},
        track.rules->claim.text(), *received);
    return received;
}

std::optional<Date> day_of(const Counting& counting, std::initializer_list<Kind> kinds) {
    for (const Kind kind : kinds)
        if (const Event* event = first_of(counting.history(), kind)) return event->day;
    return std::nullopt;
}

void end_at_first(const Counting& counting, std::initializer_list<Kind> kinds, Track& track) {
    const auto ends = [&](const Event& event) {
        return std::ranges::find(kinds, event.kind) != kinds.end();
    };
    const auto found = std::ranges::find_if(counting.history(), ends);
    if (found != counting.history().end()) track.ended = *found;
}

Date rolled(const law::Calendar& calendar, Date day, std::string_view claim, Track& track) {
    const Date working = calendar.roll(day);
    if (working != day)
        track.step({"due.because.rest-day"_msg, {{"from", day}, {"day", working}}}, claim, working);
    return working;
}

} // namespace deadline
