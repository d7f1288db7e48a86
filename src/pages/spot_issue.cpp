#include <pages/spot_issue.hpp>

#include <pages/guide_page.hpp>
#include <pages/letters_page.hpp>
#include <pages/route_map.hpp>

#include <domain/ecosystem/standing.hpp>

namespace pages {

namespace {

// A button where the letter can be made, words where it cannot.
Html letter_link(const Site& site, const Visit& visit, const std::string& word,
                 const Voice& voice) {
    const Html words = voice.html(letter_words(word));
    const auto page = letter_address(site, visit, word);
    if (!page) return words;
    return Html(R"(<a class="btn btn--line" href=")") + *page + Markup(R"(">)") + words +
           Markup("</a>");
}

void add_flows(const Site& site, const Visit& visit, const interview::Outcome& outcome,
               IssueView& view) {
    const Voice voice = site.strings.in(visit.language);
    std::vector<const ecosystem::Flow*> flows;
    for (const ecosystem::FlowName& name : outcome.flows)
        if (const auto found = site.toolkit.ecosystem.flows.find(name.text());
            found != site.toolkit.ecosystem.flows.end())
            flows.push_back(&found->second);
    if (flows.empty()) return;
    view.has_flows = Is::present;
    const RouteMap route = route_of(flows, site.toolkit.ecosystem, visit.today);
    view.drawing = drawing(route, outcome.name.text(), voice);
    view.legend = legend(route, voice);
    for (const ecosystem::Flow* flow : flows)
        view.flows.push_back({address(visit, "/claims/" + flow->name.text()), flow->title,
                              language_marks(visit, "en"),
                              standing_mark(ecosystem::standing(*flow, visit.today), voice)});
}

} // namespace

IssueView issue_view(const Site& site, const Visit& visit, const interview::Issue& issue,
                     Prose& prose) {
    const Voice voice = site.strings.in(visit.language);
    const interview::Outcome& outcome = *issue.outcome;
    IssueView view{.id = text(outcome.name.text()),
                   .title = outcome.title,
                   .marks = language_marks(visit, "en")};
    view.means = prose.words(outcome.means);
    view.why_urgent = prose.words(outcome.urgent_because);
    if (issue.raised_by)
        view.raised = voice.html("spot.raised"_msg,
                                 {{"reason", voice.html(interview::says(*issue.raised_by))}});
    for (const interview::Because& one : issue.because)
        view.because.push_back(content_words(*one.question, one.answer, voice));
    view.lawyer = prose.words(outcome.lawyer_today);
    for (const interview::Words& one : outcome.first_steps) view.steps.push_back(prose.words(one));
    for (const std::string& one : outcome.letters)
        view.letters.push_back(letter_link(site, visit, one, voice));
    view.has_letters = is(!view.letters.empty());
    for (const interview::Words& one : outcome.rights) view.rights.push_back(prose.words(one));
    add_flows(site, visit, outcome, view);
    if (const guide::Page* page = page_for(site, visit, outcome.page))
        view.read = ReadView{address(visit, page->path()), language_marks(visit, page->language),
                             page->title};
    return view;
}

} // namespace pages
