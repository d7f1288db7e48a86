// What cannot have happened to a request, rule by rule, and what holds for any history at all.
#include "requests.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <set>

namespace {

struct Forbidden {
    const char* rule; // said in words
    const char* name; // the rule's id
    Request road;
    History history; // the last event is the one that cannot have happened
    std::optional<State> state = std::nullopt;
};

const std::vector<Forbidden> forbidden{
    {"an extension announced twice is one", "extended-twice", personal,
     longer + History{{Kind::extension_notice, "2026-03-25"_date}}, State::extended},
    {"the clock does not stop for a request to erase", "no-pause-for-this-right", erasing,
     asked_what, State::received},
    {"the clock does not stop for the intelligence services", "no-pause-for-this-right", spies,
     asked_what, State::received},
    {"a question after the last day stops no clock", "asked-too-late", personal,
     with_them + History{{Kind::clarification_asked, "2026-04-10"_date}}, State::overdue},
    {"who you are cannot be asked after the last day", "asked-too-late", personal,
     with_them + History{{Kind::id_asked, "2026-04-10"_date}}, State::overdue},
    {"an answer at the regulator needs its lateness recorded", "lateness-not-recorded", personal,
     at_regulator + History{{Kind::answered_full, "2026-09-01"_date}}, State::regulator},
    {"the tribunal does not look at what the organisation decided", "tribunal-not-on-the-merits",
     personal, refusal + History{{Kind::s166_application, "2026-08-01"_date}}, State::refused},
    {"the tribunal does not look at what the regulator decided", "tribunal-not-on-the-merits",
     personal, decided + History{{Kind::s166_application, "2026-10-01"_date}},
     State::regulator_outcome},
    {"the tribunal waits for three months of silence", "tribunal-too-early", personal,
     at_regulator + History{{Kind::s166_application, "2026-11-03"_date}}, State::regulator},
    {"no claim after the last day for it", "after-the-limitation-day", personal,
     lawyers + History{{Kind::claim_issued, "2032-04-01"_date}}, State::letter_before_claim},
    {"a claim needs the letter before it", "letter-before-claim-first", personal,
     refusal + History{{Kind::claim_issued, "2026-05-01"_date}}, State::refused},
    {"nothing is asked before it is sent",
     "not-sent-yet",
     personal,
     {{Kind::id_asked, "2026-03-02"_date}},
     State::draft},
    {"nothing is answered before it is sent",
     "not-sent-yet",
     personal,
     {{Kind::answered_full, "2026-03-02"_date}},
     State::draft},
    {"nothing is extended before it is sent",
     "not-sent-yet",
     personal,
     {{Kind::extension_notice, "2026-03-02"_date}},
     State::draft},
    {"what has arrived is not sent", "already-sent", personal,
     with_them + History{{Kind::sent, "2026-03-03"_date}}, State::received},
    {"what they have does not arrive", "received-before", personal,
     with_them + History{{Kind::received, "2026-03-03"_date}}, State::received},
    {"who confirmed a letter had it", "already-received", personal,
     on_its_way + History{{Kind::authority_received, "2026-02-27"_date},
                          {Kind::received, "2026-02-28"_date}}},
    {"an answer needs a question", "answer-before-question", personal,
     with_them + History{{Kind::clarification_answered, "2026-03-10"_date}}, State::received},
    {"no fee is paid that nobody asked for", "no-fee-was-asked", personal,
     with_them + History{{Kind::fee_paid, "2026-03-10"_date}}, State::received},
    {"what is answered is not answered again", "already-answered", personal,
     answered + History{{Kind::refused, "2026-04-10"_date}}, State::answered_full},
    {"proof of identity comes too late once it is answered", "not-asked-for-now", personal,
     answered + History{{Kind::id_received, "2026-04-10"_date}}, State::answered_full},
    {"gaps need an answer", "nothing-to-look-through", personal,
     with_them + History{{Kind::gaps_found, "2026-03-10"_date}}, State::received},
    {"while they have time there is nothing to complain of", "nothing-to-complain-of-yet", personal,
     with_them + History{{Kind::complaint_received, "2026-03-20"_date}}, State::received},
    {"a full answer is nothing to complain of until gaps are found", "nothing-to-complain-of",
     personal, answered + History{{Kind::complaint_received, "2026-04-10"_date}},
     State::answered_full},
    {"the intelligence services take no complaint", "no-complaint-to-intelligence-services", spies,
     refusal + History{{Kind::complaint_received, "2026-07-01"_date}}, State::refused},
    {"the regulator comes after the organisation", "complain-to-them-first", personal,
     refusal + History{{Kind::regulator_complaint, "2026-07-01"_date}}, State::refused},
    {"the regulator waits for the thirty days", "too-early-for-the-regulator", personal,
     complained + History{{Kind::regulator_complaint, "2026-07-31"_date}},
     State::complaint_to_controller},
    {"no complaint is confirmed that nobody made", "no-complaint-open", personal,
     refusal + History{{Kind::complaint_acknowledged, "2026-07-01"_date}}, State::refused},
    {"nothing is promised without a complaint", "no-complaint-open", personal,
     refusal + History{{Kind::fresh_answer_promised, "2026-07-01"_date}}, State::refused},
    {"the regulator answers nobody who did not ask", "regulator-has-nothing", personal,
     refusal + History{{Kind::regulator_outcome, "2026-07-01"_date}}, State::refused},
    {"only an outcome can be looked at again", "no-outcome-to-review", personal,
     at_regulator + History{{Kind::case_review_asked, "2026-09-01"_date}}, State::regulator},
    {"the check is for the police only", "check-only-for-law-enforcement", personal,
     refusal + History{{Kind::s51_request, "2026-04-20"_date}}, State::refused},
    {"the check needs a refusal", "nothing-to-check", police,
     with_them + History{{Kind::s51_request, "2026-03-20"_date}}, State::received},
    {"no tribunal decides what it does not have", "not-at-a-tribunal", personal,
     at_regulator + History{{Kind::tribunal_decision, "2026-09-01"_date}}, State::regulator},
    {"no letter before a claim while they have time", "nothing-to-claim-for", personal,
     with_them + History{{Kind::letter_before_claim, "2026-03-20"_date}}, State::received},
    {"personal data knows no internal review", "no-review-here", personal,
     refusal + History{{Kind::review_asked, "2026-04-20"_date}}, State::refused},
    {"a review needs an answer", "nothing-to-review", foi,
     with_them + History{{Kind::review_asked, "2026-03-10"_date}}, State::received},
    {"the second look has its time", "review-still-has-time", foi,
     second_look + History{{Kind::regulator_complaint, "2026-05-01"_date}}, State::internal_review},
    {"the regulator comes after the second look", "review-first", foi,
     refusal + History{{Kind::regulator_complaint, "2026-05-01"_date}}, State::refused},
    {"for information a review takes the place of a complaint", "review-instead-of-complaint", foi,
     refusal + History{{Kind::complaint_received, "2026-05-01"_date}}, State::refused},
    {"without a decision there is no appeal", "no-decision-to-appeal", foi,
     refusal + History{{Kind::claim_issued, "2026-05-01"_date}}, State::refused},
    {"for information nobody asks who you are", "not-a-step-here", foi, asked_who, State::received},
    {"a request is no leak", "not-a-step-here", personal,
     with_them + History{{Kind::aware, "2026-03-10"_date}}, State::received},
    {"what is closed stays closed", "matter-is-closed", personal,
     with_them +
         History{{Kind::closed, "2026-03-10"_date}, {Kind::answered_full, "2026-03-11"_date}},
     State::closed}};

// Any history at all, of any request that has steps.
deadline::Question any_request() {
    static const std::vector<Right> rights{Right::access,
                                           Right::rectification,
                                           Right::erasure,
                                           Right::restriction,
                                           Right::portability,
                                           Right::objection,
                                           Right::automated_decision,
                                           Right::complaint,
                                           Right::foi,
                                           Right::eir,
                                           Right::foisa};
    const Right right = *rc::gen::elementOf(rights);
    const Regime regime = *rc::gen::elementOf(deadline::regimes_of(right));
    deadline::Question question{right, regime, Nation::scotland, "2026-06-01"_date, {}};
    if (*rc::gen::inRange(0, 4) == 0) question.nation = std::nullopt;
    Date day = "2025-12-20"_date;
    for (int left = *rc::gen::inRange(0, 14); left > 0; --left) {
        day = day.plus_days(*rc::gen::inRange(0, 40));
        question.history.push_back(
            {static_cast<Kind>(*rc::gen::inRange(0, static_cast<int>(deadline::kind_words.size()))),
             day});
    }
    if (*rc::gen::inRange(0, 3) > 0)
        question.history.insert(question.history.begin(), {Kind::sent, "2025-12-18"_date});
    return question;
}

bool allows(const Next& next, Kind kind) {
    return std::ranges::find(next.allowed, kind) != next.allowed.end();
}

} // namespace

