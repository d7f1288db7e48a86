#include <pages/affected_page.hpp>

#include <pages/citing.hpp>
#include <pages/frame.hpp>
#include <pages/marks.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace pages {

namespace {

struct Top {
    Html heading, lead;
    static void describe(auto& member) {
        member("heading", &Top::heading);
        member("lead", &Top::lead);
    }
};

struct PlaceView {
    Text place, line;
    std::optional<CitingPage> page;
    static void describe(auto& member) {
        member("place", &PlaceView::place);
        member("line", &PlaceView::line);
        member("page", &PlaceView::page);
    }
};

struct AffectedView {
    Url claim;
    Html claim_words, count, all_words;
    Url all = *Url::path("/check/claims");
    std::vector<PlaceView> places;
    static void describe(auto& member) {
        member("claim", &AffectedView::claim);
        member("claim_words", &AffectedView::claim_words);
        member("count", &AffectedView::count);
        member("all_words", &AffectedView::all_words);
        member("all", &AffectedView::all);
        member("places", &AffectedView::places);
    }
};

struct ClaimRow {
    std::size_t times = 0;
    Url page;
    Text title, name;
    Html degree, count;
    static void describe(auto& member) {
        member("page", &ClaimRow::page);
        member("title", &ClaimRow::title);
        member("name", &ClaimRow::name);
        member("degree", &ClaimRow::degree);
        member("count", &ClaimRow::count);
    }
};

struct IndexView {
    std::vector<ClaimRow> claims;
    static void describe(auto& member) { member("claims", &IndexView::claims); }
};

const Template<Top>& top_template() {
    static const Template<Top> it("section_top");
    return it;
}
const Template<AffectedView>& affected_template() {
    static const Template<AffectedView> it("affected");
    return it;
}
const Template<IndexView>& index_template() {
    static const Template<IndexView> it("affected_index");
    return it;
}

// The heading under which a place stands: "#do". Without one the page opens at its top.
std::string anchor_at(const guide::Page& page, const Place& place) {
    std::string anchor;
    for (const guide::Stretch& stretch : page.stretches)
        if (stretch.place.line <= place.line) anchor = "#" + stretch.anchor;
    return anchor;
}

// A translation is shown as its own readers see it.
std::optional<CitingPage> page_at(const Site& site, const Visit& visit,
                                  const toolkit::Citing& one) {
    const Visit there{one.language, one.path, visit.today};
    auto found = citing_page(site, there, one);
    if (!found) return std::nullopt;
    found->marks = language_marks(visit, one.language);
    if (const guide::Page* page = site.toolkit.guide.find(one.language, one.path))
        found->page = address(there, one.path + anchor_at(*page, one.place));
    return found;
}

PlaceView place_view(const Site& site, const Visit& visit, const toolkit::Citing& one,
                     const std::vector<SourceFile>& files) {
    return {text(fmt::format("{}:{}:{}", one.place.file_name(), one.place.line, one.place.column)),
            text(trimmed(line_at(files, one.place))), page_at(site, visit, one)};
}

} // namespace

Url affected_address(const claim::ClaimName& name) {
    return *Url::path("/check/claims/" + name.text());
}

Html affected_page(const Site& site, const Visit& visit, const claim::Claim& one,
                   const std::vector<SourceFile>& files) {
    const Voice voice = site.strings.in(visit.language);
    const std::vector<toolkit::Citing>& cited = site.toolkit.citing(one.name.text());
    AffectedView view{
        .claim = claim_address(visit, one.name),
        .claim_words = voice.html("affected.claim"_msg, {{"name", text(one.name.text())}}),
        .count = voice.html("affected.count"_msg, {{"count", cited.size()}}),
        .all_words = voice.html("affected.all"_msg),
    };
    for (const toolkit::Citing& place : cited)
        view.places.push_back(place_view(site, visit, place, files));
    const Text title = voice.say("affected.title"_msg, {{"title", one.title.bytes()}});
    return frame(site, visit,
                 Content{.title = title,
                         .top = render(top_template(), Top{Html(title), Html(one.says().words)}),
                         .main = render(affected_template(), view)});
}

Html affected_index(const Site& site, const Visit& visit) {
    const Voice voice = site.strings.in(visit.language);
    IndexView view;
    for (const auto& [name, one] : site.toolkit.claims.all()) {
        const std::size_t times = site.toolkit.citing(name).size();
        if (times > 0)
            view.claims.push_back({times, affected_address(one.name), one.title, text(name),
                                   degree_mark(one.says().degree, voice),
                                   voice.html("affected.times"_msg, {{"count", times}})});
    }
    std::ranges::stable_sort(view.claims, std::ranges::greater(), &ClaimRow::times);
    const Html lead =
        view.claims.empty() ? voice.html("affected.none"_msg) : voice.html("affected.lead"_msg);
    return frame(site, visit,
                 Content{.title = voice.say("affected.index"_msg),
                         .top = render(top_template(), Top{voice.html("affected.index"_msg), lead}),
                         .main = render(index_template(), view)});
}

void check_affected_templates() {
    top_template();
    affected_template();
    index_template();
}

} // namespace pages
