#include <pages/offline/own_pages.hpp>

#include <pages/frame.hpp>
#include <pages/guide_page.hpp>
#include <pages/marks.hpp>
#include <pages/offline/files.hpp>
#include <pages/render.hpp>
#include <pages/section.hpp>

namespace offline {

using pages::address, pages::is, pages::Is, pages::Site, pages::Template, pages::Visit,
    pages::Voice;

namespace {

struct Link {
    Url page;
    Html words;
    static void describe(auto& member) {
        member("page", &Link::page);
        member("words", &Link::words);
    }
};

struct Situation {
    Url page;
    Html marks;
    Text words;
    static void describe(auto& member) {
        member("page", &Situation::page);
        member("marks", &Situation::marks);
        member("words", &Situation::words);
    }
};

struct SearchTop {
    Html heading, search_label, search_button;
    Url search;
    Text example;
    static void describe(auto& member) {
        member("heading", &SearchTop::heading);
        member("search_label", &SearchTop::search_label);
        member("search_button", &SearchTop::search_button);
        member("search", &SearchTop::search);
        member("example", &SearchTop::example);
    }
};

struct SearchMain {
    Html on_this_copy, without_heading, without, lists_heading, situations_heading;
    std::vector<Link> lists;
    Is has_situations = Is::absent;
    std::vector<Situation> situations;
    static void describe(auto& member) {
        member("on_this_copy", &SearchMain::on_this_copy);
        member("without_heading", &SearchMain::without_heading);
        member("without", &SearchMain::without);
        member("lists_heading", &SearchMain::lists_heading);
        member("lists", &SearchMain::lists);
        member("has_situations", &SearchMain::has_situations);
        member("situations_heading", &SearchMain::situations_heading);
        member("situations", &SearchMain::situations);
    }
};

struct Top {
    Html heading, lead;
    static void describe(auto& member) {
        member("heading", &Top::heading);
        member("lead", &Top::lead);
    }
};

struct ProgramMain {
    Html what, how, wrong;
    std::vector<Html> parts;
    static void describe(auto& member) {
        member("what", &ProgramMain::what);
        member("parts", &ProgramMain::parts);
        member("how", &ProgramMain::how);
        member("wrong", &ProgramMain::wrong);
    }
};

struct Moved {
    Text tag, direction, refresh, title; // refresh: "0; url=complain.html"
    Url page;
    Html words, edition;
    static void describe(auto& member) {
        member("tag", &Moved::tag);
        member("direction", &Moved::direction);
        member("refresh", &Moved::refresh);
        member("title", &Moved::title);
        member("page", &Moved::page);
        member("words", &Moved::words);
        member("edition", &Moved::edition);
    }
};

const Template<SearchTop>& search_top() {
    static const Template<SearchTop> it("offline_search_top");
    return it;
}
const Template<SearchMain>& search_main() {
    static const Template<SearchMain> it("offline_search");
    return it;
}
const Template<Top>& top() {
    static const Template<Top> it("section_top");
    return it;
}
const Template<ProgramMain>& program_main() {
    static const Template<ProgramMain> it("offline_program");
    return it;
}
const Template<Moved>& moved() {
    static const Template<Moved> it("offline_moved");
    return it;
}

// Where everything can be found without a search.
std::vector<Link> lists(const Site& site, const Visit& visit, const Voice& voice) {
    std::vector<Link> all;
    const auto add = [&](std::string_view path, MessageId words) {
        all.push_back({address(visit, path), voice.html(words)});
    };
    for (const guide::Section section : guide::main_sections)
        if (has_pages(site, visit, section))
            add("/" + std::string(guide::word_of(section)), pages::word_for(section));
    if (!site.toolkit.ecosystem.flows.empty()) add("/map", "map.title"_msg);
    if (!site.toolkit.glossary.terms().empty()) add("/glossary", "section.glossary"_msg);
    if (!site.toolkit.signposts.all().empty()) add("/resources", "resource.title"_msg);
    add("/claims", "foot.claims"_msg);
    return all;
}

std::vector<Situation> situations(const Site& site, const Visit& visit) {
    std::vector<Situation> all;
    for (const toolkit::Situation& one : site.toolkit.home.situations)
        if (const guide::Page* page = page_for(site, visit, one.page))
            all.push_back({address(visit, page->path()), language_marks(visit, "en"), one.words});
    return all;
}

} // namespace

Html search_page(const Site& site, const Visit& visit, Search search) {
    const Voice voice = site.strings.in(visit.language);
    SearchMain main{.without_heading = voice.html("offline.without-script"_msg),
                    .without = voice.html("offline.without-script-words"_msg),
                    .lists_heading = voice.html("offline.lists"_msg),
                    .situations_heading = voice.html("search.situations"_msg),
                    .lists = lists(site, visit, voice),
                    .situations = situations(site, visit)};
    main.has_situations = is(!main.situations.empty());
    if (search == Search::by_script) main.on_this_copy = voice.html("offline.search-here"_msg);
    return frame(
        site, visit,
        {.title = voice.say("search.title"_msg),
         .top = render(search_top(),
                       SearchTop{voice.html("search.title"_msg), voice.html("search.label"_msg),
                                 voice.html("search.button"_msg), address(visit, "/search"),
                                 voice.say("search.example"_msg)}),
         .main = render(search_main(), main),
         .search = pages::Search::on_page});
}

Html program_page(const Site& site, const Visit& visit) {
    const Voice voice = site.strings.in(visit.language);
    ProgramMain main{.what = voice.html("offline.takes"_msg),
                     .how = voice.html("offline.how"_msg),
                     .wrong = voice.html("offline.wrong"_msg)};
    for (const MessageId part :
         {"offline.takes-paths"_msg, "offline.takes-day"_msg, "offline.takes-forms"_msg,
          "offline.takes-notes"_msg, "offline.takes-files"_msg})
        main.parts.push_back(voice.html(part));
    return frame(
        site, visit,
        {.title = voice.say("offline.title"_msg),
         .top = render(top(), Top{voice.html("offline.title"_msg), voice.html("offline.lead"_msg)}),
         .main = render(program_main(), main)});
}

Words words_of(const Site& site, std::string_view language) {
    const Voice voice = site.strings.in(language);
    return {.takes_program =
                Html("<p>") +
                voice.html("offline.form"_msg, {{"more", address(language, with_program)}}) +
                Markup("</p>"),
            .no_search = voice.say("offline.failed"_msg),
            .shown = voice.say("offline.shown"_msg, {{"number", "{number}"}})};
}

Html moved_page(const Site& site, const Visit& visit, std::string_view new_path) {
    const Voice voice = site.strings.in(visit.language);
    const std::string here = file_of(address(visit, visit.path).text());
    return render(
        moved(),
        Moved{.tag = pages::text(voice.language().tag),
              .direction = pages::text(word_of(voice.language().direction)),
              .refresh =
                  pages::text("0; url=" + from_to(here, file_of(address(visit, new_path).text()))),
              .title = voice.say("offline.moved"_msg),
              .page = address(visit, new_path),
              .words = voice.html("offline.moved-go"_msg),
              .edition = voice.html("foot.edition"_msg,
                                    {{"version", pages::text(site.toolkit.edition.version)},
                                     {"day", site.toolkit.edition.published}})});
}

void check_templates() {
    search_top();
    search_main();
    top();
    program_main();
    moved();
}

} // namespace offline
