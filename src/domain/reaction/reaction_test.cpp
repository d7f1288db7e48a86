#include <domain/reaction/reaction.hpp>

#include <base/sample_tree.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace reaction;
using namespace sample;
using deadline::Kind;
using deadline::Right;
using escalation::State;

namespace {

Tree told(std::string_view id, const Entries& changes = {}) {
    std::vector<Tree> settings;
    for (const std::string_view word : setting_words) settings.push_back(scalar(std::string(word)));
    const Tree meaning =
        map({{"for", list(std::move(settings))}, {"text", scalar("So. [@?lamps]")}});
    return map(changed({{"id", scalar(std::string(id))},
                        {"says", scalar("They do it")},
                        {"looks", scalar("It looks so.")},
                        {"means", list({meaning})}},
                       changes));
}

Reactions read(std::vector<Tree> all, Findings& findings) {
    Reactions reactions;
    SourceFile file;
    file.head = map({{"schema", scalar("reactions/1")}, {"reactions", list(std::move(all))}});
    reaction::compile(file, reactions, findings);
    return reactions;
}

std::vector<Tree> all_eight() {
    std::vector<Tree> all;
    for (const std::string_view word : reaction_words) all.push_back(told(word));
    return all;
}

std::optional<Kind> while_asking(Reaction reaction, Detail detail = Detail::none) {
    return event_of({reaction, detail, "2026-03-02"_date}, Setting::data, State::received);
}

} // namespace

TEST_CASE("a reaction to a request is an event of its history, or moves nothing") {
    CHECK(while_asking(Reaction::automatic) == Kind::acknowledged);
    CHECK(while_asking(Reaction::identity) == Kind::id_asked);
    CHECK(while_asking(Reaction::meaning) == Kind::clarification_asked);
    CHECK(while_asking(Reaction::part) == Kind::answered_part);
    CHECK(while_asking(Reaction::no) == Kind::refused);
    CHECK(while_asking(Reaction::nothing) == std::nullopt);
}

TEST_CASE("whether more time is announced with reasons makes it another event") {
    CHECK(while_asking(Reaction::longer, Detail::with_reasons) == Kind::extension_notice);
    CHECK(while_asking(Reaction::longer, Detail::without_reasons) ==
          Kind::extension_notice_without_reasons);
}

TEST_CASE("the wrong team of the right body has the request, another body has not") {
    CHECK(while_asking(Reaction::wrong_team, Detail::same_body) == Kind::acknowledged);
    CHECK(while_asking(Reaction::wrong_team, Detail::another_body) == std::nullopt);
}

TEST_CASE("who asks for information owes no proof of identity") {
    CHECK(event_of({Reaction::identity, Detail::none, "2026-03-02"_date}, Setting::information,
                   State::received) == std::nullopt);
}

TEST_CASE("what they say when they have a complaint is about the complaint") {
    const auto said = [](Reaction reaction) {
        return event_of({reaction, Detail::none, "2026-07-02"_date}, Setting::complaint,
                        State::complaint_to_controller);
    };
    CHECK(said(Reaction::automatic) == Kind::complaint_acknowledged);
    CHECK(said(Reaction::part) == Kind::complaint_outcome);
    CHECK(said(Reaction::no) == Kind::complaint_outcome);
    CHECK(said(Reaction::meaning) == std::nullopt);
}

TEST_CASE("an outcome belongs to whoever has it then") {
    const auto no_from = [](State where) {
        return event_of({Reaction::no, Detail::none, "2026-08-02"_date}, Setting::later, where);
    };
    CHECK(no_from(State::internal_review) == Kind::review_answered);
    CHECK(no_from(State::regulator) == Kind::regulator_outcome);
    CHECK(no_from(State::court) == std::nullopt);
}

TEST_CASE("the words follow the law that was used, and then how far it has come") {
    const auto setting = [](Right right, std::optional<deadline::Regime> regime, State where) {
        return setting_of({.right = right, .regime = regime, .today = "2026-03-02"_date}, where);
    };
    CHECK(setting(Right::access, {}, State::sent) == Setting::data);
    CHECK(setting(Right::access, deadline::Regime::law_enforcement, State::sent) ==
          Setting::police);
    CHECK(setting(Right::foisa, {}, State::sent) == Setting::information);
    CHECK(setting(Right::complaint, {}, State::sent) == Setting::complaint);
    CHECK(setting(Right::access, {}, State::complaint_acknowledged) == Setting::complaint);
    CHECK(setting(Right::access, {}, State::regulator) == Setting::later);
}

TEST_CASE("only what needs more than a day asks for more, and silence has no day") {
    CHECK(details_of(Reaction::longer).size() == 2);
    CHECK(details_of(Reaction::wrong_team).size() == 2);
    CHECK(details_of(Reaction::no).empty());
    CHECK(has_day(Reaction::no));
    CHECK_FALSE(has_day(Reaction::nothing));
}

TEST_CASE("a form names reactions and details by their words, and nothing else") {
    CHECK(reaction_named("wrong-team") == Reaction::wrong_team);
    CHECK(reaction_named("") == std::nullopt);
    CHECK(detail_named("with-reasons") == Detail::with_reasons);
    CHECK(detail_named("perhaps") == std::nullopt);
}

TEST_CASE("all eight are told in the order of a page, with citations as on a page") {
    Findings findings;
    std::vector<Tree> backwards = all_eight();
    std::ranges::reverse(backwards);
    const Reactions reactions = read(std::move(backwards), findings);
    CHECK(findings.empty());
    REQUIRE(reactions.all.size() == reaction_words.size());
    CHECK(reactions.all.front().reaction == Reaction::automatic);
    CHECK(reactions.find(Reaction::part)->means_in(Setting::later).back().claims.front().mark ==
          guide::Mark::unverified);
}

TEST_CASE("a reaction or a setting that is missing or told twice is said") {
    const auto rule_of = [](std::vector<Tree> all) {
        Findings findings;
        (void)read(std::move(all), findings);
        return findings.empty() ? "" : std::string(findings.front().rule);
    };
    CHECK(rule_of(all_eight()).empty());
    std::vector<Tree> seven = all_eight();
    seven.pop_back();
    CHECK(rule_of(std::move(seven)) == "reaction/once");
    std::vector<Tree> nine = all_eight();
    nine.push_back(told("no"));
    CHECK(rule_of(std::move(nine)) == "reaction/once");
    std::vector<Tree> without_meaning = all_eight();
    without_meaning.front() = told("automatic", {{"means", list({})}});
    CHECK(rule_of(std::move(without_meaning)) == "reaction/once");
}
