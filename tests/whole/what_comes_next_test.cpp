// What can happen next: the table of docs/design/escalation.md, row by row, over the real law.
#include "requests.hpp"

#include <domain/escalation/transitions.hpp>

#include <fmt/format.h>

#include <set>

namespace {

struct Row {
    const char* id;
    const char* rule;
    Request road;
    History history;
    State state;
    std::optional<Date> today = std::nullopt;
};

const std::vector<Row> rows{
    {"t01", "what is sent by post is sent", personal, on_its_way, State::sent},
    {"t01",
     "what is sent by e-mail is sent",
     personal,
     {{Kind::sent_by_email, "2026-03-02"_date}},
     State::sent},
    {"n01", "sending it again keeps it sent", personal,
     on_its_way + History{{Kind::sent_by_email, "2026-02-27"_date}}, State::sent},
    {"t02", "proof of receipt fixes the day", personal, with_them, State::received},
    {"t02", "a letter is taken as received once its second working day is over", personal,
     on_its_way, State::received, "2026-03-03"_date},
    {"t02",
     "an e-mail is taken as received once its day is over",
     personal,
     {{Kind::sent_by_email, "2026-03-02"_date}},
     State::received,
     "2026-03-03"_date},
    {"t03", "an acknowledgement is noted", personal,
     with_them + History{{Kind::acknowledged, "2026-03-03"_date}}, State::acknowledged},
    {"t03", "an acknowledgement proves receipt", personal,
     on_its_way + History{{Kind::acknowledged, "2026-02-27"_date}}, State::acknowledged},
    {"n03", "an acknowledgement answers no question", personal,
     asked_who + History{{Kind::acknowledged, "2026-03-06"_date}}, State::id_asked},
    {"t04", "in time they may ask who you are", personal, asked_who, State::id_asked},
    {"n04", "asking twice who you are is asking once", personal,
     asked_who + History{{Kind::id_asked, "2026-03-06"_date}}, State::id_asked},
    {"t05", "with the proof of identity they have it, from that day", personal,
     asked_who + History{{Kind::id_received, "2026-03-10"_date}}, State::received},
    {"n05", "proof of identity nobody asked for moves nothing", personal,
     with_them + History{{Kind::id_received, "2026-03-10"_date}}, State::received},
    {"t06", "a needless question of identity can be complained of", personal,
     asked_who + History{{Kind::complaint_received, "2026-03-06"_date}},
     State::complaint_to_controller},
    {"t07", "for a request to see data they may ask what is meant", personal, asked_what,
     State::clarification_asked},
    {"n07", "asking twice what is meant is asking once", personal,
     asked_what + History{{Kind::clarification_asked, "2026-03-06"_date}},
     State::clarification_asked},
    {"t08", "once they have the answer the clock runs on", personal,
     asked_what + History{{Kind::clarification_answered, "2026-03-10"_date}}, State::received},
    {"t09", "a blanket question can be complained of", personal,
     asked_what + History{{Kind::complaint_received, "2026-03-06"_date}},
     State::complaint_to_controller},
    {"t10", "they may ask for money where the law lets them", personal, asked_money,
     State::fee_asked},
    {"n10", "asking twice for money is asking once", personal,
     asked_money + History{{Kind::fee_asked, "2026-03-06"_date}}, State::fee_asked},
    {"t11", "a fee that is paid starts the clock", personal,
     asked_money + History{{Kind::fee_paid, "2026-03-10"_date}}, State::received},
    {"t11", "a fee that is withdrawn holds nothing back", personal,
     asked_money + History{{Kind::fee_withdrawn, "2026-03-10"_date}}, State::received},
    {"n11", "an authority to act moves nothing", personal,
     with_them + History{{Kind::authority_received, "2026-03-04"_date}}, State::received},
    {"t12", "a notice in time and with reasons extends", personal, longer, State::extended},
    {"t12", "from 5 February 2026 the police can extend too", police, longer, State::extended},
    {"t12", "environmental information can be extended", eir, longer, State::extended},
    {"t12", "a question stays open while they take longer", personal,
     asked_what + History{{Kind::extension_notice, "2026-03-20"_date}}, State::clarification_asked},
    {"t13", "a late notice extends nothing", personal,
     with_them + History{{Kind::extension_notice, "2026-04-03"_date}}, State::extension_invalid},
    {"t13", "a notice without reasons extends nothing", personal,
     with_them + History{{Kind::extension_notice_without_reasons, "2026-03-20"_date}},
     State::extension_invalid},
    {"t13",
     "before 5 February 2026 the police cannot extend",
     police,
     {{Kind::received, "2026-02-04"_date}, {Kind::extension_notice, "2026-02-10"_date}},
     State::extension_invalid},
    {"t13", "a Scottish request for information cannot be extended", foisa, longer,
     State::extension_invalid},
    {"t14", "an answer in full", personal, answered, State::answered_full},
    {"t14", "an answer in part", personal, in_part, State::answered_part},
    {"t14", "a refusal", personal, refusal, State::refused},
    {"t14", "an answer settles an open question", personal,
     asked_who + History{{Kind::answered_full, "2026-03-30"_date}}, State::answered_full},
    {"t15", "when the later of all readings is over it is overdue", personal, with_them,
     State::overdue, "2026-04-03"_date},
    {"t15", "on the last day it is not overdue", personal, with_them, State::received,
     "2026-04-02"_date},
    {"t15", "for the police the later reading counts from the day after", police, with_them,
     State::received, "2026-04-07"_date},
    {"t15", "while a question is open nothing is overdue", personal, asked_what,
     State::clarification_asked, "2026-07-01"_date},
    {"t16", "a late answer is an answer", personal,
     with_them + History{{Kind::answered_full, "2026-05-01"_date}}, State::answered_full},
    {"t16", "a late answer in part", personal,
     with_them + History{{Kind::answered_part, "2026-05-01"_date}}, State::answered_part},
    {"t16", "a late refusal", personal, with_them + History{{Kind::refused, "2026-05-01"_date}},
     State::refused},
    {"n16", "an answer after a complaint is an answer", personal,
     complained + History{{Kind::answered_full, "2026-07-05"_date}}, State::answered_full},
    {"t17", "gaps make a full answer one in part", personal,
     answered + History{{Kind::gaps_found, "2026-04-05"_date}}, State::answered_part},
    {"n17", "more gaps keep it in part", personal,
     in_part + History{{Kind::gaps_found, "2026-04-05"_date}}, State::answered_part},
    {"t18", "a refusal can be complained of", personal, complained, State::complaint_to_controller},
    {"t18", "an answer in part can be complained of", personal,
     in_part + History{{Kind::complaint_received, "2026-07-01"_date}},
     State::complaint_to_controller},
    {"t18", "silence can be complained of", personal,
     with_them + History{{Kind::complaint_received, "2026-07-01"_date}},
     State::complaint_to_controller},
    {"t18", "an extension that is none can be complained of", personal,
     with_them + History{{Kind::extension_notice_without_reasons, "2026-03-20"_date},
                         {Kind::complaint_received, "2026-03-21"_date}},
     State::complaint_to_controller},
    {"t18", "after the earlier reading silence can be complained of", police,
     with_them + History{{Kind::complaint_received, "2026-04-07"_date}},
     State::complaint_to_controller},
    {"n18", "an extension without cause can be complained of", personal,
     longer + History{{Kind::complaint_received, "2026-03-21"_date}},
     State::complaint_to_controller},
    {"i18", "a refusal of the intelligence services goes to the regulator", spies,
     refusal + History{{Kind::regulator_complaint, "2026-04-20"_date}}, State::regulator},
    {"t19", "they confirm the complaint", personal, confirmed, State::complaint_acknowledged},
    {"t20", "a complaint nobody confirmed in thirty days goes to the regulator", personal,
     complained + History{{Kind::regulator_complaint, "2026-08-03"_date}}, State::regulator},
    {"t20", "a confirmed complaint without an outcome goes to the regulator", personal,
     confirmed + History{{Kind::regulator_complaint, "2026-10-01"_date}}, State::regulator},
    {"t21", "they answer the complaint", personal, outcome, State::complaint_outcome},
    {"t21", "an outcome needs no confirmation before it", personal,
     complained + History{{Kind::complaint_outcome, "2026-07-05"_date}}, State::complaint_outcome},
    {"t22", "a promised answer is waited for again", personal,
     outcome + History{{Kind::fresh_answer_promised, "2026-07-21"_date}}, State::received},
    {"t22", "a complaint that was upheld can be closed", personal,
     outcome + History{{Kind::closed, "2026-07-21"_date}}, State::closed},
    {"t23", "an outcome that does not satisfy goes to the regulator", personal, at_regulator,
     State::regulator},
    {"t24", "a refusal of the police can be checked by the regulator", police,
     refusal + History{{Kind::s51_request, "2026-04-20"_date}}, State::regulator_check_s51},
    {"t25", "the regulator answers", personal, decided, State::regulator_outcome},
    {"t25", "the regulator says what its check found", police,
     refusal + History{{Kind::s51_request, "2026-04-20"_date},
                       {Kind::regulator_outcome, "2026-06-01"_date}},
     State::regulator_outcome},
    {"t26", "three months of silence open the tribunal", personal, at_tribunal,
     State::tribunal_166},
    {"t27", "the tribunal sends it back to the regulator", personal,
     at_tribunal + History{{Kind::tribunal_decision, "2026-12-01"_date}}, State::regulator},
    {"t28", "the regulator can be asked to look again", personal,
     decided + History{{Kind::case_review_asked, "2026-09-10"_date}}, State::regulator},
    {"t29", "after a refusal a solicitor can write", personal, lawyers, State::letter_before_claim},
    {"t29", "a solicitor need not wait for the regulator", personal,
     at_regulator + History{{Kind::letter_before_claim, "2026-08-10"_date}},
     State::letter_before_claim},
    {"t30", "after the letter comes the claim", personal, in_court, State::court},
    {"t31", "what the regulator did can be reviewed by a court", personal,
     decided + History{{Kind::claim_issued, "2026-10-01"_date}}, State::court},
    {"t32", "a judgment ends it", personal, in_court + History{{Kind::closed, "2026-11-02"_date}},
     State::closed},
    {"t33", "the person can take it back", personal,
     with_them + History{{Kind::withdrawn, "2026-03-10"_date}}, State::closed},
    {"t33", "a draft can be dropped", personal, {{Kind::closed, "2026-03-02"_date}}, State::closed},
    {"n33", "the day of the wrong moves nothing", personal,
     with_them + History{{Kind::grounds_arose, "2026-03-10"_date}}, State::received},
    {"n34", "a draft is a draft", personal, {{Kind::draft, "2026-03-01"_date}}, State::draft},
    {"t34", "a new request begins anew", personal,
     answered + History{{Kind::draft, "2026-04-10"_date}}, State::draft},
    {"t34", "a closed request can be followed by a new one", personal,
     with_them + History{{Kind::closed, "2026-03-10"_date},
                         {Kind::draft, "2026-04-10"_date},
                         {Kind::sent, "2026-04-12"_date}},
     State::sent},
    {"c02",
     "a complaint that stands alone is with them",
     {Right::complaint, Regime::uk_gdpr},
     {{Kind::sent, "2026-07-01"_date}, {Kind::received, "2026-07-02"_date}},
     State::complaint_to_controller},
    {"c03",
     "they confirm a complaint that stands alone",
     {Right::complaint, Regime::uk_gdpr},
     {{Kind::received, "2026-07-02"_date}, {Kind::acknowledged, "2026-07-10"_date}},
     State::complaint_acknowledged},
    {"f01", "a refusal of information is looked at again", foi, second_look,
     State::internal_review},
    {"f01", "for environmental information one makes representations", eir, second_look,
     State::representations},
    {"f01", "in Scotland one requires a review", foisa, second_look, State::review},
    {"f02", "they answer the second look", foi, looked, State::review_answered},
    {"f03", "after the second look the regulator can be asked", foi, at_commissioner,
     State::regulator},
    {"f04", "a second look that takes too long opens the regulator", foi,
     second_look + History{{Kind::regulator_complaint, "2026-06-15"_date}}, State::regulator},
    {"f05", "the regulator decides", foi, notice, State::decision_notice},
    {"f06", "a decision can be appealed to the tribunal", foi, appealed,
     State::first_tier_tribunal},
    {"f07", "in Scotland a decision goes to the Court of Session", foisa, appealed, State::court},
    {"f08", "the tribunal decides", foi, judged, State::tribunal_decision},
    {"f09", "a point of law goes to the Upper Tribunal", foi, higher, State::upper_tribunal},
    {"f10", "the Upper Tribunal ends it", foi,
     higher + History{{Kind::tribunal_decision, "2027-03-01"_date}}, State::closed}};

} // namespace

