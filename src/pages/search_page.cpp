#include <pages/search_page.hpp>

#include <pages/frame.hpp>
#include <pages/guide_page.hpp>
#include <pages/marks.hpp>
#include <pages/render.hpp>
#include <pages/signpost_view.hpp>
#include <pages/templates.hpp>

#include <algorithm>

namespace pages {

namespace {

struct AsTyped { // "Search for “evisa foto” only": a button, since words do not go into addresses
    Url search;
    Text words;
    Html button;
    static void describe(auto& member) {
        member("search", &AsTyped::search);
        member("words", &AsTyped::words);
        member("button", &AsTyped::button);
    }
};

struct SearchTop {
    Html heading, search_label, search_button, meant, told, also;
    Url search, suggest;
    Text words, example;
    std::optional<AsTyped> as_typed;
    static void describe(auto& member) {
        member("heading", &SearchTop::heading);
        member("search_label", &SearchTop::search_label);
        member("search_button", &SearchTop::search_button);
        member("meant", &SearchTop::meant);
        member("told", &SearchTop::told);
        member("also", &SearchTop::also);
        member("search", &SearchTop::search);
        member("suggest", &SearchTop::suggest);
        member("words", &SearchTop::words);
        member("example", &SearchTop::example);
        member("as_typed", &SearchTop::as_typed);
    }
};

struct Hit {
    Url page, spot;
    Html marks;
    Text title, situation; // of the interview: sent as its first answer, so no address holds it
    Html told, extract, mark;
    static void describe(auto& member) {
        member("page", &Hit::page);
        member("spot", &Hit::spot);
        member("marks", &Hit::marks);
        member("title", &Hit::title);
        member("situation", &Hit::situation);
        member("told", &Hit::told);
        member("extract", &Hit::extract);
        member("mark", &Hit::mark);
    }
};

struct Group {
    Text anchor;
    Html heading;
    std::vector<Hit> hits;
    static void describe(auto& member) {
        member("anchor", &Group::anchor);
        member("heading", &Group::heading);
        member("hits", &Group::hits);
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

struct SearchMain {
    std::vector<Group> groups;
    Html try_heading;
    std::vector<Html> tries;
    Html situations_heading;
    std::vector<Situation> situations;
    Is has_situations = Is::absent;
    Html not_heading, not_words;
    static void describe(auto& member) {
        member("groups", &SearchMain::groups);
        member("try_heading", &SearchMain::try_heading);
        member("tries", &SearchMain::tries);
        member("situations_heading", &SearchMain::situations_heading);
        member("situations", &SearchMain::situations);
        member("has_situations", &SearchMain::has_situations);
        member("not_heading", &SearchMain::not_heading);
        member("not_words", &SearchMain::not_words);
    }
};

const Template<SearchTop>& top_template() {
    static const Template<SearchTop> it("search_top");
    return it;
}

const Template<SearchMain>& main_template() {
    static const Template<SearchMain> it("search");
    return it;
}

Html extract(const search::Extract& segments) {
    Html html;
    for (const search::Segment& one : segments)
        html += one.emphasis == search::Emphasis::found
                    ? Html("<mark>") + one.words + Markup("</mark>")
                    : Html(one.words);
    return html;
}

constexpr std::string_view letters_path = "/letters/", situation_path = "/spot#s_";

// What follows in an address that begins so; empty in another.
std::string_view after(std::string_view beginning, std::string_view path) {
    return path.starts_with(beginning) ? path.substr(beginning.size()) : std::string_view();
}

void tell_of_signpost(const Site& site, const search::Result& one, const Voice& voice, Hit& hit) {
    const std::size_t hash = std::min(one.path.find('#'), one.path.size() - 1);
    const signpost::Signpost* found = site.toolkit.signposts.find(one.path.substr(hash + 1));
    if (found == nullptr) return;
    hit.told = voice.html(word_for(found->kind));
    hit.mark = degree_mark(found->seen.degree, voice);
}

void tell_of_letter(const Site& site, const search::Result& one, const Voice& voice, Hit& hit) {
    const letter::Kind* kind = letter::kind_named(after(letters_path, one.path));
    const letter::Letter* found =
        kind == nullptr ? nullptr : site.toolkit.letters.find(*kind, one.language);
    if (found != nullptr) hit.mark = voice.html("guide.checked-on"_msg, {{"day", found->checked}});
}

// What is known of a result beside its words: minutes and section of a page, the degree of a claim.
void tell_more(const Site& site, const search::Result& one, const Voice& voice, Hit& hit) {
    if (one.kind == search::Kind::page) {
        const guide::Page* page = site.toolkit.guide.find(one.language, one.path);
        if (page == nullptr) return;
        hit.told = voice.html(word_for(page->section)) + Markup(" · ") +
                   voice.html("guide.minutes-short"_msg, {{"count", page->minutes()}});
        hit.mark = voice.html("guide.checked-on"_msg, {{"day", page->checked}});
    }
    if (one.kind == search::Kind::signpost) tell_of_signpost(site, one, voice, hit);
    if (one.kind == search::Kind::letter) tell_of_letter(site, one, voice, hit);
    if (one.kind == search::Kind::situation) hit.situation = text(after(situation_path, one.path));
    if (one.kind != search::Kind::claim) return;
    const claim::Claim* claim = site.toolkit.claims.find(after("/claims/", one.path));
    if (claim == nullptr) return;
    hit.told = voice.html(heading_for(claim->kind));
    hit.mark = degree_mark(claim->says().degree, voice);
}

Hit hit(const Site& site, const Visit& visit, const search::Result& one, const Voice& voice) {
    Hit view{.page = address(visit, one.path),
             .spot = address(visit, "/spot"),
             .marks = language_marks(visit, one.language),
             .title = one.title,
             .extract = extract(one.extract)};
    tell_more(site, one, voice, view);
    return view;
}

// Kinds in the order of their best result.
std::vector<Group> groups(const Site& site, const Visit& visit, const search::Answer& answer,
                          const Voice& voice) {
    std::vector<search::Kind> order;
    for (const search::Result& one : answer.results)
        if (std::ranges::find(order, one.kind) == order.end()) order.push_back(one.kind);
    std::vector<Group> all;
    for (const search::Kind kind : order) {
        Group group{
            text("found_" + std::to_string(all.size() + 1)), voice.html(heading_for(kind)), {}};
        for (const search::Result& one : answer.results)
            if (one.kind == kind) group.hits.push_back(hit(site, visit, one, voice));
        all.push_back(std::move(group));
    }
    return all;
}

std::vector<Situation> situations(const Site& site, const Visit& visit) {
    std::vector<Situation> all;
    for (const toolkit::Situation& one : site.toolkit.home.situations)
        if (const guide::Page* page = page_for(site, visit, one.page))
            all.push_back({address(visit, page->path()), language_marks(visit, "en"), one.words});
    return all;
}

SearchTop top_of(const Visit& visit, const Voice& voice) {
    return {.heading = voice.html("search.title"_msg),
            .search_label = voice.html("search.label"_msg),
            .search_button = voice.html("search.button"_msg),
            .search = address(visit, "/search"),
            .suggest = address(visit, "/suggest"),
            .example = voice.say("search.example"_msg)};
}

void add_situations(const Site& site, const Visit& visit, const Voice& voice, SearchMain& main) {
    main.situations_heading = voice.html("search.situations"_msg);
    main.situations = situations(site, visit);
    main.has_situations = is(!main.situations.empty());
}

void add_what_to_try(const Site& site, const Visit& visit, const Voice& voice, SearchMain& main) {
    main.try_heading = voice.html("search.try"_msg);
    for (const MessageId line :
         {"search.try-fewer"_msg, "search.try-plain"_msg, "search.try-english"_msg})
        if (line != "search.try-english"_msg || !voice.is_english())
            main.tries.push_back(voice.html(line));
    add_situations(site, visit, voice, main);
}

Html page(const Site& site, const Visit& visit, const SearchTop& top, SearchMain main,
          const Voice& voice) {
    main.not_heading = voice.html("search.not"_msg);
    main.not_words = voice.html("search.not-words"_msg,
                                {{"start", address(visit, "/")}, {"ask", address(visit, "/note")}});
    return frame(site, visit,
                 Content{.title = voice.say("search.title"_msg),
                         .top = render(top_template(), top),
                         .main = render(main_template(), main),
                         .search = Search::on_page});
}

Html strong(const Text& words) { return Html("<strong>") + words + Markup("</strong>"); }

void tell_result(const Visit& visit, const search::Answer& answer, const Voice& voice,
                 SearchTop& top) {
    const Text shown = answer.did_you_mean.value_or(answer.query);
    const std::size_t count = answer.results.size();
    top.words = answer.query;
    top.told = count == 0 ? voice.html("search.nothing"_msg, {{"words", shown}})
                          : voice.html("search.results"_msg, {{"count", count}, {"words", shown}});
    if (answer.did_you_mean)
        top.meant = voice.html("search.meant"_msg, {{"words", strong(*answer.did_you_mean)}});
    if (answer.did_you_mean)
        top.as_typed = AsTyped{address(visit, "/search"), answer.query,
                               voice.html("search.as-typed"_msg, {{"words", answer.query}})};
    std::vector<Html> also;
    for (const Text& one : answer.also_looked_for) also.push_back(strong(one));
    if (!also.empty()) top.also = voice.html("search.also"_msg, {{"words", voice.list(also)}});
}

} // namespace

MessageId heading_for(search::Kind kind) {
    switch (kind) {
    case search::Kind::page: return "search.pages"_msg;
    case search::Kind::term: return "search.terms"_msg;
    case search::Kind::claim: return "search.claims"_msg;
    case search::Kind::signpost: return "resource.title"_msg;
    case search::Kind::tool: return "search.tools"_msg;
    case search::Kind::letter: return "letters.title"_msg;
    case search::Kind::situation: return "search.from-questions"_msg;
    }
    return "search.pages"_msg;
}

Html search_form(const Site& site, const Visit& visit) {
    const Voice voice = site.strings.in(visit.language);
    SearchTop top = top_of(visit, voice);
    top.told = voice.html("search.empty"_msg);
    SearchMain main;
    add_situations(site, visit, voice, main);
    return page(site, visit, top, std::move(main), voice);
}

Html search_answer(const Site& site, const Visit& visit, const search::Answer& answer) {
    if (trimmed(answer.query.bytes()).empty()) return search_form(site, visit);
    const Voice voice = site.strings.in(visit.language);
    SearchTop top = top_of(visit, voice);
    tell_result(visit, answer, voice, top);
    SearchMain main{.groups = groups(site, visit, answer, voice)};
    if (main.groups.empty()) add_what_to_try(site, visit, voice, main);
    return page(site, visit, top, std::move(main), voice);
}

void check_search_templates() {
    top_template();
    main_template();
}

} // namespace pages
