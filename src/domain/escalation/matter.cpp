#include <domain/escalation/matter.hpp>

#include <domain/escalation/transitions.hpp>

#include <algorithm>

namespace escalation {

namespace {

using deadline::Event;
using deadline::Kind;

// Who waits for an answer can see the last day pass. With a question open no day can be named.
bool waits_for_an_answer(State state) {
    return state == State::sent || state == State::received || state == State::acknowledged ||
           state == State::extended || state == State::extension_invalid;
}

} // namespace

Matter::Matter(const deadline::Question& question, const law::Law& law)
    : law_(law), right_(question.right),
      regime_(question.regime.value_or(deadline::regimes_of(question.right).front())),
      nation_(question.nation) {}

// t02: a letter is taken as received when the day assumed for its receipt is over.
// t15: a request is overdue when the later of all readings has passed while it stood waiting. A
// state it came to after that day says more than OVERDUE and stays.
void Matter::wait_until(Date day) {
    if (right_ == deadline::Right::complaint || !waits_for_an_answer(state())) return;
    const auto due = due_on(day);
    if (!due) return;
    if (base_ == State::sent && due->received && *due->received < day) {
        base_ = State::received;
        since_ = due->received;
    }
    const auto last = due->surely_overdue_after;
    if (!last || *last >= day || (since_ && *since_ > *last)) return;
    base_ = State::overdue;
    since_ = last->plus_days(1);
    is_late_ = true;
}

std::optional<Message> Matter::take(const Event& event) {
    std::optional<Message> forbidden;
    for (const Transition& row : transitions()) {
        if (!is_on(row.road, *this) || std::ranges::find(row.from, state()) == row.from.end() ||
            std::ranges::find(row.kinds, event.kind) == row.kinds.end())
            continue;
        const auto objection = row.guard == nullptr ? std::nullopt : row.guard(*this, event);
        if (!objection) {
            follow(row, event);
            return std::nullopt;
        }
        forbidden = objection;
    }
    return forbidden ? forbidden : why_not(*this, event);
}

void Matter::follow(const Transition& row, const Event& event) {
    switch (row.move) {
    case Move::go:
        base_ = row.to;
        if (!waits_for_an_answer(base_)) questions_.clear();
        since_ = event.day;
        break;
    case Move::ask: questions_.push_back(row.to); break;
    case Move::answer:
        std::erase(questions_, row.to);
        if (base_ == State::sent || base_ == State::acknowledged) base_ = State::received;
        since_ = event.day;
        break;
    case Move::stay: break;
    case Move::restart:
        history_.clear();
        questions_.clear();
        base_ = State::draft;
        since_ = event.day;
        is_late_ = false;
        break;
    case Move::pass: break;
    }
    history_.push_back(event);
}

bool Matter::is_open(State question) const {
    return std::ranges::find(questions_, question) != questions_.end();
}

bool Matter::is_receipt_assumed() const {
    return !day_of(Kind::received) && !first_sign_of_receipt();
}

std::optional<Date> Matter::first_sign_of_receipt() const {
    for (const Event& event : history_)
        if (!deadline::may_precede_receipt(event.kind)) return event.day;
    return std::nullopt;
}

std::optional<Date> Matter::day_of(Kind kind) const {
    const Event* event = deadline::first_of(history_, kind);
    return event == nullptr ? std::nullopt : std::optional(event->day);
}

std::optional<Date> Matter::last_day_of(Kind kind) const {
    const auto found = std::find_if(history_.rbegin(), history_.rend(),
                                    [&](const Event& event) { return event.kind == kind; });
    return found == history_.rend() ? std::nullopt : std::optional(found->day);
}

bool Matter::is_about_information() const {
    using enum deadline::Regime;
    return regime_ == foi || regime_ == eir || regime_ == foisa || regime_ == eisr;
}

std::optional<Error> Matter::cannot_be_counted() const {
    const bool was_sent =
        day_of(Kind::received) || day_of(Kind::sent) || day_of(Kind::sent_by_email);
    if (!was_sent) return std::nullopt;
    const auto answer =
        deadline::last_day({right_, regime_, nation_, history_.back().day, history_}, law_);
    return answer ? std::nullopt : std::optional(answer.error());
}

std::optional<deadline::Answer> Matter::due_with(deadline::History history, Date day) const {
    const auto answer =
        deadline::last_day({right_, regime_, nation_, day, std::move(history)}, law_);
    return answer ? std::optional(*answer) : std::nullopt;
}

std::optional<deadline::Answer> Matter::due_after(const Event& event) const {
    deadline::History history = history_;
    history.push_back(event);
    return due_with(std::move(history), event.day);
}

std::optional<deadline::Answer> Matter::limit(deadline::Right right, Kind kind, Date day) const {
    const std::vector<deadline::Regime>& regimes = deadline::regimes_of(right);
    const bool is_known = std::ranges::find(regimes, regime_) != regimes.end();
    const auto answer = deadline::last_day(
        {right, is_known ? std::optional(regime_) : std::nullopt, nation_, day, {{kind, day}}},
        law_);
    return answer ? std::optional(*answer) : std::nullopt;
}

std::optional<Date> Matter::grounds(Date today) const {
    for (const Kind kind : {Kind::grounds_arose, Kind::refused, Kind::answered_part,
                            Kind::answered_full, Kind::decision_sent})
        if (const auto day = day_of(kind)) return day;
    const auto due = due_on(today);
    if (!due || !due->surely_overdue_after || *due->surely_overdue_after >= today)
        return std::nullopt;
    return due->surely_overdue_after->plus_days(1);
}

} // namespace escalation