TEST_CASE("what cannot have happened is left out, with its rule") {
    for (const Forbidden& row : forbidden) {
        CAPTURE(row.rule);
        const Next found = after(row.road, row.history);
        REQUIRE(found.refused.size() == 1);
        CHECK(found.refused.front().event == row.history.back());
        CHECK(deadline::rule_of(found.refused.front().says) == row.name);
        if (row.state) CHECK(word_of(found.state) == word_of(*row.state));
    }
}

TEST_CASE("every refusal that can be said has its case above") {
    std::set<std::string> told{
        "no-steps", "no-steps.hint", // of a whole question: "a single limit has no steps"
        "extends-nothing"};          // t13 takes the notice before anybody says so
    for (const Forbidden& row : forbidden) told.insert(row.name);
    std::ifstream file(std::string(WAYMARK_CONTENT) + "/strings/en/next.yaml", std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    Findings findings;
    const Tree head = adapters::content::read("next.yaml", std::move(bytes), findings).head;
    for (const Tree::Key& key : head.find("strings")->keys) {
        constexpr std::string_view refusal = "next.refused.";
        if (!key.name.starts_with(refusal)) continue;
        CAPTURE(key.name);
        CHECK(told.contains(key.name.substr(refusal.size())));
    }
}

TEST_CASE("what is allowed is exactly what is not refused when it is noted") {
    rc::check([] {
        const deadline::Question request = any_request();
        const auto before = next(request, the_law());
        RC_PRE(before.has_value());
        Date day = request.today;
        for (const Event& event : request.history) day = std::max(day, event.day);
        for (std::size_t i = 0; i < deadline::kind_words.size(); ++i) {
            deadline::Question more = request;
            more.history.push_back({static_cast<Kind>(i), day});
            const auto found = next(more, the_law());
            if (!found) continue; // the rules begin later than this new request
            const bool is_refused = found->refused.size() != before->refused.size();
            RC_ASSERT(is_refused != allows(*before, static_cast<Kind>(i)));
        }
    });
}

TEST_CASE("leaving out what was refused changes nothing") {
    rc::check([] {
        deadline::Question request = any_request();
        const auto with = next(request, the_law());
        RC_PRE(with.has_value());
        for (const Refusal& refusal : with->refused)
            request.history.erase(std::ranges::find(request.history, refusal.event));
        Date last = request.today;
        for (const Event& event : request.history) last = std::max(last, event.day);
        for (const Refusal& refusal : with->refused) RC_PRE(refusal.event.day <= last);
        const auto without = next(request, the_law());
        RC_ASSERT(without.has_value());
        RC_ASSERT(without->state == with->state);
        RC_ASSERT(without->allowed == with->allowed);
    });
}

TEST_CASE("events of different days may be told in any order, those of one day are told as given") {
    rc::check([] {
        const deadline::Question request = any_request();
        deadline::Question mixed = request;
        std::ranges::stable_sort(mixed.history, std::ranges::greater(), &Event::day);
        const auto one = next(request, the_law()), other = next(mixed, the_law());
        RC_ASSERT(one.has_value() == other.has_value());
        if (one) RC_ASSERT(one->state == other->state);
    });
}
