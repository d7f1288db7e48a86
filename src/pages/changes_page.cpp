#include <pages/changes_page.hpp>

#include <pages/frame.hpp>
#include <pages/guide_page.hpp>
#include <pages/map_parts.hpp>
#include <pages/marks.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

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

struct ChangesView {
    Html heading, lead, told, feed_words;
    Url feed = *Url::path("/changes.atom");
    std::optional<DayForm> day;
    std::vector<ChangeView> changes;
    static void describe(auto& member) {
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
    ChangeView view{.day = voice.time(one.day),
                    .why = voice.html(one.why),
                    .marks = language_marks(visit, "en"),
                    .says = one.says};
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

} // namespace

Html changes(const Site& site, const Visit& visit, const Text& typed) {
    const Voice voice = site.strings.in(visit.language);
    const AsOf since = as_of(visit, typed);
    const bool is_since = !typed.empty() && !since.wrong;
    ChangesView view{.heading = voice.html("changes.title"_msg),
                     .lead = voice.html("changes.lead"_msg),
                     .feed_words = voice.html("changes.feed"_msg),
                     .day = day_form(visit, since, voice)};
    view.feed = address(visit, "/changes.atom");
    view.day->page = address(visit, "/changes");
    view.day->name = text("since");
    view.day->label = voice.html("changes.since"_msg);
    view.day->hint = voice.html("changes.since-hint"_msg);
    view.day->button = voice.html("changes.show"_msg);
    for (const Change& one : all_changes(site))
        if (!is_since || one.day > since.day)
            view.changes.push_back(view_of(site, visit, one, voice));
    view.told = is_since ? voice.html("changes.told-since"_msg,
                                      {{"count", view.changes.size()}, {"day", since.day}})
                         : voice.html("changes.told-all"_msg, {{"count", view.changes.size()}});
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
