#include <pages/resources_page.hpp>

#include <pages/filter.hpp>
#include <pages/frame.hpp>
#include <pages/guide_parts.hpp>
#include <pages/marks.hpp>
#include <pages/signpost_view.hpp>
#include <pages/templates.hpp>

namespace pages {

namespace {

using signpost::Signpost;
using signpost::Wanted;

struct Top {
    Html heading, lead;
    static void describe(auto& member) {
        member("heading", &Top::heading);
        member("lead", &Top::lead);
    }
};

struct NeedView {
    Text anchor;
    Html heading, count;
    std::vector<SignpostView> entries;
    static void describe(auto& member) {
        member("anchor", &NeedView::anchor);
        member("heading", &NeedView::heading);
        member("count", &NeedView::count);
        member("entries", &NeedView::entries);
    }
};

struct ResourcesView {
    FilterView filter;
    Html count, none;
    Text needs_label;
    Is has_jumps = Is::absent;
    Html before_heading, before, degrees;
    std::vector<NeedView> groups;
    static void describe(auto& member) {
        member("filter", &ResourcesView::filter);
        member("count", &ResourcesView::count);
        member("none", &ResourcesView::none);
        member("needs_label", &ResourcesView::needs_label);
        member("has_jumps", &ResourcesView::has_jumps);
        member("before_heading", &ResourcesView::before_heading);
        member("before", &ResourcesView::before);
        member("degrees", &ResourcesView::degrees);
        member("groups", &ResourcesView::groups);
    }
};

const Template<Top>& top_template() {
    static const Template<Top> it("section_top");
    return it;
}

const Template<ResourcesView>& main_template() {
    static const Template<ResourcesView> it("resources");
    return it;
}

// The word for the value at a place of its list.
template <class T> std::function<MessageId(std::size_t)> words_by_place() {
    return [](std::size_t place) { return word_for(static_cast<T>(place)); };
}

FilterView filter(const Visit& visit, const Wanted& wanted, const Voice& voice) {
    return {.action = address(visit, "/resources"),
            .label = voice.say("resource.filter"_msg),
            .picks = {pick("need", "resource.need"_msg, voice, signpost::need_words,
                           words_by_place<signpost::Need>(), index_of(wanted.need)),
                      pick("audience", "resource.audience"_msg, voice, signpost::audience_words,
                           words_by_place<signpost::Audience>(), index_of(wanted.audience)),
                      pick("nation", "resource.nation"_msg, voice, signpost::nation_words,
                           words_by_place<signpost::Nation>(), index_of(wanted.nation)),
                      pick("kind", "resource.kind"_msg, voice, signpost::kind_words,
                           words_by_place<signpost::Kind>(), index_of(wanted.kind))},
            .button = voice.html("filter.show"_msg),
            .clear = voice.html("filter.clear"_msg),
            .is_narrowed = is(!wanted.is_open())};
}

// Each once: under the need that was picked, or under its first.
std::vector<NeedView> groups(const Site& site, const Visit& visit, const Wanted& wanted,
                             const Voice& voice) {
    std::vector<NeedView> all;
    for (std::size_t i = 0; i < signpost::need_words.size(); ++i) {
        const auto need = static_cast<signpost::Need>(i);
        NeedView group{.anchor = text("need_" + std::string(signpost::need_words[i])),
                       .heading = voice.html(word_for(need))};
        for (const Signpost& one : site.toolkit.signposts.all())
            if (fits(one, wanted) && wanted.need.value_or(one.needs.front()) == need)
                group.entries.push_back(signpost_view(site, visit, one, voice));
        group.count = voice.count(static_cast<std::int64_t>(group.entries.size()));
        if (!group.entries.empty()) all.push_back(std::move(group));
    }
    return all;
}

std::size_t count_of(const std::vector<NeedView>& groups) {
    std::size_t count = 0;
    for (const NeedView& group : groups) count += group.entries.size();
    return count;
}

} // namespace

signpost::Wanted read_wanted(const std::function<std::string_view(std::string_view)>& word) {
    Wanted wanted;
    if (const auto i = index_of(signpost::need_words, word("need")))
        wanted.need = static_cast<signpost::Need>(*i);
    if (const auto i = index_of(signpost::audience_words, word("audience")))
        wanted.audience = static_cast<signpost::Audience>(*i);
    if (const auto i = index_of(signpost::nation_words, word("nation")))
        wanted.nation = static_cast<signpost::Nation>(*i);
    if (const auto i = index_of(signpost::kind_words, word("kind")))
        wanted.kind = static_cast<signpost::Kind>(*i);
    return wanted;
}

Html resources(const Site& site, const Visit& visit, const Wanted& wanted) {
    const Voice voice = site.strings.in(visit.language);
    ResourcesView view{.filter = filter(visit, wanted, voice),
                       .needs_label = voice.say("resource.needs"_msg),
                       .before_heading = voice.html("resource.before"_msg),
                       .degrees = degrees_explained(voice),
                       .groups = groups(site, visit, wanted, voice)};
    const std::size_t count = count_of(view.groups);
    view.count = voice.html("resource.count"_msg, {{"count", count}});
    view.has_jumps = is(view.groups.size() > 1);
    if (count > 0) view.before = voice.html("resource.before-words"_msg);
    else
        view.none = voice.html("resource.none"_msg, {{"all", address(visit, "/resources")},
                                                     {"ask", address(visit, "/note")}});
    return frame(site, visit,
                 Content{.title = voice.say("resource.title"_msg),
                         .top = render(top_template(), Top{voice.html("resource.title"_msg),
                                                           voice.html("resource.lead"_msg)}),
                         .main = render(main_template(), view)});
}

void check_resources_templates() {
    top_template();
    main_template();
}

} // namespace pages
