// One body, or one system: what it holds, gives and gets, and how to ask it.
#include <pages/frame.hpp>
#include <pages/map_page.hpp>
#include <pages/map_parts.hpp>
#include <pages/marks.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

#include <algorithm>

namespace pages {

namespace {

using ecosystem::Flow;

struct FlowLine {
    Url claim;
    Html marks;
    Text title;
    Html other, standing, degree; // the other end
    static void describe(auto& member) {
        member("claim", &FlowLine::claim);
        member("marks", &FlowLine::marks);
        member("title", &FlowLine::title);
        member("other", &FlowLine::other);
        member("standing", &FlowLine::standing);
        member("degree", &FlowLine::degree);
    }
};

struct EndView {
    Html about_heading;
    std::vector<FactView> about;
    Html drawing, legend, drawn_some;
    Html gets_heading, gets_none, gives_heading, gives_none;
    std::vector<FlowLine> gets, gives;
    Html ask_heading, ask_none, ask_caution;
    std::vector<FactView> ask;
    Url reach;
    Html reach_words;
    Url claim;
    Html claim_words;
    Html sources_heading, degrees;
    std::vector<SourceView> sources;
    static void describe(auto& member) {
        member("about_heading", &EndView::about_heading);
        member("about", &EndView::about);
        member("drawing", &EndView::drawing);
        member("legend", &EndView::legend);
        member("drawn_some", &EndView::drawn_some);
        member("gets_heading", &EndView::gets_heading);
        member("gets_none", &EndView::gets_none);
        member("gives_heading", &EndView::gives_heading);
        member("gives_none", &EndView::gives_none);
        member("gets", &EndView::gets);
        member("gives", &EndView::gives);
        member("ask_heading", &EndView::ask_heading);
        member("ask_none", &EndView::ask_none);
        member("ask_caution", &EndView::ask_caution);
        member("ask", &EndView::ask);
        member("reach", &EndView::reach);
        member("reach_words", &EndView::reach_words);
        member("claim", &EndView::claim);
        member("claim_words", &EndView::claim_words);
        member("sources_heading", &EndView::sources_heading);
        member("degrees", &EndView::degrees);
        member("sources", &EndView::sources);
    }
};

const Template<EndView>& end_template() {
    static const Template<EndView> it("map_end");
    return it;
}

// What may move first, then what may not any more; each by title.
std::vector<const Flow*> sorted(std::vector<const Flow*> flows, Date day) {
    std::ranges::sort(
        flows, {}, [&](const Flow* flow) { return std::pair(standing(*flow, day), flow->title); });
    return flows;
}

// A page about one end of the map, put together piece by piece.
class EndPage {
public:
    EndPage(const Site& site, const Visit& visit, std::string id, std::string claim_name,
            const Text& typed)
        : site_(site), visit_(visit), map_(site.toolkit.ecosystem),
          voice_(site.strings.in(visit.language)), id_(std::move(id)),
          claim_name_(std::move(claim_name)), day_(as_of(visit, typed)) {
        for (const auto& [name, flow] : map_.flows) {
            if (standing(flow, day_.day) == ecosystem::Standing::not_begun) continue;
            if (flow.to == id_) in_.push_back(&flow);
            if (flow.from == id_) out_.push_back(&flow);
        }
        in_ = sorted(std::move(in_), day_.day);
        out_ = sorted(std::move(out_), day_.day);
        add_flows();
        add_drawing();
    }

    void tell(MessageId name, const Text& words, std::string_view field = {}) {
        if (words.empty()) return;
        tell(name,
             Html("<span") + language_marks(visit_, "en") + Markup(">") + words + Markup("</span>"),
             field);
    }
    void tell(MessageId name, Html value, std::string_view field = {}) {
        view_.about.push_back({voice_.html(name), std::move(value), mark_of(field)});
    }

    // How a rights request reaches the body. A unit without an address of its own is asked through
    // the body it belongs to.
    void add_contact(const ecosystem::Actor& asked) {
        const ecosystem::Actor* actor = &asked;
        for (int steps = 0; !actor->contact && actor->parent && steps < 8; ++steps) {
            const auto parent = map_.actors.find(actor->parent->text());
            if (parent == map_.actors.end()) break;
            actor = &parent->second;
        }
        if (!actor->contact) return;
        if (actor != &asked)
            view_.ask.push_back({voice_.html("map.ask-through"_msg),
                                 end_link(site_, visit_, actor->name.text()),
                                 {}});
        add_contact_parts(*actor->contact, "act-" + actor->name.text());
    }

