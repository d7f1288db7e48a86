// The days that count in each state. Every one is computed by domain/deadline.
#include <domain/escalation/timers.hpp>

#include <algorithm>

namespace escalation {

namespace {

using deadline::Answer;
using deadline::Kind;
using deadline::Right;

// The claim under a day of an answer: the last reason that ends on it.
std::string claim_of(const Answer& answer, Date day) {
    const auto step = std::find_if(
        answer.because.rbegin(), answer.because.rend(),
        [&](const deadline::Step& one) { return one.day == day && !one.claim.empty(); });
    if (step != answer.because.rend()) return step->claim;
    return answer.because.empty() ? "ours" : answer.because.front().claim;
}

class Timing {
public:
    Timing(const Matter& matter, Date today) : matter_(matter), today_(today) {}

    std::vector<Timer> all() {
        add_state();
        std::ranges::stable_sort(timers_, std::ranges::less(), &Timer::day);
        return std::move(timers_);
    }

private:
    void add(std::string_view name, const std::optional<Answer>& answer, std::optional<Date> day) {
        if (answer && day) timers_.push_back({name, *day, claim_of(*answer, *day)});
    }
    void add_step(std::string_view name, const std::optional<Answer>& answer,
                  std::string_view rule) {
        if (!answer) return;
        for (const deadline::Step& step : answer->because)
            if (deadline::rule_of(step.says) == rule && step.day)
                return timers_.push_back({name, *step.day, step.claim});
    }
    // A period of its own, where no right of domain/deadline carries it.
    void add_period(std::string_view name, std::string_view period, std::optional<Date> from) {
        if (!from) return;
        if (const auto end = deadline::end_of(period, *from, matter_.nation(), matter_.law()))
            timers_.push_back({name, end->day, end->claim});
    }

    void add_answer() {
        const auto due = matter_.due_on(today_);
        if (!due) return;
        add("due", due, due->target_due);
        add("surely-overdue-after", due, due->surely_overdue_after);
        if (!due->is_extended) add("extension-notice-by", due, due->extension_notice_by);
    }
    void add_receipt() {
        const bool is_email = matter_.day_of(Kind::sent_by_email).has_value();
        add_period("receipt-proof", is_email ? "receipt-proof-email" : "receipt-proof-post",
                   is_email ? matter_.day_of(Kind::sent_by_email) : matter_.day_of(Kind::sent));
    }
    void add_courts(std::optional<Date> grounds) {
        if (!grounds || matter_.is_about_information()) return;
        const auto review = matter_.limit(Right::judicial_review, Kind::grounds_arose, *grounds);
        if (review) add("judicial-review-by", review, review->target_due);
        const auto claim = matter_.limit(Right::compensation, Kind::grounds_arose, *grounds);
        if (claim) add("compensation-by", claim, claim->target_due);
    }
    void add_complaint() {
        const auto complained = matter_.last_day_of(Kind::complaint_received);
        const auto day = complained ? complained : matter_.last_day_of(Kind::received);
        if (!day) return;
        const auto limit = matter_.limit(Right::complaint, Kind::received, *day);
        if (limit && matter_.state() == State::complaint_to_controller)
            add("complaint-acknowledgement", limit, limit->target_due);
        add_period("complaint-chase", "complaint-chase", day);
        add_period("complaint-unresolved", "complaint-unresolved", day);
    }
    // The person's own limit for going to the regulator, from the last word they had.
    void add_going_to_the_regulator(std::optional<Date> last_word) {
        if (!last_word) return;
        const auto limit =
            matter_.limit(Right::regulator_complaint, Kind::decision_sent, *last_word);
        if (limit) add("regulator-by", limit, limit->target_due);
    }
    void add_regulator() {
        const auto complained = matter_.last_day_of(Kind::regulator_complaint);
        if (!complained || matter_.is_about_information()) return;
        const auto progress =
            matter_.limit(Right::regulator_complaint, Kind::received, *complained);
        if (progress) add("regulator-progress", progress, progress->target_due);
        const auto window = matter_.limit(Right::s166, Kind::received, *complained);
        add_step("tribunal-from", window, "tribunal-from");
        if (window) add("tribunal-by", window, window->target_due);
    }
    Right review_right() const {
        if (matter_.regime() == deadline::Regime::foi) return Right::foi_review;
        return matter_.regime() == deadline::Regime::foisa ? Right::foisa_review
                                                           : Right::eir_review;
    }
    void add_asking_for_a_review(std::optional<Date> decision) {
        if (!decision) return;
        const auto limit = matter_.limit(review_right(), Kind::decision_sent, *decision);
        if (limit) add("review-by", limit, limit->target_due);
    }
    void add_review() {
        const auto asked = matter_.last_day_of(Kind::review_asked);
        if (!asked) return;
        const auto limit = matter_.limit(review_right(), Kind::received, *asked);
        if (!limit) return;
        add("review-due", limit, limit->target_due);
        add("review-surely-overdue-after", limit, limit->surely_overdue_after);
    }
    void add_appeal() {
        const auto notice = std::max(matter_.last_day_of(Kind::decision_sent),
                                     matter_.last_day_of(Kind::regulator_outcome));
        if (!notice || matter_.regime() == deadline::Regime::foisa ||
            matter_.regime() == deadline::Regime::eisr)
            return;
        const auto limit = matter_.limit(Right::foi_appeal, Kind::decision_sent, *notice);
        if (limit) add("appeal-by", limit, limit->target_due);
    }

