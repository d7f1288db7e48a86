#include <pages/section.hpp>

#include <pages/frame.hpp>
#include <pages/guide_page.hpp>
#include <pages/marks.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

#include <algorithm>

namespace pages {

namespace {

struct SectionTop {
    Html heading, lead;
    static void describe(auto& member) {
        member("heading", &SectionTop::heading);
        member("lead", &SectionTop::lead);
    }
};

struct Listed {
    Url page;
    Html marks;
    Text title, summary;
    Html told;
    static void describe(auto& member) {
        member("page", &Listed::page);
        member("marks", &Listed::marks);
        member("title", &Listed::title);
        member("summary", &Listed::summary);
        member("told", &Listed::told);
    }
};

struct TopicView {
    Text anchor;
    Html marks;
    Text title;
    std::vector<Listed> pages;
    static void describe(auto& member) {
        member("anchor", &TopicView::anchor);
        member("marks", &TopicView::marks);
        member("title", &TopicView::title);
        member("pages", &TopicView::pages);
    }
};

struct ToolLink {
    Url page;
    Html title, says;
    static void describe(auto& member) {
        member("page", &ToolLink::page);
        member("title", &ToolLink::title);
        member("says", &ToolLink::says);
    }
};

struct ToolsView {
    Html heading;
    std::vector<ToolLink> tools;
    static void describe(auto& member) {
        member("heading", &ToolsView::heading);
        member("tools", &ToolsView::tools);
    }
};

struct SectionView {
    std::vector<TopicView> topics;
    Html none;                     // what to say when there is no page
    std::optional<ToolsView> tool; // those that belong to the section
    static void describe(auto& member) {
        member("topics", &SectionView::topics);
        member("none", &SectionView::none);
        member("tool", &SectionView::tool);
    }
};

const Template<SectionTop>& top_template() {
    static const Template<SectionTop> it("section_top");
    return it;
}

const Template<SectionView>& section_template() {
    static const Template<SectionView> it("section");
    return it;
}

// The pages of a section for this visitor: in their language, or the English one.
std::vector<const guide::Page*> pages_of(const Site& site, const Visit& visit,
                                         guide::Section which) {
    std::vector<const guide::Page*> all;
    for (const guide::Page& page : site.toolkit.guide.pages) {
        if (page.section != which) continue;
        if (page_for(site, visit, page.path()) == &page) all.push_back(&page);
    }
    return all;
}

MessageId lead_of(guide::Section section) {
    switch (section) {
    case guide::Section::start: return "section.start-lead"_msg;
    case guide::Section::understand: return "section.understand-lead"_msg;
    case guide::Section::act: return "section.act-lead"_msg;
    case guide::Section::protect: return "section.protect-lead"_msg;
    case guide::Section::cases: return "section.cases-lead"_msg;
    case guide::Section::cards: return "section.cards-lead"_msg;
    }
    return "section.start-lead"_msg;
}

Listed listed(const Visit& visit, const guide::Page& page, const Voice& voice) {
    return {address(visit, page.path()), language_marks(visit, page.language), page.title,
            page.summary,
            voice.html("guide.minutes-short"_msg, {{"count", page.minutes()}}) + Markup(" · ") +
                voice.html("guide.checked-on"_msg, {{"day", page.checked}})};
}

std::vector<TopicView> topics_of(const Site& site, const Visit& visit, guide::Section which) {
    const Voice voice = site.strings.in(visit.language);
    const auto all = pages_of(site, visit, which);
    std::vector<TopicView> topics;
    for (const guide::Topic& topic : site.toolkit.guide.topics) {
        auto [title, marks] = translated(topic.title, site.toolkit, visit);
        TopicView one{text(topic.name.text()), std::move(marks), std::move(title), {}};
        for (const guide::Page* page : all)
            if (page->topic == topic.name) one.pages.push_back(listed(visit, *page, voice));
        if (!one.pages.empty()) topics.push_back(std::move(one));
    }
    return topics;
}

std::optional<ToolsView> tools_of(const Site& site, const Visit& visit, guide::Section which,
                                  const Voice& voice) {
    ToolsView view{
        voice.html(which == guide::Section::act ? "section.act-tools"_msg : "section.tool"_msg),
        {}};
    if (which == guide::Section::protect && !site.toolkit.mirror.questions.empty())
        view.tools.push_back({address(visit, "/mirror"), voice.html("mirror.title"_msg),
                              voice.html("mirror.in-section"_msg,
                                         {{"count", site.toolkit.mirror.questions.size()}})});
    if (which == guide::Section::act && !site.toolkit.letters.letters.empty())
        view.tools.push_back({address(visit, "/letters"), voice.html("letters.title"_msg),
                              voice.html("letters.in-section"_msg)});
    if (which == guide::Section::act && !site.toolkit.law.empty())
        view.tools.push_back({address(visit, "/due"), voice.html("due.page.title"_msg),
                              voice.html("due.page.in-section"_msg)});
    if (which == guide::Section::act && !site.toolkit.law.empty())
        view.tools.push_back({address(visit, "/next"), voice.html("next.title"_msg),
                              voice.html("next.in-section"_msg)});
    if (which == guide::Section::act && !site.toolkit.reactions.all.empty())
        view.tools.push_back({address(visit, "/answered"), voice.html("answered.title"_msg),
                              voice.html("answered.in-section"_msg)});
    return view.tools.empty() ? std::nullopt : std::optional(std::move(view));
}

} // namespace

bool has_pages(const Site& site, const Visit& visit, guide::Section which) {
    return std::ranges::any_of(site.toolkit.guide.pages, [&](const guide::Page& page) {
        return page.section == which && (page.language == "en" || page.language == visit.language);
    });
}

Html section_list(const Site& site, const Visit& visit, guide::Section which) {
    const SectionView view{topics_of(site, visit, which), {}, {}};
    return view.topics.empty() ? Html("") : render(section_template(), view);
}

Html section(const Site& site, const Visit& visit, guide::Section which) {
    const Voice voice = site.strings.in(visit.language);
    SectionView view{topics_of(site, visit, which), {}, tools_of(site, visit, which, voice)};
    if (view.topics.empty()) view.none = voice.html("section.none"_msg);
    return frame(site, visit,
                 Content{.title = voice.say(word_for(which)),
                         .top = render(top_template(), SectionTop{voice.html(word_for(which)),
                                                                  voice.html(lead_of(which))}),
                         .main = render(section_template(), view),
                         .word = guide::word_of(which)});
}

void check_section_templates() {
    top_template();
    section_template();
}

} // namespace pages
