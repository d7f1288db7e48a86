#include <pages/changes_page.hpp>

#include <pages/filter.hpp>
#include <pages/frame.hpp>
#include <pages/guide_page.hpp>
#include <pages/map_parts.hpp>
#include <pages/marks.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

#include <domain/toolkit/works.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace pages {

namespace {

struct PageLink {
    Url page;
    Html marks;
    Text title;
    static void describe(auto& member) {
        member("page", &PageLink::page);
        member("marks", &PageLink::marks);
        member("title", &PageLink::title);
    }
};

struct ChangeView {
    Html day, why, marks, degrees;
    Text says;
    std::vector<PageLink> pages;
    static void describe(auto& member) {
        member("day", &ChangeView::day);
        member("why", &ChangeView::why);
        member("marks", &ChangeView::marks);
        member("degrees", &ChangeView::degrees);
        member("says", &ChangeView::says);
        member("pages", &ChangeView::pages);
    }
};

// What this browser may remember, if the reader asks: see assets/looked.js.
struct LookedView {
    Text today, work;
    Html heading, words, show, keep, forget;
    Text kept, forgotten;
    Url page;
    static void describe(auto& member) {
        member("today", &LookedView::today);
        member("work", &LookedView::work);
        member("heading", &LookedView::heading);
        member("words", &LookedView::words);
        member("show", &LookedView::show);
        member("keep", &LookedView::keep);
        member("forget", &LookedView::forget);
        member("kept", &LookedView::kept);
        member("forgotten", &LookedView::forgotten);
        member("page", &LookedView::page);
    }
};

struct ChangesView {
    Html heading, lead, told, feed_words;
    Url feed = *Url::path("/changes.atom");
    std::optional<DayForm> day;
    std::vector<PickView> picks; // the kind of work; empty for a guide that names none
    std::optional<LookedView> looked;
    std::vector<ChangeView> changes;
    static void describe(auto& member) {
        member("picks", &ChangesView::picks);
        member("looked", &ChangesView::looked);
        member("heading", &ChangesView::heading);
        member("lead", &ChangesView::lead);
        member("told", &ChangesView::told);
        member("feed_words", &ChangesView::feed_words);
        member("feed", &ChangesView::feed);
        member("day", &ChangesView::day);
        member("changes", &ChangesView::changes);
    }
};

struct FeedEntry {
    Text id, day, title, says;
    Url link;
    static void describe(auto& member) {
        member("id", &FeedEntry::id);
        member("day", &FeedEntry::day);
        member("title", &FeedEntry::title);
        member("says", &FeedEntry::says);
        member("link", &FeedEntry::link);
    }
};

struct FeedView {
    Text title, updated, id;
    std::vector<FeedEntry> entries;
    static void describe(auto& member) {
        member("title", &FeedView::title);
        member("updated", &FeedView::updated);
        member("id", &FeedView::id);
        member("entries", &FeedView::entries);
    }
};

const Template<ChangesView>& changes_template() {
    static const Template<ChangesView> it("changes");
    return it;
}
const Template<ChangesView>& top_template() {
    static const Template<ChangesView> it("changes_top");
    return it;
}
const Template<FeedView>& feed_template() {
    static const Template<FeedView> it("changes_feed");
    return it;
}

// News and corrections in one list.
struct Change {
    Date day;
    MessageId why;
    Text says;
    std::vector<claim::ClaimName> claims;
    std::vector<std::string> pages;
};

MessageId word_for(toolkit::Why why) {
    switch (why) {
    case toolkit::Why::law: return "changes.law"_msg;
    case toolkit::Why::told: return "changes.told"_msg;
    case toolkit::Why::added: return "changes.added"_msg;
    }
    return "changes.law"_msg;
}

std::vector<Change> all_changes(const Site& site) {
    std::vector<Change> all;
    for (const toolkit::News& one : site.toolkit.home.news)
        all.push_back({one.day, word_for(one.why), one.says, one.claims, one.pages});
    for (const toolkit::Correction& one : site.toolkit.corrections)
        all.push_back({one.found, "changes.corrected"_msg, one.says_now, {one.claim}, {}});
    std::ranges::stable_sort(all, std::ranges::greater(), &Change::day);
    return all;
}

ChangeView view_of(const Site& site, const Visit& visit, const Change& one, const Voice& voice) {
    auto [says, marks] = translated(one.says, site.toolkit, visit);
    ChangeView view{.day = voice.time(one.day),
                    .why = voice.html(one.why),
                    .marks = std::move(marks),
                    .says = std::move(says)};
    for (const claim::ClaimName& name : one.claims)
        if (const claim::Claim* claim = site.toolkit.claims.find(name))
            view.degrees +=
                Html(" ") + degree_link(claim->says().degree, claim_address(visit, name), voice);
    for (const std::string& name : one.pages)
        if (const guide::Page* page = page_for(site, visit, "/" + name))
            view.pages.push_back(
                {address(visit, page->path()), language_marks(visit, page->language), page->title});
    return view;
}

DayForm since_form(const Visit& visit, const AsOf& since, const Voice& voice) {
    DayForm form = day_form(visit, since, voice);
    form.page = address(visit, "/changes");
    form.name = text("since");
    form.label = voice.html("changes.since"_msg);
    form.hint = voice.html("changes.since-hint"_msg);
    form.button = voice.html("changes.show"_msg);
    return form;
}

PickView work_pick(const std::vector<toolkit::Work>& works, std::string_view picked,
                   const Voice& voice) {
    PickView pick{text("work"), voice.html("changes.work"_msg), voice.say("filter.any"_msg), {}};
    for (const toolkit::Work& one : works)
        pick.options.push_back({text(one.id), one.title, is(one.id == picked)});
    return pick;
}

LookedView looked_view(const Visit& visit, std::string_view work, const Voice& voice) {
    return {.today = text(visit.today.iso()),
            .work = text(work),
            .heading = voice.html("changes.looked"_msg),
            .words = voice.html("changes.looked-words"_msg),
            .show = voice.html("changes.looked-show"_msg),
            .keep = voice.html("changes.looked-keep"_msg),
            .forget = voice.html("changes.looked-forget"_msg),
            .kept = voice.say("changes.looked-kept"_msg),
            .forgotten = voice.say("changes.looked-forgotten"_msg),
            .page = address(visit, "/changes")};
}

} // namespace