    // What can be done about an answer, or about none.
    void add_ways_on(std::optional<Date> last_word) {
        if (matter_.is_about_information()) return add_asking_for_a_review(last_word);
        add_going_to_the_regulator(last_word);
        add_courts(matter_.grounds(today_));
    }
    void add_waiting() {
        if (matter_.state() == State::sent || matter_.is_receipt_assumed()) add_receipt();
        add_answer();
    }
    void add_after_a_full_answer() {
        const auto answered = matter_.last_day_of(Kind::answered_full);
        add_period("look-through-by", "look-through", answered);
        add_ways_on(answered);
    }
    void add_after_part_of_an_answer() {
        add_ways_on(std::max(matter_.last_day_of(Kind::answered_part),
                             matter_.last_day_of(Kind::answered_full)));
    }
    void add_silence() {
        add_answer();
        add_ways_on(matter_.grounds(today_));
    }
    void add_courts_of_today() { add_courts(matter_.grounds(today_)); }
    void add_open_complaint() {
        add_complaint();
        add_courts_of_today();
    }
    void add_told_outcome() {
        add_going_to_the_regulator(matter_.last_day_of(Kind::complaint_outcome));
        add_courts_of_today();
    }
    void add_at_the_regulator() {
        add_regulator();
        add_courts_of_today();
    }
    void add_outcome_of_the_regulator() {
        const auto told = matter_.last_day_of(Kind::regulator_outcome);
        add_period("case-review-by", "case-review-asking", told);
        add_courts(told);
    }
    void add_letter_before_claim() {
        add_period("reply-by", "letter-before-claim-reply",
                   matter_.last_day_of(Kind::letter_before_claim));
        add_courts_of_today();
    }

    void add_state() {
        switch (matter_.state()) {
        case State::sent:
        case State::received: return add_waiting();
        case State::acknowledged:
        case State::id_asked:
        case State::clarification_asked:
        case State::fee_asked:
        case State::extended:
        case State::extension_invalid: return add_answer();
        case State::answered_full: return add_after_a_full_answer();
        case State::answered_part: return add_after_part_of_an_answer();
        case State::refused: return add_ways_on(matter_.last_day_of(Kind::refused));
        case State::overdue: return add_silence();
        case State::complaint_to_controller:
        case State::complaint_acknowledged: return add_open_complaint();
        case State::complaint_outcome: return add_told_outcome();
        case State::regulator:
        case State::tribunal_166: return add_at_the_regulator();
        case State::regulator_outcome: return add_outcome_of_the_regulator();
        case State::letter_before_claim: return add_letter_before_claim();
        case State::regulator_check_s51:
        case State::court: return add_courts_of_today();
        case State::internal_review:
        case State::representations:
        case State::review: return add_review();
        case State::review_answered:
            return add_going_to_the_regulator(matter_.last_day_of(Kind::review_answered));
        case State::decision_notice: return add_appeal();
        case State::draft:
        case State::closed:
        case State::first_tier_tribunal:
        case State::tribunal_decision:
        case State::upper_tribunal: return;
        }
    }

    const Matter& matter_;
    Date today_;
    std::vector<Timer> timers_;
};

} // namespace

std::vector<Timer> timers_of(const Matter& matter, Date today) {
    return Timing(matter, today).all();
}

} // namespace escalation
