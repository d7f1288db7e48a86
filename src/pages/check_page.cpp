#include <pages/check_page.hpp>

#include <pages/frame.hpp>
#include <pages/marks.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace pages {

namespace {

struct Top {
    Html heading, lead;
    static void describe(auto& member) {
        member("heading", &Top::heading);
        member("lead", &Top::lead);
    }
};

struct FindingView {
    Text place, rule;
    Html says, hint;
    static void describe(auto& member) {
        member("place", &FindingView::place);
        member("rule", &FindingView::rule);
        member("says", &FindingView::says);
        member("hint", &FindingView::hint);
    }
};

struct SeverityView {
    Text anchor;
    Html heading, hint_label;
    std::vector<FindingView> findings;
    static void describe(auto& member) {
        member("anchor", &SeverityView::anchor);
        member("heading", &SeverityView::heading);
        member("hint_label", &SeverityView::hint_label);
        member("findings", &SeverityView::findings);
    }
};

struct CheckView {
    Html claims_words, reviews_words;
    Url claims = *Url::path("/check/claims"), reviews = *Url::path("/check/reviews");
    std::vector<SeverityView> severities;
    static void describe(auto& member) {
        member("claims_words", &CheckView::claims_words);
        member("claims", &CheckView::claims);
        member("reviews_words", &CheckView::reviews_words);
        member("reviews", &CheckView::reviews);
        member("severities", &CheckView::severities);
    }
};

const Template<Top>& top_template() {
    static const Template<Top> it("section_top");
    return it;
}

const Template<CheckView>& check_template() {
    static const Template<CheckView> it("check");
    return it;
}

MessageId heading_of(Severity severity) {
    switch (severity) {
    case Severity::error: return "check.errors"_msg;
    case Severity::warning: return "check.warnings"_msg;
    case Severity::debt: return "check.debts"_msg;
    }
    return "check.errors"_msg;
}

SeverityView severity_view(const Findings& findings, Severity severity, const Voice& voice) {
    SeverityView view{text(fmt::format("found_{}", static_cast<int>(severity))),
                      voice.html(heading_of(severity), {{"count", count(findings, severity)}}),
                      voice.html("check.hint"_msg),
                      {}};
    for (const Finding& one : findings)
        if (one.severity == severity)
            view.findings.push_back({text(fmt::format("{}:{}:{}", one.place.file_name(),
                                                      one.place.line, one.place.column)),
                                     text(one.rule), voice.html(one.what),
                                     one.hint ? voice.html(*one.hint) : Html()});
    return view;
}

} // namespace

Html check_page(const Site& site, const Visit& visit, const Findings& findings) {
    const Voice voice = site.strings.in(visit.language);
    CheckView view{.claims_words = voice.html("affected.index"_msg),
                   .reviews_words = voice.html("reviews.title"_msg)};
    for (const Severity severity : {Severity::error, Severity::warning, Severity::debt})
        if (count(findings, severity) > 0)
            view.severities.push_back(severity_view(findings, severity, voice));
    const std::size_t errors = count(findings, Severity::error);
    const Html lead = findings.empty() ? voice.html("check.clean"_msg)
                      : errors > 0     ? voice.html("check.stops"_msg, {{"count", errors}})
                                       : voice.html("check.goes"_msg);
    return frame(site, visit,
                 Content{.title = voice.say("check.title"_msg),
                         .top = render(top_template(), Top{voice.html("check.title"_msg), lead}),
                         .main = render(check_template(), view)});
}

void check_check_templates() {
    top_template();
    check_template();
}

} // namespace pages