Html changes(const Site& site, const Visit& visit, const ChangesAsked& asked) {
    const Voice voice = site.strings.in(visit.language);
    const AsOf since = as_of(visit, asked.since);
    const bool is_since = !asked.since.empty() && !since.wrong;
    const auto works = toolkit::kinds_of_work(site.toolkit, visit.language);
    const auto work = std::ranges::find(works, asked.work.bytes(), &toolkit::Work::id);
    ChangesView view{.heading = voice.html("changes.title"_msg),
                     .lead = voice.html("changes.lead"_msg),
                     .feed_words = voice.html("changes.feed"_msg),
                     .feed = address(visit, "/changes.atom"),
                     .day = since_form(visit, since, voice),
                     .looked = looked_view(visit, work == works.end() ? "" : work->id, voice)};
    if (!works.empty()) view.picks.push_back(work_pick(works, asked.work.bytes(), voice));
    if (work != works.end()) view.day->open = Is::present;
    for (const Change& one : all_changes(site)) {
        const bool is_wanted =
            (!is_since || one.day > since.day) &&
            (work == works.end() || concerns(site.toolkit, *work, one.claims, one.pages));
        if (is_wanted) view.changes.push_back(view_of(site, visit, one, voice));
    }
    view.told = is_since ? voice.html("changes.told-since"_msg,
                                      {{"count", view.changes.size()}, {"day", since.day}})
                         : voice.html("changes.told-all"_msg, {{"count", view.changes.size()}});
    if (work != works.end())
        view.told += Html(" ") + voice.html("changes.told-work"_msg, {{"work", work->title}});
    return frame(site, visit,
                 Content{.title = voice.say("changes.title"_msg),
                         .top = render(top_template(), view),
                         .main = render(changes_template(), view)});
}

std::string changes_feed(const Site& site, const Visit& visit) {
    constexpr std::size_t most = 50;
    const Voice voice = site.strings.in(visit.language);
    FeedView feed{.title = voice.say("changes.feed-title"_msg),
                  .updated = text(site.toolkit.edition.published.iso() + "T00:00:00Z"),
                  .id = text("urn:waymark:changes:" + visit.language)};
    std::size_t nth = 0; // of its day: two entries of one day differ by it
    std::optional<Date> before;
    for (const Change& one : all_changes(site)) {
        nth = before == one.day ? nth + 1 : 1;
        before = one.day;
        const std::string path = !one.pages.empty()    ? "/" + one.pages.front()
                                 : !one.claims.empty() ? "/claims/" + one.claims.front().text()
                                                       : "/changes";
        feed.entries.push_back({text(fmt::format("urn:waymark:change:{}:{}", one.day.iso(), nth)),
                                text(one.day.iso() + "T00:00:00Z"), voice.say(one.why), one.says,
                                address(visit, path)});
        if (feed.entries.size() == most) break;
    }
    if (!feed.entries.empty()) feed.updated = std::max(feed.updated, feed.entries.front().day);
    return render(feed_template(), feed).bytes();
}

void check_changes_templates() {
    top_template();
    changes_template();
    feed_template();
}

} // namespace pages
