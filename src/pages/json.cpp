#include <pages/json.hpp>

#include <domain/toolkit/counts.hpp>

#include <nlohmann/json.hpp>

namespace pages {

namespace {

using Json = nlohmann::ordered_json;

// Broken letters cannot be: every word is a Text. Should one slip through, it becomes U+FFFD.
std::string written(const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string_view word_of(Severity severity) {
    switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::debt: return "debt";
    }
    return "error";
}

Json texts(const std::vector<Text>& all) {
    Json list = Json::array();
    for (const Text& one : all) list.push_back(one.bytes());
    return list;
}

Json date_or_null(const auto& day) { return day ? Json(day->iso()) : Json(nullptr); }

Json statement(const claim::Statement& one) {
    return {{"field", one.field},
            {"words", one.words.bytes()},
            {"degree", claim::word_of(one.degree)},
            {"checked", date_or_null(one.checked)}};
}

Json source(const claim::Source& one) {
    return {{"title", one.title.bytes()},
            {"official", one.official.text()},
            {"read_at", one.read_at ? Json(one.read_at->text()) : Json(nullptr)}};
}

Json cited_by(const claim::Claim& claim, const toolkit::Toolkit& toolkit) {
    Json list = Json::array();
    for (const toolkit::Citing& one : toolkit.citing(claim.name.text()))
        if (std::ranges::find(list, Json(one.path)) == list.end()) list.push_back(one.path);
    return list;
}

// {"pages":{"all":80,"start":7,…},"cards":{"all":12},…}
Json holds(const toolkit::Toolkit& toolkit) {
    Json whole = Json::object();
    for (const toolkit::Tally& tally : toolkit::counts(toolkit)) {
        Json& one = whole[std::string(tally.of)] = {{"all", tally.all}};
        for (const toolkit::Tally::Part& part : tally.parts) one[part.of] = part.number;
    }
    return whole;
}

Json path_step(const ecosystem::Step& step, Date as_of, const toolkit::Toolkit& toolkit) {
    if (step.flow == nullptr)
        return {{"flow", nullptr},
                {"title", toolkit.ecosystem.title_of(step.to).bytes()},
                {"from", step.from},
                {"to", step.to}};
    const ecosystem::Flow& flow = *step.flow;
    const claim::Claim* claim = toolkit.claims.find(flow.name.text());
    return {
        {"flow", flow.name.text()},
        {"title", flow.title.bytes()},
        {"from", step.from},
        {"to", step.to},
        {"standing", ecosystem::word_of(standing(flow, as_of))},
        {"degree", claim != nullptr ? Json(claim::word_of(claim->says().degree)) : Json(nullptr)},
        {"since", date_or_null(flow.since)},
        {"until", date_or_null(flow.until)}};
}

} // namespace

std::string findings_json(const Findings& findings, const toolkit::Toolkit* toolkit,
                          const Voice& voice) {
    Json list = Json::array();
    for (const Finding& one : findings)
        list.push_back({{"file", one.place.file_name()},
                        {"line", one.place.line},
                        {"column", one.place.column},
                        {"width", one.width},
                        {"severity", word_of(one.severity)},
                        {"rule", one.rule},
                        {"message", voice.say(one.what).bytes()},
                        {"hint", one.hint ? Json(voice.say(*one.hint).bytes()) : Json(nullptr)}});
    const Json whole = {{"errors", count(findings, Severity::error)},
                        {"warnings", count(findings, Severity::warning)},
                        {"debts", count(findings, Severity::debt)},
                        {"holds", toolkit != nullptr ? holds(*toolkit) : Json(nullptr)},
                        {"findings", std::move(list)}};
    return written(whole, 2);
}

std::string answer_json(const search::Answer& answer) {
    Json results = Json::array();
    for (const search::Result& one : answer.results) {
        std::string extract;
        for (const search::Segment& segment : one.extract) extract += segment.words.bytes();
        results.push_back({{"kind", word_of(one.kind)},
                           {"title", one.title.bytes()},
                           {"path", one.path},
                           {"extract", std::move(extract)},
                           {"score", one.score}});
    }
    const Json whole = {
        {"query", answer.query.bytes()},
        {"did_you_mean", answer.did_you_mean ? Json(answer.did_you_mean->bytes()) : Json(nullptr)},
        {"also_looked_for", texts(answer.also_looked_for)},
        {"results", std::move(results)}};
    return written(whole, 2);
}

std::string paths_json(const PathsAsked& asked, const ecosystem::Paths& found,
                       const toolkit::Toolkit& toolkit) {
    Json paths = Json::array();
    for (const ecosystem::Path& path : found.paths) {
        Json steps = Json::array();
        for (const ecosystem::Step& step : path.steps)
            steps.push_back(path_step(step, asked.as_of, toolkit));
        paths.push_back({{"length", path.length},
                         {"certainty", ecosystem::word_of(path.certainty)},
                         {"steps", std::move(steps)}});
    }
    const Json whole = {{"version", 1},
                        {"from", asked.from},
                        {"to", asked.to.empty() ? Json(nullptr) : Json(asked.to)},
                        {"as_of", asked.as_of.iso()},
                        {"cut_off", found.is_cut_off},
                        {"paths", std::move(paths)}};
    return written(whole, 2);
}

std::string suggestions_json(const std::vector<search::Suggestion>& suggestions) {
    Json list = Json::array();
    for (const search::Suggestion& one : suggestions)
        list.push_back(
            {{"kind", word_of(one.kind)}, {"title", one.title.bytes()}, {"path", one.path}});
    return written(list, -1);
}

std::string claim_json(const claim::Claim& claim, const toolkit::Toolkit& toolkit) {
    Json statements = Json::array(), sources = Json::array(), figures = Json::array();
    for (const claim::Statement& one : claim.statements) statements.push_back(statement(one));
    for (const claim::Source& one : claim.sources) sources.push_back(source(one));
    for (const claim::Figure& one : claim.figures) figures.push_back(one.text());
    const Json read_by = claim.read_by ? Json{{"capacity", claim.read_by->capacity.bytes()},
                                              {"on", claim.read_by->on.iso()}}
                                       : Json(nullptr);
    const Json whole = {{"id", claim.name.text()},
                        {"kind", claim::word_of(claim.kind)},
                        {"title", claim.title.bytes()},
                        {"statements", std::move(statements)},
                        {"provision", claim.provision.bytes()},
                        {"in_force_from", date_or_null(claim.in_force_from)},
                        {"in_force_to", date_or_null(claim.in_force_to)},
                        {"happened", date_or_null(claim.happened)},
                        {"figures", std::move(figures)},
                        {"sources", std::move(sources)},
                        {"read_by", read_by},
                        {"cited_by", cited_by(claim, toolkit)},
                        {"content_version", toolkit.edition.version}};
    return written(whole, 2);
}

} // namespace pages
