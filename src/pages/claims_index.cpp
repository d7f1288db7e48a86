#include <pages/claim_page.hpp>

#include <pages/frame.hpp>
#include <pages/guide_parts.hpp>
#include <pages/marks.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

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

struct Row {
    Url page;
    Text title;
    Html degree;
    static void describe(auto& member) {
        member("page", &Row::page);
        member("title", &Row::title);
        member("degree", &Row::degree);
    }
};

struct KindView {
    Text anchor;
    Html heading, count;
    std::vector<Row> rows;
    static void describe(auto& member) {
        member("anchor", &KindView::anchor);
        member("heading", &KindView::heading);
        member("count", &KindView::count);
        member("rows", &KindView::rows);
    }
};

struct ClaimsView {
    Text kinds_label;
    Html marks, degrees, none;
    std::vector<KindView> kinds;
    static void describe(auto& member) {
        member("kinds_label", &ClaimsView::kinds_label);
        member("marks", &ClaimsView::marks);
        member("degrees", &ClaimsView::degrees);
        member("none", &ClaimsView::none);
        member("kinds", &ClaimsView::kinds);
    }
};

struct CorrectionView {
    Url claim;
    Html marks;
    Text title, said, says_now, affects;
    Html published;
    static void describe(auto& member) {
        member("claim", &CorrectionView::claim);
        member("marks", &CorrectionView::marks);
        member("title", &CorrectionView::title);
        member("said", &CorrectionView::said);
        member("says_now", &CorrectionView::says_now);
        member("affects", &CorrectionView::affects);
        member("published", &CorrectionView::published);
    }
};

struct CorrectionsView {
    Html none, said_label, now_label, affects_label, published_label;
    std::vector<CorrectionView> corrections;
    static void describe(auto& member) {
        member("none", &CorrectionsView::none);
        member("said_label", &CorrectionsView::said_label);
        member("now_label", &CorrectionsView::now_label);
        member("affects_label", &CorrectionsView::affects_label);
        member("published_label", &CorrectionsView::published_label);
        member("corrections", &CorrectionsView::corrections);
    }
};

const Template<Top>& top_template() {
    static const Template<Top> it("section_top");
    return it;
}

const Template<ClaimsView>& claims_template() {
    static const Template<ClaimsView> it("claims");
    return it;
}

const Template<CorrectionsView>& corrections_template() {
    static const Template<CorrectionsView> it("corrections");
    return it;
}

constexpr std::array kinds{claim::Kind::law,     claim::Kind::guidance,  claim::Kind::ruling,
                           claim::Kind::event,   claim::Kind::statistic, claim::Kind::practice,
                           claim::Kind::contact, claim::Kind::example,   claim::Kind::ecosystem};

KindView kind_view(const Site& site, const Visit& visit, claim::Kind kind, const Voice& voice) {
    KindView view{.anchor = text(claim::word_of(kind)), .heading = voice.html(heading_for(kind))};
    for (const auto& [name, one] : site.toolkit.claims.all())
        if (one.kind == kind)
            view.rows.push_back(
                {claim_address(visit, one.name), one.title, degree_mark(one.says().degree, voice)});
    std::ranges::stable_sort(view.rows, {},
                             [](const Row& row) { return ascii_lower(row.title.bytes()); });
    view.count = voice.count(static_cast<std::int64_t>(view.rows.size()));
    return view;
}

Html published(const toolkit::Correction& one, const Voice& voice) {
    if (!one.published_from)
        return voice.html("corrections.never-published"_msg, {{"found", one.found}});
    if (!one.published_to)
        return voice.html("corrections.published-since"_msg,
                          {{"from", *one.published_from}, {"found", one.found}});
    return voice.html(
        "corrections.published-between"_msg,
        {{"from", *one.published_from}, {"to", *one.published_to}, {"found", one.found}});
}

CorrectionView correction_view(const Site& site, const Visit& visit, const toolkit::Correction& one,
                               const Voice& voice) {
    const claim::Claim* claim = site.toolkit.claims.find(one.claim);
    return {.claim = claim_address(visit, one.claim),
            .marks = language_marks(visit, "en"),
            .title = claim != nullptr ? claim->title : text(one.claim.text()),
            .said = one.said,
            .says_now = one.says_now,
            .affects = one.affects,
            .published = published(one, voice)};
}

} // namespace

Html claims_index(const Site& site, const Visit& visit) {
    const Voice voice = site.strings.in(visit.language);
    ClaimsView view{.kinds_label = voice.say("claims.kinds"_msg),
                    .marks = language_marks(visit, "en"),
                    .degrees = degrees_explained(voice)};
    for (const claim::Kind kind : kinds) {
        KindView one = kind_view(site, visit, kind, voice);
        if (!one.rows.empty()) view.kinds.push_back(std::move(one));
    }
    if (view.kinds.empty()) view.none = voice.html("claims.none"_msg);
    return frame(site, visit,
                 Content{.title = voice.say("claims.title"_msg),
                         .top = render(top_template(), Top{voice.html("claims.title"_msg),
                                                           voice.html("claims.lead"_msg)}),
                         .main = render(claims_template(), view)});
}

Html corrections(const Site& site, const Visit& visit) {
    const Voice voice = site.strings.in(visit.language);
    CorrectionsView view{.said_label = voice.html("corrections.said"_msg),
                         .now_label = voice.html("corrections.now"_msg),
                         .affects_label = voice.html("corrections.affects"_msg),
                         .published_label = voice.html("corrections.published"_msg)};
    for (const toolkit::Correction& one : site.toolkit.corrections)
        view.corrections.push_back(correction_view(site, visit, one, voice));
    if (view.corrections.empty()) view.none = voice.html("corrections.none"_msg);
    return frame(site, visit,
                 Content{.title = voice.say("corrections.title"_msg),
                         .top = render(top_template(), Top{voice.html("corrections.title"_msg),
                                                           voice.html("corrections.lead"_msg)}),
                         .main = render(corrections_template(), view)});
}

void check_claims_index_templates() {
    top_template();
    claims_template();
    corrections_template();
}

} // namespace pages
