#include <pages/cases_page.hpp>

#include <pages/case_timeline.hpp>
#include <pages/filter.hpp>
#include <pages/frame.hpp>
#include <pages/guide_page.hpp>
#include <pages/guide_parts.hpp>
#include <pages/marks.hpp>
#include <pages/section.hpp>
#include <pages/templates.hpp>

#include <algorithm>

namespace pages {

namespace {

using ruling::Wanted;

struct Top {
    Html heading, lead;
    static void describe(auto& member) {
        member("heading", &Top::heading);
        member("lead", &Top::lead);
    }
};

struct StoryLink {
    Url page;
    Html words;
    static void describe(auto& member) {
        member("page", &StoryLink::page);
        member("words", &StoryLink::words);
    }
};

struct CaseView {
    Url claim;
    Html marks;
    Text title, says, facets; // facets: what a form that narrows looks at
    Html mark, told, when, degree;
    std::optional<StoryLink> story;
    static void describe(auto& member) {
        member("claim", &CaseView::claim);
        member("marks", &CaseView::marks);
        member("title", &CaseView::title);
        member("says", &CaseView::says);
        member("facets", &CaseView::facets);
        member("mark", &CaseView::mark);
        member("told", &CaseView::told);
        member("when", &CaseView::when);
        member("degree", &CaseView::degree);
        member("story", &CaseView::story);
    }
};

struct YearView {
    Text anchor, year;
    std::vector<CaseView> cases;
    static void describe(auto& member) {
        member("anchor", &YearView::anchor);
        member("year", &YearView::year);
        member("cases", &YearView::cases);
    }
};

struct CasesView {
    Html stories, all_heading;
    FilterView filter;
    Html count, none, drawing, sides, degrees;
    std::vector<Html> key;
    std::vector<YearView> years;
    static void describe(auto& member) {
        member("stories", &CasesView::stories);
        member("all_heading", &CasesView::all_heading);
        member("filter", &CasesView::filter);
        member("count", &CasesView::count);
        member("none", &CasesView::none);
        member("drawing", &CasesView::drawing);
        member("sides", &CasesView::sides);
        member("degrees", &CasesView::degrees);
        member("key", &CasesView::key);
        member("years", &CasesView::years);
    }
};

const Template<Top>& top_template() {
    static const Template<Top> it("section_top");
    return it;
}

const Template<CasesView>& main_template() {
    static const Template<CasesView> it("cases");
    return it;
}

using pages::word_for; // of outcomes, beside those below

MessageId word_for(ruling::Technology technology) {
    switch (technology) {
    case ruling::Technology::leaks: return "technology.leaks"_msg;
    case ruling::Technology::sharing: return "technology.sharing"_msg;
    case ruling::Technology::matching: return "technology.matching"_msg;
    case ruling::Technology::status: return "technology.status"_msg;
    case ruling::Technology::access: return "technology.access"_msg;
    case ruling::Technology::phones: return "technology.phones"_msg;
    case ruling::Technology::tracking: return "technology.tracking"_msg;
    case ruling::Technology::bodies: return "technology.bodies"_msg;
    case ruling::Technology::algorithms: return "technology.algorithms"_msg;
    case ruling::Technology::systems: return "technology.systems"_msg;
    case ruling::Technology::language: return "technology.language"_msg;
    }
    return "technology.leaks"_msg;
}

MessageId word_for(ruling::Kind kind) {
    switch (kind) {
    case ruling::Kind::court: return "case-kind.court"_msg;
    case ruling::Kind::regulator: return "case-kind.regulator"_msg;
    case ruling::Kind::inspection: return "case-kind.inspection"_msg;
    case ruling::Kind::settlement: return "case-kind.settlement"_msg;
    case ruling::Kind::law: return "case-kind.law"_msg;
    case ruling::Kind::policy: return "case-kind.policy"_msg;
    case ruling::Kind::complaint: return "case-kind.complaint"_msg;
    case ruling::Kind::exposed: return "case-kind.exposed"_msg;
    }
    return "case-kind.court"_msg;
}

// Newest first; of one day, by title.
std::vector<Case> cases_of(const Site& site, const Wanted& wanted) {
    std::vector<Case> all;
    for (const ruling::Facets& facets : site.toolkit.cases.all()) {
        const claim::Claim* claim = site.toolkit.claims.find(facets.claim);
        if (claim == nullptr || !claim->happened) continue;
        const Case one{claim, &facets};
        if (fits(facets, one.year(), wanted)) all.push_back(one);
    }
    std::ranges::stable_sort(all, [](const Case& a, const Case& b) {
        const Date on_a = a.claim->happened->first(), on_b = b.claim->happened->first();
        return on_a != on_b ? on_a > on_b : a.claim->title < b.claim->title;
    });
    return all;
}

// The page that tells of a case as a story, if there is one for this visitor.
std::optional<StoryLink> story_of(const Site& site, const Visit& visit, const Case& one,
                                  const Voice& voice) {
    for (const guide::Page& page : site.toolkit.guide.pages)
        if (page.section == guide::Section::cases && page.tells == one.claim->name)
            return StoryLink{address(visit, page.path()), voice.html("cases.story"_msg)};
    return std::nullopt;
}

Text facets_of(const Case& one) {
    std::string facets;
    add_facet(facets, "technology", ruling::technology_words, one.facets->technology);
    add_facet(facets, "kind", ruling::kind_words, one.facets->kind);
    add_facet(facets, "outcome", ruling::outcome_words, one.facets->outcome);
    return text(facets + " year=" + std::to_string(one.year()));
}

CaseView case_view(const Site& site, const Visit& visit, const Case& one, const Voice& voice) {
    return {.claim = claim_address(visit, one.claim->name),
            .marks = language_marks(visit, "en"),
            .title = one.claim->title,
            .says = one.claim->says().words,
            .facets = facets_of(one),
            .mark = outcome_mark(one.facets->outcome),
            .told = Html("<strong>") + voice.html(word_for(one.facets->outcome)) +
                    Markup("</strong> · ") + voice.html(word_for(one.facets->kind)) +
                    Markup(" · ") + voice.html(word_for(one.facets->technology)),
            .when = voice.time(*one.claim->happened),
            .degree = degree_mark(one.claim->says().degree, voice),
            .story = story_of(site, visit, one, voice)};
}

std::vector<YearView> years(const Site& site, const Visit& visit, const std::vector<Case>& all,
                            const Voice& voice) {
    std::vector<YearView> years;
    for (const Case& one : all) {
        const Text year = text(std::to_string(one.year()));
        if (years.empty() || years.back().year != year)
            years.push_back({text("year_" + year.bytes()), year, {}});
        years.back().cases.push_back(case_view(site, visit, one, voice));
    }
    return years;
}

// Years come from the cases themselves, so this list is made by hand.
PickView pick_year(const Site& site, const Wanted& wanted, const Voice& voice) {
    PickView view{text("year"), voice.html("cases.year"_msg), voice.say("filter.any"_msg), {}};
    for (const Case& one : cases_of(site, {})) {
        const Text year = text(std::to_string(one.year()));
        if (view.options.empty() || view.options.back().value != year)
            view.options.push_back({year, year, is(wanted.year == one.year())});
    }
    return view;
}

template <class T> std::function<MessageId(std::size_t)> words_by_place() {
    return [](std::size_t place) { return word_for(static_cast<T>(place)); };
}

FilterView filter(const Site& site, const Visit& visit, const Wanted& wanted, const Voice& voice) {
    return {.action = address(visit, "/cases#all"),
            .label = voice.say("cases.filter"_msg),
            .picks = {pick("technology", "cases.technology"_msg, voice, ruling::technology_words,
                           words_by_place<ruling::Technology>(), index_of(wanted.technology)),
                      pick("kind", "cases.kind"_msg, voice, ruling::kind_words,
                           words_by_place<ruling::Kind>(), index_of(wanted.kind)),
                      pick("outcome", "cases.outcome"_msg, voice, ruling::outcome_words,
                           words_by_place<ruling::Outcome>(), index_of(wanted.outcome)),
                      pick_year(site, wanted, voice)},
            .button = voice.html("filter.show"_msg),
            .clear = voice.html("filter.clear"_msg),
            .is_narrowed = is(!wanted.is_open())};
}

} // namespace

Wanted read_wanted_cases(const Site& site,
                         const std::function<std::string_view(std::string_view)>& word) {
    Wanted wanted;
    if (const auto i = index_of(ruling::technology_words, word("technology")))
        wanted.technology = static_cast<ruling::Technology>(*i);
    if (const auto i = index_of(ruling::kind_words, word("kind")))
        wanted.kind = static_cast<ruling::Kind>(*i);
    if (const auto i = index_of(ruling::outcome_words, word("outcome")))
        wanted.outcome = static_cast<ruling::Outcome>(*i);
    for (const Case& one : cases_of(site, {}))
        if (std::to_string(one.year()) == word("year")) wanted.year = one.year();
    return wanted;
}

Html cases(const Site& site, const Visit& visit, const Wanted& wanted) {
    const Voice voice = site.strings.in(visit.language);
    const std::vector<Case> all = cases_of(site, wanted);
    CasesView view{.stories = section_list(site, visit, guide::Section::cases),
                   .all_heading = voice.html("cases.all"_msg),
                   .filter = filter(site, visit, wanted, voice),
                   .count = voice.html("cases.count"_msg, {{"count", all.size()}}),
                   .years = years(site, visit, all, voice)};
    if (all.empty())
        view.none = voice.html("cases.none"_msg, {{"all", address(visit, "/cases#all")}});
    else {
        view.drawing = case_timeline(all, voice);
        view.key = outcome_key(all, voice);
        view.sides = voice.html("cases.sides"_msg);
        view.degrees = degrees_explained(voice);
    }
    return frame(site, visit,
                 Content{.title = voice.say("section.cases"_msg),
                         .top = render(top_template(), Top{voice.html("section.cases"_msg),
                                                           voice.html("section.cases-lead"_msg)}),
                         .main = render(main_template(), view),
                         .word = guide::word_of(guide::Section::cases)});
}

void check_cases_templates() {
    top_template();
    main_template();
}

} // namespace pages
