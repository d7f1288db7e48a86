// One request while its history is told.
#pragma once

#include <domain/deadline/deadline.hpp>
#include <domain/escalation/states.hpp>

#include <optional>
#include <vector>

namespace escalation {

struct Transition;

class Matter {
public:
    Matter(const deadline::Question& question, const law::Law& law);

    // Lets time pass until the beginning of a day.
    void wait_until(Date day);
    // Takes the event, or says why it cannot have happened.
    std::optional<Message> take(const deadline::Event& event);

    State state() const { return questions_.empty() ? base_ : questions_.back(); }
    bool is_open(State question) const; // id_asked, clarification_asked or fee_asked
    bool is_late() const { return is_late_; }
    bool is_receipt_assumed() const; // neither proved nor shown by what they did
    // The day of the first event that only a body that has the request can cause.
    std::optional<Date> first_sign_of_receipt() const;
    const deadline::History& history() const { return history_; }
    std::optional<Date> day_of(deadline::Kind kind) const;      // the first of this request
    std::optional<Date> last_day_of(deadline::Kind kind) const; // the newest

    deadline::Right right() const { return right_; }
    deadline::Regime regime() const { return regime_; }
    std::optional<law::Nation> nation() const { return nation_; }
    bool is_about_information() const;
    const law::Law& law() const { return law_; }

    // Why no last day can be counted for what was taken: it was received before the rules began.
    std::optional<Error> cannot_be_counted() const;
    // The last days of this request, as a day sees them. None before there is a day of receipt.
    std::optional<deadline::Answer> due_on(Date day) const { return due_with(history_, day); }
    std::optional<deadline::Answer> due_after(const deadline::Event& event) const;
    // Those of another right, counted from one event.
    std::optional<deadline::Answer> limit(deadline::Right right, deadline::Kind kind,
                                          Date day) const;
    // The day something wrong was done at the latest: the refusal, the answer, the passed last day.
    std::optional<Date> grounds(Date today) const;

private:
    std::optional<deadline::Answer> due_with(deadline::History history, Date day) const;
    void follow(const Transition& row, const deadline::Event& event);

    const law::Law& law_;
    deadline::Right right_;
    deadline::Regime regime_;
    std::optional<law::Nation> nation_;
    deadline::History history_; // what was taken
    State base_ = State::draft;
    std::vector<State> questions_; // open, the newest last
    std::optional<Date> since_;    // the day it came to its state
    bool is_late_ = false;
};

} // namespace escalation
