// A signpost as it stands in a list: on its own page, and where a page of the guide ends.
#pragma once

#include <pages/render.hpp>
#include <pages/site.hpp>

#include <domain/signpost/signpost.hpp>

namespace pages {

struct CallView {
    Url address;
    Text number;
    static void describe(auto& member) {
        member("address", &CallView::address);
        member("number", &CallView::number);
    }
};

struct SignpostView {
    Text anchor;
    Url page;
    Html marks;
    Text title, does;
    std::optional<CallView> call;
    Html told; // "Help line · for people · Wales · free"
    Html degree, seen, facts;
    Text facets; // what a form that narrows looks at
    static void describe(auto& member) {
        member("anchor", &SignpostView::anchor);
        member("page", &SignpostView::page);
        member("marks", &SignpostView::marks);
        member("title", &SignpostView::title);
        member("does", &SignpostView::does);
        member("call", &SignpostView::call);
        member("told", &SignpostView::told);
        member("degree", &SignpostView::degree);
        member("seen", &SignpostView::seen);
        member("facts", &SignpostView::facts);
        member("facets", &SignpostView::facets);
    }
};

SignpostView signpost_view(const Site& site, const Visit& visit, const signpost::Signpost& one,
                           const Voice& voice);

MessageId word_for(signpost::Need need);
MessageId word_for(signpost::Kind kind);
MessageId word_for(signpost::Audience audience);
MessageId word_for(signpost::Nation nation);

} // namespace pages
