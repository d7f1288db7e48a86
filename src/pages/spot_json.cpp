#include <pages/spot_json.hpp>

#include <pages/advice.hpp>
#include <pages/spot_words.hpp>

#include <nlohmann/json.hpp>

#include <cmath>

namespace pages {

namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json claims_of(const interview::Words& words, const toolkit::Toolkit& toolkit) {
    Json all = Json::array();
    guide::each_inline(words, [&](const guide::Inline& one) {
        for (const guide::ClaimRef& ref : one.claims)
            if (const claim::Claim* claim = toolkit.claims.find(ref.claim))
                if (const claim::Statement* said = claim->statement(ref.field))
                    all.push_back(
                        {{"claim", ref.claim.text()}, {"degree", claim::word_of(said->degree)}});
    });
    return all;
}

Json run(const interview::Words& words, const toolkit::Toolkit& toolkit) {
    return {{"says", guide::plain_words(words)}, {"claims", claims_of(words, toolkit)}};
}

Json runs(const std::vector<interview::Words>& all, const toolkit::Toolkit& toolkit) {
    Json list = Json::array();
    for (const interview::Words& one : all) list.push_back(run(one, toolkit));
    return list;
}

Json because(const std::vector<interview::Because>& all, const Voice& voice) {
    Json list = Json::array();
    for (const interview::Because& one : all)
        list.push_back({{"question", one.question->name.text()},
                        {"answer", one.answer != nullptr ? one.answer->name.text()
                                                         : std::string(interview::unknown)},
                        {"says", answer_words(*one.question, one.answer, voice).bytes()}});
    return list;
}

Json holders(const interview::Outcome& outcome, const toolkit::Toolkit& toolkit) {
    Json list = Json::array();
    for (const ecosystem::FlowName& name : outcome.flows) {
        const auto flow = toolkit.ecosystem.flows.find(name.text());
        if (flow == toolkit.ecosystem.flows.end()) continue;
        list.push_back({{"flow", name.text()},
                        {"title", flow->second.title.bytes()},
                        {"from", flow->second.from},
                        {"to", flow->second.to}});
    }
    return list;
}

Json advice(claim::Advice advice, const Voice& voice) {
    Json claims = Json::array();
    for (const std::string_view name : claim::claims_behind(advice)) claims.push_back(name);
    return {{"line", claim::word_of(advice)},
            {"says", voice.say(advice_sentence(advice)).bytes()},
            {"claims", claims}};
}

Json issue_json(const interview::Issue& issue, const toolkit::Toolkit& toolkit,
                const Voice& voice) {
    const interview::Outcome& outcome = *issue.outcome;
    const Json raised =
        issue.raised_by ? Json(interview::word_of(*issue.raised_by)) : Json(nullptr);
    return {{"id", outcome.name.text()},
            {"title", outcome.title.bytes()},
            {"urgency", interview::urgency_words[static_cast<std::size_t>(issue.urgency)]},
            {"urgent_because", run(outcome.urgent_because, toolkit)},
            {"raised_by", raised},
            {"because", because(issue.because, voice)},
            {"means", run(outcome.means, toolkit)},
            {"holders", holders(outcome, toolkit)},
            {"rights", runs(outcome.rights, toolkit)},
            {"first_steps", runs(outcome.first_steps, toolkit)},
            {"letters", outcome.letters},
            {"page", outcome.page},
            {"advice", advice(outcome.advice, voice)},
            {"lawyer_today", run(outcome.lawyer_today, toolkit)}};
}

Json danger_json(const interview::InDanger& one, const toolkit::Toolkit& toolkit,
                 const Voice& voice) {
    Json calls = Json::array();
    for (const interview::DangerCalls& danger : toolkit.interview.dangers) {
        if (danger.danger != one.danger) continue;
        for (const interview::Call& call : danger.calls) {
            const claim::Claim* claim = toolkit.claims.find(call.claim);
            calls.push_back({{"name", call.name.bytes()},
                             {"phone", call.phone.bytes()},
                             {"hours", call.hours.bytes()},
                             {"claim", call.claim.text()},
                             {"degree", claim == nullptr ? "unverified"
                                                         : claim::word_of(claim->says().degree)}});
        }
    }
    return {{"kind", interview::word_of(one.danger)},
            {"says", voice.say(danger_heading(one.danger)).bytes()},
            {"because", because({one.because}, voice)},
            {"calls", calls}};
}

Json answers_json(const interview::Question& question, const Voice& voice) {
    Json list = Json::array();
    for (const interview::Answer& one : question.answers) {
        Json answer{{"id", one.name.text()}, {"says", answer_words(question, &one, voice).bytes()}};
        if (!one.hint.empty()) answer["hint"] = one.hint.bytes();
        if (one.danger) answer["danger"] = interview::word_of(*one.danger);
        list.push_back(std::move(answer));
    }
    list.push_back(
        {{"id", interview::unknown}, {"says", answer_words(question, nullptr, voice).bytes()}});
    return list;
}

} // namespace

std::string spot_json(const Site& site, const interview::Path& path) {
    const Voice voice = site.strings.in("en");
    const interview::Found found = interview::found(site.toolkit.interview, path);
    Json dangers = Json::array(), issues = Json::array(), later = Json::array(),
         asked = Json::array();
    for (const interview::InDanger& one : found.dangers)
        dangers.push_back(danger_json(one, site.toolkit, voice));
    for (const interview::Issue& one : found.issues)
        issues.push_back(issue_json(one, site.toolkit, voice));
    for (const interview::Situation* one : path.left_for_later) later.push_back(one->name.text());
    for (const interview::Reply& one : path.replies)
        asked.push_back({{"question", one.question}, {"answers", one.answers}});
    return written({{"version", 1},
                    {"dangers", dangers},
                    {"issues", issues},
                    {"none_of_these", found.issues.empty() && found.dangers.empty()},
                    {"left_for_later", later},
                    {"asked", asked}});
}

std::string spot_list_json(const Site& site) {
    const Voice voice = site.strings.in("en");
    const interview::Interview& interview = site.toolkit.interview;
    Json situations = Json::array(), questions = Json::array(), outcomes = Json::array();
    for (const interview::Situation& one : interview.situations)
        situations.push_back({{"id", one.name.text()},
                              {"group", one.group},
                              {"says", one.says.bytes()},
                              {"page", one.page}});
    for (const interview::Question& one : interview.questions)
        questions.push_back({{"id", one.name.text()},
                             {"situation", one.situation},
                             {"asks", question_words(one, voice).bytes()},
                             {"choose", one.choice == interview::Choice::many ? "many" : "one"},
                             {"answers", answers_json(one, voice)}});
    for (const interview::Outcome& one : interview.outcomes)
        outcomes.push_back({{"id", one.name.text()}, {"title", one.title.bytes()}});
    return written({{"version", 1},
                    {"situations", situations},
                    {"questions", questions},
                    {"outcomes", outcomes}});
}

std::string spot_words_json(const Site& site, std::string_view typed) {
    const interview::Interview& interview = site.toolkit.interview;
    Json dangers = Json::array(), found = Json::array();
    for (const interview::Danger one : interview::danger_in(interview.dangers, typed))
        dangers.push_back(interview::word_of(one));
    for (const interview::Match& one : interview::matches(interview, typed))
        found.push_back({{"situation", one.situation->name.text()},
                         {"says", one.situation->says.bytes()},
                         {"score", std::round(one.score * 10) / 10}});
    return written({{"version", 1}, {"dangers", dangers}, {"matches", found}});
}

} // namespace pages