TEST_CASE("each row of the table leads where it says") {
    for (const Row& row : rows) {
        CAPTURE(row.id);
        CAPTURE(row.rule);
        const Next found =
            row.today ? after(row.road, row.history, *row.today) : after(row.road, row.history);
        CHECK(word_of(found.state) == word_of(row.state));
        CHECK(found.refused.empty());
    }
}

TEST_CASE("every row of the table has its rule above") {
    std::set<std::string_view> told, there;
    for (const Row& row : rows) told.insert(row.id);
    for (const Transition& row : transitions()) there.insert(row.id);
    for (const std::string_view id : there) {
        CAPTURE(id);
        CHECK(told.contains(id));
    }
    for (int number = 1; number <= 34; ++number) {
        const std::string id = fmt::format("t{:02}", number);
        CAPTURE(id);
        CHECK(there.contains(id));
    }
}

TEST_CASE("who asks who you are has shown that they have the letter") {
    const History asked = on_its_way + History{{Kind::id_asked, "2026-02-27"_date},
                                               {Kind::id_received, "2026-03-05"_date}};
    CHECK(after(personal, asked).letters.empty());
    CHECK(after(personal, on_its_way, "2026-03-05"_date).letters.front() == "L2");
}

TEST_CASE("proof that a letter came later moves the day") {
    const Next found = after(personal, on_its_way + History{{Kind::received, "2026-03-04"_date}});
    CHECK(word_of(found.state) == "RECEIVED");
    CHECK(found.timers.front().day.iso() == "2026-04-07");
}

