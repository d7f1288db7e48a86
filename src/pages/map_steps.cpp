#include <pages/map_steps.hpp>

#include <pages/marks.hpp>
#include <pages/route_map.hpp>

#include <algorithm>

namespace pages {

namespace {

using ecosystem::Flow;

// Adds a fact of a flow; one less sure than the flow itself carries its own mark.
class Facts {
public:
    Facts(const Visit& visit, const claim::Claim* claim, const Voice& voice)
        : visit_(visit), claim_(claim), voice_(voice) {}

    void add(MessageId name, std::string_view field, const Text& words) {
        if (words.empty()) return;
        add(name, field,
            Html("<span") + language_marks(visit_, "en") + Markup(">") + words + Markup("</span>"));
    }
    void add(MessageId name, std::string_view field, Html value) {
        const claim::Statement* own = claim_ != nullptr ? claim_->statement(field) : nullptr;
        const bool is_less_sure = own != nullptr && own->degree > claim_->says().degree;
        all.push_back({voice_.html(name), std::move(value),
                       is_less_sure ? Html(" ") + degree_mark(own->degree, voice_) : Html()});
    }

    std::vector<FactView> all;

private:
    const Visit& visit_;
    const claim::Claim* claim_;
    const Voice& voice_;
};

Html when(const Flow& flow, const Voice& voice) {
    if (flow.since && flow.until)
        return voice.html("map.ran-between"_msg,
                          {{"from", voice.time(*flow.since)}, {"to", voice.time(*flow.until)}});
    if (flow.since) return voice.html("map.since"_msg, {{"from", voice.time(*flow.since)}});
    if (flow.until) return voice.html("map.until"_msg, {{"to", voice.time(*flow.until)}});
    return voice.html("map.start-unknown"_msg);
}

Text listed(const std::vector<Text>& words, const Voice& voice) {
    return words.empty() ? Text() : voice.list(words);
}

} // namespace

Url end_address(const Site& site, const Visit& visit, std::string_view end) {
    const bool is_actor = site.toolkit.ecosystem.actors.contains(end);
    return address(visit, (is_actor ? "/map/actor/" : "/map/system/") + std::string(end));
}

Html end_link(const Site& site, const Visit& visit, std::string_view end) {
    return Html(R"(<a href=")") + end_address(site, visit, end) + Markup(R"(")") +
           language_marks(visit, "en") + Markup(">") + site.toolkit.ecosystem.title_of(end) +
           Markup("</a>");
}

MapStep map_step(const Site& site, const Visit& visit, const Flow& flow, Date as_of,
                 const Voice& voice) {
    const claim::Claim* claim = site.toolkit.claims.find(flow.name.text());
    const ecosystem::Standing on_the_day = standing(flow, as_of);
    const bool is_over =
        on_the_day == ecosystem::Standing::ended || on_the_day == ecosystem::Standing::not_begun;
    const Voice english = site.strings.in("en"); // the map's own words are English
    Facts facts(visit, claim, voice);
    facts.add("map.moves"_msg, "data_categories", listed(flow.data_categories, english));
    facts.add("map.way"_msg, "title",
              voice.html("map.from-to"_msg, {{"from", end_link(site, visit, flow.from)},
                                             {"to", end_link(site, visit, flow.to)}}));
    const bool has_between =
        flow.via && flow.via->text() != flow.from && flow.via->text() != flow.to;
    if (has_between) facts.add("map.through"_msg, "via", end_link(site, visit, flow.via->text()));
    facts.add("map.gateway"_msg, "legal_gateway", flow.legal_gateway);
    facts.add("map.when"_msg, flow.since ? "since" : "until", when(flow, voice));
    facts.add("map.trigger"_msg, "how_triggered", flow.how_triggered);
    facts.add("map.consequence"_msg, "consequence", flow.consequence);
    facts.add("map.challenge"_msg, "challenge", flow.challenge);
    return {.state = is_over ? Html(Markup(R"( class="is-ended")")) : Html(),
            .marks = language_marks(visit, "en"),
            .title = flow.title,
            .standing = standing_mark(on_the_day, voice),
            .degree = claim != nullptr ? degree_link(claim->says().degree,
                                                     claim_address(visit, claim->name), voice)
                                       : Html(),
            .facts = std::move(facts.all)};
}

MapStep operator_step(const Site& site, const Visit& visit, const ecosystem::Step& step,
                      const Voice& voice) {
    MapStep view{.title = voice.say("map.run-by"_msg)};
    view.facts.push_back(
        {voice.html("map.way"_msg),
         voice.html("map.system-of"_msg, {{"system", end_link(site, visit, step.from)},
                                          {"operator", end_link(site, visit, step.to)}}),
         {}});
    return view;
}

std::vector<SourceView> sources_of(const Site& site, const Visit& visit,
                                   const std::vector<const Flow*>& flows, const Voice& voice) {
    std::vector<Cited> cited;
    for (const Flow* flow : flows)
        if (const claim::Claim* claim = site.toolkit.claims.find(flow->name.text()))
            if (std::ranges::find(cited, claim, &Cited::claim) == cited.end())
                cited.push_back({claim, &claim->says()});
    return sources(visit, cited, voice);
}

} // namespace pages