    const Voice& voice() const { return voice_; }

    Html page(const Text& title, MessageId kind) && {
        view_.about_heading = voice_.html("map.about"_msg);
        view_.ask_heading = voice_.html("map.ask"_msg);
        if (view_.ask.empty()) view_.ask_none = voice_.html("map.ask-none"_msg);
        else view_.ask_caution = voice_.html("map.ask-caution"_msg);
        view_.reach = address(visit_, "/map/paths?from=" + id_);
        view_.reach_words = voice_.html("map.reach-from"_msg);
        view_.claim = claim_address(visit_, *claim::ClaimName::parse(claim_name_));
        view_.claim_words = voice_.html("map.how-checked"_msg);
        view_.sources_heading = voice_.html("guide.sources"_msg);
        view_.degrees = degrees_explained(voice_);
        std::vector<const Flow*> all = in_;
        all.insert(all.end(), out_.begin(), out_.end());
        view_.sources = sources_of(site_, visit_, all, voice_);
        return frame(site_, visit_,
                     Content{.title = title,
                             .top = map_top({.kind = voice_.say(kind),
                                             .marks = language_marks(visit_, "en"),
                                             .title = title,
                                             .day = day_form(visit_, day_, voice_)},
                                            visit_, voice_),
                             .main = render(end_template(), view_),
                             .word = "map"});
    }

private:
    Html mark_of(std::string_view field, std::string_view claim_name = {}) const {
        const claim::Claim* claim =
            site_.toolkit.claims.find(claim_name.empty() ? claim_name_ : claim_name);
        const claim::Statement* one =
            claim != nullptr && !field.empty() ? claim->statement(field) : nullptr;
        return one != nullptr ? Html(" ") + degree_mark(one->degree, voice_) : Html();
    }

    void add_flows() {
        view_.gets_heading = voice_.html("map.gets"_msg, {{"count", in_.size()}});
        view_.gives_heading = voice_.html("map.gives"_msg, {{"count", out_.size()}});
        if (in_.empty()) view_.gets_none = voice_.html("map.gets-none"_msg);
        if (out_.empty()) view_.gives_none = voice_.html("map.gives-none"_msg);
        for (const Flow* flow : in_) view_.gets.push_back(line(*flow, flow->from));
        for (const Flow* flow : out_) view_.gives.push_back(line(*flow, flow->to));
    }

    FlowLine line(const Flow& flow, const std::string& other) const {
        const claim::Claim* claim = site_.toolkit.claims.find(flow.name.text());
        return {claim_address(visit_, *claim::ClaimName::parse(flow.name.text())),
                language_marks(visit_, "en"),
                flow.title,
                end_link(site_, visit_, other),
                standing_mark(standing(flow, day_.day), voice_),
                claim != nullptr ? degree_mark(claim->says().degree, voice_) : Html()};
    }

    // The nearest neighbours above and below; a drawing of forty arrows shows nothing.
    void add_drawing() {
        constexpr std::size_t most = 4;
        std::vector<const Flow*> drawn;
        const auto take = [&](const std::vector<const Flow*>& flows, std::string Flow::* other) {
            std::vector<std::string> seen;
            for (const Flow* flow : flows) {
                if (seen.size() == most) return;
                if (flow->*other == id_ || std::ranges::find(seen, flow->*other) != seen.end())
                    continue;
                seen.push_back(flow->*other);
                drawn.push_back(flow);
            }
        };
        take(in_, &Flow::from);
        RouteMap route;
        for (const Flow* flow : drawn)
            route.stops.push_back({flow->from, map_.title_of(flow->from)});
        const std::size_t centre = route.stops.size();
        for (std::size_t i = 0; i < centre; ++i)
            route.legs.push_back({i, centre, 0, standing(*drawn[i], day_.day)});
        route.stops.push_back({id_, map_.title_of(id_)});
        drawn.clear();
        take(out_, &Flow::to);
        for (const Flow* flow : drawn) {
            route.stops.push_back({flow->to, map_.title_of(flow->to)});
            route.legs.push_back({centre, route.stops.size() - 1, 0, standing(*flow, day_.day)});
        }
        view_.drawing = drawing(route, "around", voice_);
        view_.legend = legend(route, voice_);
        if (in_.size() > centre || out_.size() > route.stops.size() - centre - 1)
            view_.drawn_some = voice_.html("map.drawn-some"_msg);
    }

