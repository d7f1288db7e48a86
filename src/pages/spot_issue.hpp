// One problem that was found, as the page of what was found shows it: what it is and how we know,
// how urgent, what to do; then, folded, the rights, who holds the data and where to read on.
// Private to the pages.
#pragma once

#include <pages/prose.hpp>
#include <pages/render.hpp>
#include <pages/spot_parts.hpp>

#include <optional>
#include <vector>

namespace pages {

struct FlowView {
    Url claim;
    Text title;
    Html marks, standing;
    static void describe(auto& member) {
        member("claim", &FlowView::claim);
        member("title", &FlowView::title);
        member("marks", &FlowView::marks);
        member("standing", &FlowView::standing);
    }
};

struct ReadView {
    Url page;
    Html marks;
    Text title;
    static void describe(auto& member) {
        member("page", &ReadView::page);
        member("marks", &ReadView::marks);
        member("title", &ReadView::title);
    }
};

struct IssueView {
    Text id, title;
    Html marks, means, why_urgent, raised, lawyer, advice, drawing, legend;
    Is has_letters = Is::absent, has_flows = Is::absent;
    std::vector<Html> because, rights, steps, letters;
    std::vector<FlowView> flows;
    std::optional<ReadView> read;
    static void describe(auto& member) {
        member("id", &IssueView::id);
        member("title", &IssueView::title);
        member("marks", &IssueView::marks);
        member("means", &IssueView::means);
        member("why_urgent", &IssueView::why_urgent);
        member("raised", &IssueView::raised);
        member("lawyer", &IssueView::lawyer);
        member("advice", &IssueView::advice);
        member("drawing", &IssueView::drawing);
        member("legend", &IssueView::legend);
        member("has_letters", &IssueView::has_letters);
        member("has_flows", &IssueView::has_flows);
        member("because", &IssueView::because);
        member("rights", &IssueView::rights);
        member("steps", &IssueView::steps);
        member("letters", &IssueView::letters);
        member("flows", &IssueView::flows);
        member("read", &IssueView::read);
    }
};

// Its words are counted among the sources of `prose`. The advice line is left to the page, which
// knows whether it stands there already.
IssueView issue_view(const Site& site, const Visit& visit, const interview::Issue& issue,
                     Prose& prose);

} // namespace pages