TEST_CASE("lateness is kept, whatever comes after") {
    CHECK(after(personal, with_them + History{{Kind::answered_full, "2026-05-01"_date}}).is_late);
    CHECK_FALSE(after(personal, answered).is_late);
    const History late = with_them + History{{Kind::complaint_received, "2026-07-01"_date},
                                             {Kind::regulator_complaint, "2026-08-10"_date},
                                             {Kind::answered_full, "2026-09-01"_date}};
    const Next found = after(personal, late);
    CHECK(found.is_late);
    CHECK(word_of(found.state) == "ANSWERED_FULL");
}

TEST_CASE("the letters are those of the state and of what is allowed there") {
    const auto letters = [](const Request& road, const History& history, Date today) {
        return after(road, history, today).letters;
    };
    using Letters = std::vector<std::string_view>;
    CHECK(letters(personal, {}, "2026-03-02"_date) == Letters{"L1"});
    CHECK(letters(erasing, {}, "2026-03-02"_date) == Letters{"L1r"});
    CHECK(letters(foi, {}, "2026-03-02"_date) == Letters{"FOI"});
    CHECK(letters(personal, on_its_way, "2026-02-27"_date) == Letters{"L2"});
    CHECK(letters(personal, with_them, "2026-03-05"_date).empty());
    CHECK(letters(personal, asked_who, "2026-03-05"_date) == Letters{"L3", "L3b", "L7"});
    CHECK(letters(personal, with_them, "2026-04-05"_date) == Letters{"L8", "L7", "L14", "L15"});
    CHECK(letters(personal, refusal, "2026-04-05"_date) == Letters{"L7", "L7i", "L14", "L15"});
    CHECK(letters(police, refusal, "2026-04-05"_date) == Letters{"L7", "L11", "L14", "L15"});
    CHECK(letters(foi, refusal, "2026-04-05"_date) == Letters{"FOI-review"});
    CHECK(letters(personal, at_regulator, "2026-11-05"_date) == Letters{"L12", "L14", "L15"});
    CHECK(letters(personal, decided, "2026-09-05"_date) == Letters{"L13", "L14", "L15"});
    CHECK(letters(personal, in_court + History{{Kind::closed, "2026-11-02"_date}},
                  "2026-11-02"_date) == Letters{"L16"});
}

