#include <pages/frame.hpp>

#include <pages/assets.hpp>
#include <pages/marks.hpp>
#include <pages/render.hpp>
#include <pages/section.hpp>
#include <pages/templates.hpp>

#include <base/expects.hpp>

#include <algorithm>

namespace pages {

namespace {

struct LanguageLink {
    Url page;
    Text tag, direction, name;
    static void describe(auto& member) {
        member("page", &LanguageLink::page);
        member("tag", &LanguageLink::tag);
        member("direction", &LanguageLink::direction);
        member("name", &LanguageLink::name);
    }
};

struct WordLink {
    Url page;
    Text current; // "page", "true" or nothing
    Html word;
    static void describe(auto& member) {
        member("page", &WordLink::page);
        member("current", &WordLink::current);
        member("word", &WordLink::word);
    }
};

struct FootLink {
    Url page;
    Html words;
    static void describe(auto& member) {
        member("page", &FootLink::page);
        member("words", &FootLink::words);
    }
};

struct LanguageMenu {
    Html label;
    Text name;
    std::vector<LanguageLink> languages;
    static void describe(auto& member) {
        member("label", &LanguageMenu::label);
        member("name", &LanguageMenu::name);
        member("languages", &LanguageMenu::languages);
    }
};

struct TranslationNote { // what a reader of a translation should know
    Html heading, words, in_english;
    static void describe(auto& member) {
        member("heading", &TranslationNote::heading);
        member("words", &TranslationNote::words);
        member("in_english", &TranslationNote::in_english);
    }
};

struct SearchBar {
    Html search_label, search_button;
    static void describe(auto& member) {
        member("search_label", &SearchBar::search_label);
        member("search_button", &SearchBar::search_button);
    }
};

struct FrameView {
    Text tag, direction, title;
    Url style, script, icon, home, leave, search, suggest;
    Html skip, leave_now;
    std::optional<SearchBar> search_bar;
    std::optional<LanguageMenu> menu;
    Text words_label;
    Is has_words = Is::absent;
    std::vector<WordLink> words;
    Html top, main;
    std::optional<TranslationNote> untranslated, draft;
    Html informs, keeps_nothing, edition;
    std::vector<FootLink> foot;
    static void describe(auto& member) {
        member("tag", &FrameView::tag);
        member("direction", &FrameView::direction);
        member("title", &FrameView::title);
        member("style", &FrameView::style);
        member("script", &FrameView::script);
        member("icon", &FrameView::icon);
        member("home", &FrameView::home);
        member("leave", &FrameView::leave);
        member("search", &FrameView::search);
        member("suggest", &FrameView::suggest);
        member("skip", &FrameView::skip);
        member("leave_now", &FrameView::leave_now);
        member("search_bar", &FrameView::search_bar);
        member("menu", &FrameView::menu);
        member("words_label", &FrameView::words_label);
        member("has_words", &FrameView::has_words);
        member("words", &FrameView::words);
        member("top", &FrameView::top);
        member("main", &FrameView::main);
        member("untranslated", &FrameView::untranslated);
        member("draft", &FrameView::draft);
        member("informs", &FrameView::informs);
        member("keeps_nothing", &FrameView::keeps_nothing);
        member("edition", &FrameView::edition);
        member("foot", &FrameView::foot);
    }
};

const Template<FrameView>& frame_template() {
    static const Template<FrameView> it("frame");
    return it;
}

Url asset(std::string_view name) {
    const auto found = std::ranges::find(assets(), name, &Asset::name);
    expects(found != assets().end(), "the program holds its own style sheet, script and icon");
    return *Url::path(found->path());
}

std::vector<WordLink> words_of(const Site& site, const Visit& visit, std::string_view current,
                               const Voice& voice) {
    std::vector<WordLink> words;
    const auto add = [&](std::string_view name, MessageId word) {
        const std::string path = "/" + std::string(name);
        const std::string_view mark = visit.path == path ? "page" : "true";
        words.push_back(
            {address(visit, path), name == current ? text(mark) : Text(), voice.html(word)});
    };
    for (const guide::Section section : guide::main_sections)
        if (has_pages(site, visit, section)) add(guide::word_of(section), word_for(section));
    if (!site.toolkit.ecosystem.flows.empty()) add("map", "map.title"_msg);
    if (!site.toolkit.glossary.terms().empty()) add("glossary", "section.glossary"_msg);
    return words;
}

std::string path_offered(const Visit& visit, const Content& content) {
    return content.offer == Offer::this_page ? visit.path : "/";
}

std::optional<LanguageMenu> menu_of(const Site& site, const Visit& visit, const Content& content,
                                    const Voice& voice) {
    LanguageMenu menu{voice.html("frame.language"_msg), text(voice.language().own_name), {}};
    const std::string path = path_offered(visit, content);
    for (const Language* one : site.strings.languages())
        menu.languages.push_back({address(one->code, path), text(one->tag),
                                  text(word_of(one->direction)), text(one->own_name)});
    if (menu.languages.size() < 2) return std::nullopt;
    return menu;
}

// "Draft translation, not yet reviewed", in both languages.
TranslationNote draft_note(const Site& site, const Visit& visit, const Content& content,
                           const Voice& voice) {
    return {
        voice.html("draft.heading"_msg),
        voice.html("draft.words"_msg, {{"english", address("en", path_offered(visit, content))}}),
        site.strings.in("en").html("draft.heading"_msg)};
}

// The page itself is in another language than what stands around it.
TranslationNote untranslated_note(const Site& site, const Voice& voice) {
    TranslationNote note{
        voice.html("draft.untranslated"_msg), voice.html("draft.untranslated-words"_msg), {}};
    if (voice.standing() == Standing::draft) {
        note.words += Html(" ") + voice.html("draft.frame"_msg);
        note.in_english = site.strings.in("en").html("draft.heading"_msg);
    }
    return note;
}

void add_translation_notes(const Site& site, const Visit& visit, const Content& content,
                           const Voice& voice, FrameView& view) {
    const bool is_other = !content.language.empty() && content.language != visit.language;
    if (is_other) view.untranslated = untranslated_note(site, voice);
    else if (voice.standing() == Standing::draft)
        view.draft = draft_note(site, visit, content, voice);
}

std::vector<FootLink> foot_of(const Site& site, const Visit& visit, const Voice& voice) {
    std::vector<FootLink> links;
    const auto add = [&](std::string_view path, MessageId words) {
        links.push_back({address(visit, path), voice.html(words)});
    };
    add("/#safe", "foot.safety"_msg);
    if (!site.toolkit.cases.all().empty()) add("/cases", "section.cases"_msg);
    if (!site.toolkit.signposts.all().empty()) add("/resources", "resource.title"_msg);
    add("/claims", "foot.claims"_msg);
    add("/changes", "changes.title"_msg);
    add("/corrections", "foot.corrections"_msg);
    add("/keep", "foot.keep"_msg);
    add("/note", "foot.ask"_msg);
    if (site.reach == Reach::this_machine) add("/check", "foot.check"_msg);
    return links;
}

Html informs(const Site& site, const Visit& visit, const Voice& voice) {
    const bool is_known = site.toolkit.glossary.find("iaa") != nullptr;
    std::vector<Piece> pieces{{"strong", Piece::Strong{}}};
    if (is_known) pieces.push_back({"iaa", address(visit, "/glossary/iaa")});
    return voice.html("foot.informs"_msg, pieces);
}

} // namespace

Html frame(const Site& site, const Visit& visit, const Content& content) {
    const Voice voice = site.strings.in(visit.language);
    const toolkit::Edition& edition = site.toolkit.edition;
    FrameView view{
        .tag = text(voice.language().tag),
        .direction = text(word_of(voice.language().direction)),
        .title = content.title,
        .style = asset("look.css"),
        .script = asset("waymark.js"),
        .icon = asset("icon.svg"),
        .home = address(visit, "/"),
        .leave = *Url::path("/leave"),
        .search = address(visit, "/search"),
        .suggest = address(visit, "/suggest"),
        .skip = voice.html("frame.skip"_msg),
        .leave_now = voice.html("frame.leave"_msg),
        .search_bar = std::nullopt,
        .menu = menu_of(site, visit, content, voice),
        .words_label = voice.say("frame.words"_msg),
        .words = words_of(site, visit, content.word, voice),
        .top = content.top,
        .main = content.main,
        .informs = informs(site, visit, voice),
        .keeps_nothing = voice.html("foot.keeps-nothing"_msg),
        .edition = voice.html("foot.edition"_msg, {{"version", Html(text(edition.version))},
                                                   {"day", edition.published}}),
        .foot = foot_of(site, visit, voice),
    };
    view.has_words = is(!view.words.empty());
    add_translation_notes(site, visit, content, voice, view);
    if (content.search == Search::in_bar)
        view.search_bar =
            SearchBar{voice.html("search.label"_msg), voice.html("search.button"_msg)};
    return render(frame_template(), view);
}

void check_frame_templates() { frame_template(); }

} // namespace pages