    void add_contact_parts(const ecosystem::Contact& contact, const std::string& claim_name) {
        if (contact.web)
            view_.ask.push_back({voice_.html("map.web"_msg),
                                 Html(R"(<a href=")") + *contact.web +
                                     Markup(R"(" rel="noreferrer">)") + text(contact.web->host()) +
                                     Markup("</a>"),
                                 mark_of("web", claim_name)});
        const auto add = [&](MessageId name, std::string_view field, const Text& words) {
            if (words.empty()) return;
            view_.ask.push_back({voice_.html(name),
                                 Html(R"(<bdi dir="ltr">)") + words + Markup("</bdi>"),
                                 mark_of(field, claim_name)});
        };
        add("map.email"_msg, "email", contact.email);
        add("map.post"_msg, "post", contact.post);
    }

    const Site& site_;
    const Visit& visit_;
    const ecosystem::Ecosystem& map_;
    Voice voice_;
    std::string id_, claim_name_;
    AsOf day_;
    std::vector<const Flow*> in_, out_;
    EndView view_{.reach = *Url::path("/"), .claim = *Url::path("/")};
};

Html links(const Site& site, const Visit& visit, const std::vector<std::string>& ends) {
    Html all(Markup("<ul class=\"plain\">"));
    for (const std::string& end : ends)
        all += Html(Markup("<li>")) + end_link(site, visit, end) + Markup("</li>");
    return all + Markup("</ul>");
}

} // namespace

Html map_actor(const Site& site, const Visit& visit, const ecosystem::Actor& actor,
               const Text& as_of) {
    const auto& map = site.toolkit.ecosystem;
    const std::string& id = actor.name.text();
    EndPage page(site, visit, id, "act-" + id, as_of);
    page.tell("map.what"_msg, actor.note, "note");
    if (actor.parent) page.tell("map.part-of"_msg, end_link(site, visit, actor.parent->text()));
    std::vector<std::string> units, systems;
    for (const auto& [other, one] : map.actors)
        if (one.parent && one.parent->text() == id) units.push_back(other);
    for (const auto& [other, one] : map.systems)
        if (one.operator_.text() == id) systems.push_back(other);
    if (!units.empty()) page.tell("map.units"_msg, links(site, visit, units));
    if (!systems.empty()) page.tell("map.runs"_msg, links(site, visit, systems));
    page.add_contact(actor);
    return std::move(page).page(actor.title, "map.actor"_msg);
}

Html map_system(const Site& site, const Visit& visit, const ecosystem::System& system,
                const Text& as_of) {
    const std::string& id = system.name.text();
    const Voice english = site.strings.in("en");
    EndPage page(site, visit, id, "sys-" + id, as_of);
    page.tell("map.what"_msg, system.purpose, "purpose");
    if (!system.data_categories.empty())
        page.tell("map.holds"_msg, english.list(system.data_categories), "data_categories");
    page.tell("map.whom"_msg, system.people_affected, "people_affected");
    page.tell("map.operator"_msg, end_link(site, visit, system.operator_.text()));
    if (system.since)
        page.tell("map.when"_msg,
                  page.voice().html("map.since"_msg, {{"from", page.voice().time(*system.since)}}),
                  "since");
    page.tell("map.automated"_msg, system.automated, "automated");
    page.tell("map.concerns"_msg, system.concerns, "concerns");
    const auto& actors = site.toolkit.ecosystem.actors;
    if (const auto found = actors.find(system.operator_.text()); found != actors.end())
        page.add_contact(found->second);
    return std::move(page).page(system.title, "map.system"_msg);
}

void check_map_end_templates() { end_template(); }

} // namespace pages