TEST_CASE("each day that counts comes from domain/deadline, with its claim") {
    const auto day = [](const Next& next, std::string_view name) -> std::string {
        for (const Timer& timer : next.timers) {
            CHECK_FALSE(timer.claim.empty());
            if (timer.name == name) return timer.day.iso();
        }
        return "";
    };
    const Next waiting = after(personal, with_them);
    CHECK(day(waiting, "due") == "2026-04-02");
    CHECK(day(waiting, "surely-overdue-after") == "2026-04-02");
    CHECK(day(waiting, "extension-notice-by") == "2026-04-02");
    CHECK(day(after(personal, longer), "due") == "2026-06-02");
    CHECK(day(after(personal, complained), "complaint-acknowledgement") == "2026-07-31");
    CHECK(day(after(personal, complained), "complaint-chase") == "2026-08-30");
    CHECK(day(after(personal, at_regulator), "regulator-progress") == "2026-11-03");
    CHECK(day(after(personal, at_regulator), "tribunal-from") == "2026-11-04");
    CHECK(day(after(personal, at_regulator), "tribunal-by") == "2027-03-03");
    CHECK(day(after(personal, decided), "case-review-by") == "2026-12-01");
    CHECK(day(after(personal, lawyers), "reply-by") == "2026-05-04");
    CHECK(day(after(personal, refusal), "judicial-review-by") == "2026-06-30");
    CHECK(day(after(personal, answered), "look-through-by") == "2026-04-13");
    CHECK(day(after(foi, refusal), "review-by") == "2026-05-29");
    CHECK(day(after(foi, second_look), "review-due") == "2026-05-11");
    CHECK(day(after(foi, notice), "appeal-by") == "2026-09-29");
}

TEST_CASE("a single limit has no steps") {
    const auto found = next({Right::s166, {}, Nation::scotland, "2026-03-02"_date, {}}, the_law());
    REQUIRE_FALSE(found);
    CHECK(found.error().what().id == "next.refused.no-steps"_msg);
}
