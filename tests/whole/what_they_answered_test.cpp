// What they answered, over the real law: the event it becomes, the days that move, the next letter.
#include "requests.hpp"

#include <domain/reaction/reaction.hpp>

#include <algorithm>
#include <string>

using reaction::Detail;
using reaction::Following;
using reaction::Reaction;
using reaction::Setting;

namespace {

Following reacted(const Request& road, const History& history, Reaction reaction, Date day,
                  Detail detail = Detail::none) {
    const auto following =
        reaction::follow({road.right, road.regime, Nation::england_and_wales, day, history},
                         {reaction, detail, day}, the_law());
    REQUIRE(following);
    return *following;
}

bool has_letter(const Following& following, std::string_view word) {
    return std::ranges::find(following.letters, word) != following.letters.end();
}

} // namespace

TEST_CASE("more time with reasons in the first month moves the last day by two months") {
    const Following it =
        reacted(personal, with_them, Reaction::longer, "2026-03-20"_date, Detail::with_reasons);
    CHECK(it.before.value().target_due == "2026-04-02"_date);
    CHECK(it.after.value().target_due == "2026-06-02"_date);
    CHECK(it.next.state == State::extended);
    CHECK(has_letter(it, "L6"));
}

TEST_CASE(
    "more time without reasons moves nothing, and the letter says that the first date stands") {
    const Following it =
        reacted(personal, with_them, Reaction::longer, "2026-03-20"_date, Detail::without_reasons);
    CHECK(it.after.value().target_due == it.before.value().target_due);
    CHECK(it.next.state == State::extension_invalid);
    CHECK(has_letter(it, "L6b"));
}

TEST_CASE("an automatic reply moves no date and needs no letter") {
    const Following it = reacted(personal, with_them, Reaction::automatic, "2026-03-03"_date);
    CHECK(it.after.value().target_due == it.before.value().target_due);
    CHECK(it.letters.empty());
    const History noted = with_them + History{{Kind::acknowledged, "2026-03-03"_date}};
    CHECK(it.next.state == after(personal, noted).state);
}

TEST_CASE("a question what is meant stops the clock, and two letters answer it") {
    const Following it = reacted(personal, with_them, Reaction::meaning, "2026-03-10"_date);
    CHECK(it.after.value().clock == deadline::Clock::paused);
    CHECK(has_letter(it, "L4"));
    CHECK(has_letter(it, "L4b"));
}

TEST_CASE("a question who you are can be answered or turned back") {
    const Following it = reacted(personal, with_them, Reaction::identity, "2026-03-10"_date);
    CHECK(it.next.state == State::id_asked);
    CHECK(has_letter(it, "L3"));
    CHECK(has_letter(it, "L3b"));
}

TEST_CASE("a part leads to its gaps, a refusal to a complaint and to the exemption in it") {
    CHECK(has_letter(reacted(personal, with_them, Reaction::part, "2026-03-30"_date), "L9"));
    const Following no = reacted(personal, with_them, Reaction::no, "2026-03-30"_date);
    CHECK(has_letter(no, "L7"));
    CHECK(has_letter(no, "L7i"));
    CHECK(has_letter(reacted(police, with_them, Reaction::no, "2026-03-30"_date), "L11"));
    CHECK(has_letter(reacted(foi, with_them, Reaction::no, "2026-03-20"_date), "FOI-review"));
}

TEST_CASE("silence is nothing before the last day, and lateness after it") {
    CHECK_FALSE(
        has_letter(reacted(personal, with_them, Reaction::nothing, "2026-03-20"_date), "L8"));
    const Following late = reacted(personal, with_them, Reaction::nothing, "2026-04-20"_date);
    CHECK(late.next.is_late);
    CHECK(has_letter(late, "L8"));
    CHECK(has_letter(late, "L7"));
    CHECK(late.question.history == with_them);
}

TEST_CASE("another organisation is asked anew, and its days are its own") {
    const Following it =
        reacted(personal, with_them, Reaction::wrong_team, "2026-03-10"_date, Detail::another_body);
    CHECK(it.begins_anew);
    CHECK(it.letters == std::vector<std::string_view>{"L1"});
    CHECK_FALSE(it.after.has_value());
    const Following same =
        reacted(personal, with_them, Reaction::wrong_team, "2026-03-10"_date, Detail::same_body);
    CHECK_FALSE(same.begins_anew);
    CHECK(same.after.value().target_due == "2026-04-02"_date);
}

TEST_CASE("once they have a complaint, no is its outcome and the regulator comes next") {
    const Following it = reacted(personal, complained, Reaction::no, "2026-07-20"_date);
    CHECK(it.setting == Setting::complaint);
    CHECK(it.next.state == State::complaint_outcome);
    CHECK(has_letter(it, "L10"));
}

TEST_CASE("a complaint that stands alone is taken as received when its letter is") {
    const Request alone{Right::complaint, Regime::uk_gdpr};
    const History sent{{Kind::sent_by_email, "2026-07-01"_date}};
    const Following it = reacted(alone, sent, Reaction::no, "2026-07-20"_date);
    CHECK(it.next.refused.empty());
    CHECK(it.next.state == State::complaint_outcome);
}

TEST_CASE("a refusal in a second look is the end of that look") {
    const Following it = reacted(foi, second_look, Reaction::no, "2026-05-05"_date);
    CHECK(it.setting == Setting::later);
    CHECK(it.next.state == State::review_answered);
}

TEST_CASE("what came is read by where the request stood on that day, not by where it stands now") {
    History since = with_them;
    since.push_back({Kind::complaint_received, "2026-05-01"_date});
    const auto it = reaction::follow(
        {Right::access, Regime::uk_gdpr, Nation::england_and_wales, "2026-06-01"_date, since},
        {Reaction::automatic, Detail::none, "2026-03-03"_date}, the_law());
    REQUIRE(it);
    CHECK(it->setting == Setting::data);
    CHECK(it->question.history[2].kind == Kind::acknowledged);
}

TEST_CASE("each of the eight can be told of each request that they have, under every law") {
    for (const Request& road : {personal, police, spies, erasing, foi, eir, foisa})
        for (const std::string_view word : reaction::reaction_words) {
            CAPTURE(word);
            const Reaction it = *reaction::reaction_named(word);
            const auto details = reaction::details_of(it);
            const Detail detail = details.empty() ? Detail::none : details.front();
            const Following following = reacted(road, with_them, it, "2026-03-10"_date, detail);
            // A question what is meant is no event where nothing lets it stop the clock.
            const bool may_be_refused = it == Reaction::meaning;
            CHECK((may_be_refused || following.next.refused.empty()));
        }
}
