#include <pages/glossary_page.hpp>

#include <pages/frame.hpp>
#include <pages/guide_page.hpp>
#include <pages/marks.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

#include <algorithm>
#include <map>

namespace pages {

namespace {

struct GlossaryTop {
    Html heading, lead;
    static void describe(auto& member) {
        member("heading", &GlossaryTop::heading);
        member("lead", &GlossaryTop::lead);
    }
};

struct Entry {
    Text name;
    Url page;
    Text term, long_form, means;
    static void describe(auto& member) {
        member("name", &Entry::name);
        member("page", &Entry::page);
        member("term", &Entry::term);
        member("long_form", &Entry::long_form);
        member("means", &Entry::means);
    }
};

struct Letter {
    Text anchor, letter;
    std::vector<Entry> entries;
    static void describe(auto& member) {
        member("anchor", &Letter::anchor);
        member("letter", &Letter::letter);
        member("entries", &Letter::entries);
    }
};

struct GlossaryView {
    Text letters_label;
    Html marks;
    std::vector<Letter> letters;
    Html none;
    static void describe(auto& member) {
        member("letters_label", &GlossaryView::letters_label);
        member("marks", &GlossaryView::marks);
        member("letters", &GlossaryView::letters);
        member("none", &GlossaryView::none);
    }
};

struct NamedLink {
    Url page;
    Html marks;
    Text words;
    static void describe(auto& member) {
        member("page", &NamedLink::page);
        member("marks", &NamedLink::marks);
        member("words", &NamedLink::words);
    }
};

struct TermTop {
    Text where;
    Url glossary;
    Html glossary_word, marks;
    Text term, long_form;
    static void describe(auto& member) {
        member("where", &TermTop::where);
        member("glossary", &TermTop::glossary);
        member("glossary_word", &TermTop::glossary_word);
        member("marks", &TermTop::marks);
        member("term", &TermTop::term);
        member("long_form", &TermTop::long_form);
    }
};

struct TermView {
    Html means_heading, marks;
    Text means;
    Html also_heading, also; // "asylum card and ID card"
    Html related_heading;
    std::vector<NamedLink> related;
    Is has_related = Is::absent;
    Html pages_heading;
    std::vector<NamedLink> pages;
    Is has_pages = Is::absent;
    static void describe(auto& member) {
        member("means_heading", &TermView::means_heading);
        member("marks", &TermView::marks);
        member("means", &TermView::means);
        member("also_heading", &TermView::also_heading);
        member("also", &TermView::also);
        member("related_heading", &TermView::related_heading);
        member("related", &TermView::related);
        member("has_related", &TermView::has_related);
        member("pages_heading", &TermView::pages_heading);
        member("pages", &TermView::pages);
        member("has_pages", &TermView::has_pages);
    }
};

const Template<GlossaryTop>& top_template() {
    static const Template<GlossaryTop> it("section_top");
    return it;
}

const Template<GlossaryView>& index_template() {
    static const Template<GlossaryView> it("glossary");
    return it;
}

const Template<TermTop>& term_top_template() {
    static const Template<TermTop> it("term_top");
    return it;
}

const Template<TermView>& term_template() {
    static const Template<TermView> it("term");
    return it;
}

// The letter a word is listed under: A to Z, or the digits together.
std::string letter_of(const glossary::Term& term) {
    const std::string& words = term.term.bytes();
    const unsigned char first = words.empty() ? '0' : static_cast<unsigned char>(words.front());
    if (std::isalpha(first)) return {static_cast<char>(std::toupper(first))};
    return first < 0x80 ? "0–9" : term.term.bytes();
}

Text long_form_of(const glossary::Term& term) {
    return term.long_form == term.term ? Text() : term.long_form;
}

std::vector<Letter> letters(const Site& site, const Visit& visit) {
    std::map<std::string, std::vector<Entry>> by_letter;
    for (const glossary::Term& term : site.toolkit.glossary.terms())
        by_letter[letter_of(term)].push_back({text(term.name.text()),
                                              address(visit, "/glossary/" + term.name.text()),
                                              term.term, long_form_of(term), term.means});
    std::vector<Letter> all;
    for (auto& [letter, entries] : by_letter) {
        std::ranges::stable_sort(entries, {},
                                 [](const Entry& one) { return ascii_lower(one.term.bytes()); });
        const std::string anchor = letter == "0–9" ? "digits" : ascii_lower(letter);
        all.push_back({text("letter_" + anchor), text(letter), std::move(entries)});
    }
    return all;
}

bool speaks_of(const guide::Page& page, const glossary::Term& term, const Site& site) {
    bool found = false;
    guide::each_inline(page, [&](const guide::Inline& one) {
        if (one.kind == guide::Inline::Kind::term)
            found |= site.toolkit.glossary.find(one.text) == &term;
    });
    return found;
}

std::vector<NamedLink> related(const Site& site, const Visit& visit, const glossary::Term& term) {
    std::vector<NamedLink> all;
    for (const glossary::TermName& name : term.related)
        if (const glossary::Term* other = site.toolkit.glossary.find(name.text()))
            all.push_back({address(visit, "/glossary/" + other->name.text()),
                           language_marks(visit, "en"), other->term});
    return all;
}

std::vector<NamedLink> pages_with(const Site& site, const Visit& visit,
                                  const glossary::Term& term) {
    std::vector<NamedLink> all;
    for (const guide::Page& page : site.toolkit.guide.pages)
        if (page_for(site, visit, page.path()) == &page && speaks_of(page, term, site))
            all.push_back(
                {address(visit, page.path()), language_marks(visit, page.language), page.title});
    return all;
}

} // namespace

Html glossary_index(const Site& site, const Visit& visit) {
    const Voice voice = site.strings.in(visit.language);
    GlossaryView view{
        voice.say("glossary.letters"_msg), language_marks(visit, "en"), letters(site, visit), {}};
    if (view.letters.empty()) view.none = voice.html("glossary.none"_msg);
    return frame(
        site, visit,
        Content{.title = voice.say("section.glossary"_msg),
                .top = render(top_template(), GlossaryTop{voice.html("section.glossary"_msg),
                                                          voice.html("glossary.lead"_msg)}),
                .main = render(index_template(), view),
                .word = "glossary"});
}

Html glossary_term(const Site& site, const Visit& visit, const glossary::Term& term) {
    const Voice voice = site.strings.in(visit.language);
    TermView view{.means_heading = voice.html("glossary.means"_msg),
                  .marks = language_marks(visit, "en"),
                  .means = term.means,
                  .also_heading = voice.html("glossary.also"_msg),
                  .also = Html(voice.list(term.also)),
                  .related_heading = voice.html("glossary.related"_msg),
                  .related = related(site, visit, term),
                  .pages_heading = voice.html("glossary.pages"_msg),
                  .pages = pages_with(site, visit, term)};
    view.has_related = is(!view.related.empty());
    view.has_pages = is(!view.pages.empty());
    const TermTop top{voice.say("frame.where"_msg),
                      address(visit, "/glossary"),
                      voice.html("section.glossary"_msg),
                      language_marks(visit, "en"),
                      term.term,
                      long_form_of(term)};
    return frame(site, visit,
                 Content{.title = term.term,
                         .top = render(term_top_template(), top),
                         .main = render(term_template(), view),
                         .word = "glossary"});
}

void check_glossary_templates() {
    top_template();
    index_template();
    term_top_template();
    term_template();
}

} // namespace pages
