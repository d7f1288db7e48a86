#include <pages/claim_page.hpp>

#include <pages/affected_page.hpp>
#include <pages/citing.hpp>
#include <pages/frame.hpp>
#include <pages/guide_parts.hpp>
#include <pages/marks.hpp>
#include <pages/note_parts.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

#include <algorithm>
#include <set>

namespace pages {

namespace {

struct ClaimTop {
    Text where;
    Url claims, kind;
    Html claims_word, kind_word, marks;
    Text title, provision;
    static void describe(auto& member) {
        member("where", &ClaimTop::where);
        member("claims", &ClaimTop::claims);
        member("kind", &ClaimTop::kind);
        member("claims_word", &ClaimTop::claims_word);
        member("kind_word", &ClaimTop::kind_word);
        member("marks", &ClaimTop::marks);
        member("title", &ClaimTop::title);
        member("provision", &ClaimTop::provision);
    }
};

struct StatementView {
    Text label, words;
    Html degree, checked, marks;
    static void describe(auto& member) {
        member("label", &StatementView::label);
        member("words", &StatementView::words);
        member("degree", &StatementView::degree);
        member("checked", &StatementView::checked);
        member("marks", &StatementView::marks);
    }
};

struct ReadSource {
    OutsideLink official;
    std::optional<OutsideLink> read_at;
    Html read_at_label;
    static void describe(auto& member) {
        member("official", &ReadSource::official);
        member("read_at", &ReadSource::read_at);
        member("read_at_label", &ReadSource::read_at_label);
    }
};

struct ClaimView {
    Html says_heading;
    StatementView says;
    std::vector<StatementView> further;
    Html further_heading, facts_heading;
    Is has_further = Is::absent;
    std::vector<FactView> facts;
    Html sources_heading, no_source, degrees;
    std::vector<ReadSource> sources;
    Html cited_heading, not_cited;
    std::vector<CitingPage> cited;
    Html corrections_heading;
    Is has_corrections = Is::absent;
    std::vector<Html> corrections;
    Html json_words, was_this_right, rests_words;
    Url json, rests = *Url::path("/check/claims");
    static void describe(auto& member) {
        member("says_heading", &ClaimView::says_heading);
        member("says", &ClaimView::says);
        member("further", &ClaimView::further);
        member("further_heading", &ClaimView::further_heading);
        member("facts_heading", &ClaimView::facts_heading);
        member("has_further", &ClaimView::has_further);
        member("facts", &ClaimView::facts);
        member("sources_heading", &ClaimView::sources_heading);
        member("no_source", &ClaimView::no_source);
        member("degrees", &ClaimView::degrees);
        member("sources", &ClaimView::sources);
        member("cited_heading", &ClaimView::cited_heading);
        member("not_cited", &ClaimView::not_cited);
        member("cited", &ClaimView::cited);
        member("corrections_heading", &ClaimView::corrections_heading);
        member("has_corrections", &ClaimView::has_corrections);
        member("corrections", &ClaimView::corrections);
        member("json_words", &ClaimView::json_words);
        member("was_this_right", &ClaimView::was_this_right);
        member("json", &ClaimView::json);
        member("rests_words", &ClaimView::rests_words);
        member("rests", &ClaimView::rests);
    }
};

const Template<ClaimTop>& top_template() {
    static const Template<ClaimTop> it("claim_top");
    return it;
}

const Template<ClaimView>& claim_template() {
    static const Template<ClaimView> it("claim");
    return it;
}

// The map writes a day as 2018-11-09, a reader reads it in words of their own language.
StatementView statement_view(const Visit& visit, const claim::Statement& one, const Voice& voice) {
    const auto day = PartialDate::parse(one.words.bytes());
    return {label_of_field(one.field, voice), day ? voice.day(*day) : one.words,
            degree_mark(one.degree, voice),
            one.checked ? voice.html("claim.checked"_msg, {{"day", *one.checked}})
                        : voice.html("claim.never-checked"_msg),
            day ? Html() : language_marks(visit, "en")};
}

Html in_force(const claim::Claim& one, const Voice& voice) {
    if (one.in_force_from && one.in_force_to)
        return voice.html("claim.in-force-between"_msg, {{"from", voice.time(*one.in_force_from)},
                                                         {"to", voice.time(*one.in_force_to)}});
    if (one.in_force_from)
        return voice.html("claim.in-force-since"_msg, {{"from", voice.time(*one.in_force_from)}});
    return voice.html("claim.in-force-until"_msg, {{"to", voice.time(*one.in_force_to)}});
}

std::vector<FactView> facts(const claim::Claim& one, const Voice& voice) {
    std::vector<FactView> all;
    if (one.in_force_from || one.in_force_to)
        all.push_back({voice.html("claim.in-force"_msg), in_force(one, voice), {}});
    if (one.happened)
        all.push_back({voice.html("claim.happened"_msg), voice.time(*one.happened), {}});
    const Html read =
        one.read_by ? voice.html("claim.read-by"_msg,
                                 {{"capacity", one.read_by->capacity}, {"day", one.read_by->on}})
                    : voice.html("claim.read-by-nobody"_msg);
    all.push_back({voice.html("guide.read-label"_msg), read, {}});
    return all;
}

std::vector<CitingPage> cited_by(const Site& site, const Visit& visit, const claim::Claim& one) {
    std::vector<CitingPage> all;
    std::set<std::string> seen;
    for (const toolkit::Citing& citing : site.toolkit.citing(one.name.text()))
        if (seen.insert(citing.path).second)
            if (auto page = citing_page(site, visit, citing)) all.push_back(std::move(*page));
    return all;
}

std::vector<ReadSource> read_sources(const claim::Claim& one, const Voice& voice) {
    std::vector<ReadSource> all;
    for (const claim::Source& source : one.sources) {
        ReadSource view{.official = {source.official, source.title}};
        if (source.read_at && *source.read_at != source.official) {
            view.read_at = OutsideLink{*source.read_at, text(source.read_at->host())};
            view.read_at_label = voice.html("claim.read-at"_msg);
        }
        all.push_back(std::move(view));
    }
    return all;
}

void add_corrections(const Site& site, const Visit& visit, const claim::Claim& one,
                     const Voice& voice, ClaimView& view) {
    for (const toolkit::Correction& each : site.toolkit.corrections)
        if (each.claim == one.name)
            view.corrections.push_back(
                voice.html("claim.corrected"_msg,
                           {{"day", each.found}, {"list", address(visit, "/corrections")}}));
    view.has_corrections = is(!view.corrections.empty());
    view.corrections_heading = voice.html("corrections.title"_msg);
}

ClaimTop top_of(const Visit& visit, const claim::Claim& one, const Voice& voice) {
    const std::string kind(claim::word_of(one.kind));
    return {.where = voice.say("frame.where"_msg),
            .claims = address(visit, "/claims"),
            .kind = address(visit, "/claims#" + kind),
            .claims_word = voice.html("claims.title"_msg),
            .kind_word = voice.html(heading_for(one.kind)),
            .marks = language_marks(visit, "en"),
            .title = one.title,
            .provision = one.provision};
}

} // namespace

Html claim_page(const Site& site, const Visit& visit, const claim::Claim& one) {
    const Voice voice = site.strings.in(visit.language);
    ClaimView view{.says_heading = voice.html("field.says"_msg),
                   .says = statement_view(visit, one.says(), voice),
                   .further_heading = voice.html("claim.further"_msg),
                   .facts_heading = voice.html("claim.facts"_msg),
                   .facts = facts(one, voice),
                   .sources_heading = voice.html("guide.sources"_msg),
                   .degrees = degrees_explained(voice),
                   .sources = read_sources(one, voice),
                   .cited_heading = voice.html("claim.cited"_msg),
                   .cited = cited_by(site, visit, one),
                   .json_words = voice.html("claim.json"_msg),
                   .was_this_right = was_this_right(visit, "/claims/" + one.name.text(), voice),
                   .json = *Url::path("/claims/" + one.name.text() + ".json")};
    for (std::size_t i = 1; i < one.statements.size(); ++i)
        view.further.push_back(statement_view(visit, one.statements[i], voice));
    view.has_further = is(!view.further.empty());
    if (view.sources.empty()) view.no_source = voice.html("claim.no-source-yet"_msg);
    if (view.cited.empty()) view.not_cited = voice.html("claim.not-cited"_msg);
    add_corrections(site, visit, one, voice, view);
    if (site.reach == Reach::this_machine) {
        view.rests_words = voice.html("affected.link"_msg);
        view.rests = affected_address(one.name);
    }
    return frame(site, visit,
                 Content{.title = one.title,
                         .top = render(top_template(), top_of(visit, one, voice)),
                         .main = render(claim_template(), view)});
}

void check_claim_templates() {
    top_template();
    claim_template();
    check_claims_index_templates();
}

} // namespace pages
