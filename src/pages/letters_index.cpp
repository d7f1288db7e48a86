#include <pages/letters_page.hpp>

#include <pages/advice.hpp>
#include <pages/frame.hpp>
#include <pages/guide_page.hpp>
#include <pages/marks.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

namespace pages {

namespace {

struct Top {
    Html heading, lead;
    static void describe(auto& member) {
        member("heading", &Top::heading);
        member("lead", &Top::lead);
    }
};

struct Listed {
    Url page;
    Text title, summary;
    Html marks; // letters are English
    Html read_first, advice;
    static void describe(auto& member) {
        member("page", &Listed::page);
        member("title", &Listed::title);
        member("summary", &Listed::summary);
        member("marks", &Listed::marks);
        member("read_first", &Listed::read_first);
        member("advice", &Listed::advice);
    }
};

struct GroupView {
    Text anchor;
    Html heading;
    std::vector<Listed> letters;
    static void describe(auto& member) {
        member("anchor", &GroupView::anchor);
        member("heading", &GroupView::heading);
        member("letters", &GroupView::letters);
    }
};

struct IndexView {
    Html none, by_hand;
    std::vector<GroupView> groups;
    static void describe(auto& member) {
        member("none", &IndexView::none);
        member("by_hand", &IndexView::by_hand);
        member("groups", &IndexView::groups);
    }
};

const Template<Top>& top_template() {
    static const Template<Top> it("section_top");
    return it;
}

const Template<IndexView>& index_template() {
    static const Template<IndexView> it("letters");
    return it;
}

MessageId heading_of(letter::Group group) {
    switch (group) {
    case letter::Group::to_the_holder: return "letters.to-the-holder"_msg;
    case letter::Group::further_on: return "letters.further-on"_msg;
    case letter::Group::our_own: return "letters.our-own"_msg;
    case letter::Group::information: return "letters.information"_msg;
    case letter::Group::papers: return "letters.papers"_msg;
    }
    return "letters.papers"_msg;
}

GroupView group_view(const Site& site, const Visit& visit, letter::Group group,
                     const Voice& voice) {
    GroupView view{text(letter::word_of(group)), voice.html(heading_of(group)), {}};
    for (const letter::Kind& kind : letter::kinds()) {
        const letter::Letter* letter = site.toolkit.letters.find(kind);
        if (kind.group != group || letter == nullptr) continue;
        view.letters.push_back({address(visit, letter->path()), letter->title, letter->summary,
                                language_marks(visit, "en"), read_first(site, visit, *letter),
                                voice.html(advice_sentence(letter->advice))});
    }
    return view;
}

} // namespace

std::optional<Url> letter_address(const Site& site, const Visit& visit, std::string_view word) {
    const letter::Kind* kind = letter::kind_named(word);
    const letter::Letter* letter = kind == nullptr ? nullptr : site.toolkit.letters.find(*kind);
    if (letter == nullptr) return std::nullopt;
    return address(visit, letter->path());
}

Html read_first(const Site& site, const Visit& visit, const letter::Letter& letter) {
    const Voice voice = site.strings.in(visit.language);
    std::vector<Html> links;
    for (const std::string& path : letter.read_first)
        if (const guide::Page* page = page_for(site, visit, "/" + path))
            links.push_back(Html("<a href=\"") + address(visit, page->path()) + Markup("\"") +
                            language_marks(visit, page->language) + Markup(">") + page->title +
                            Markup("</a>"));
    if (links.empty()) return {};
    return voice.html("letters.read-first"_msg, {{"pages", voice.list(links)}});
}

Html letters_index(const Site& site, const Visit& visit, MadeBy made_by) {
    const Voice voice = site.strings.in(visit.language);
    const bool is_by_hand = made_by == MadeBy::hand;
    IndexView view;
    if (is_by_hand)
        view.by_hand = voice.html("letters.no-day-in-them"_msg, {{"due", address(visit, "/due")}});
    for (const letter::Group group : letter::all_groups) {
        GroupView one = group_view(site, visit, group, voice);
        if (!one.letters.empty()) view.groups.push_back(std::move(one));
    }
    if (view.groups.empty()) view.none = voice.html("letters.none"_msg);
    return frame(
        site, visit,
        Content{.title = voice.say("letters.title"_msg),
                .top = render(top_template(), Top{voice.html("letters.title"_msg),
                                                  voice.html(is_by_hand ? "letters.lead-by-hand"_msg
                                                                        : "letters.lead"_msg)}),
                .main = render(index_template(), view),
                .word = guide::word_of(guide::Section::act)});
}

void check_letters_index_templates() {
    top_template();
    index_template();
}

} // namespace pages
