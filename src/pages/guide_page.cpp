#include <pages/guide_page.hpp>

#include <pages/advice.hpp>
#include <pages/card_paper.hpp>
#include <pages/frame.hpp>
#include <pages/guide_map.hpp>
#include <pages/guide_parts.hpp>
#include <pages/marks.hpp>
#include <pages/note_parts.hpp>
#include <pages/prose.hpp>
#include <pages/render.hpp>
#include <pages/signpost_view.hpp>
#include <pages/templates.hpp>

#include <algorithm>

namespace pages {

namespace {

struct GuideTop {
    Html marks; // lang and dir, when the page is in another language than its frame
    Text where;
    Url section, topic;
    Html section_word;
    Html topic_word;
    Text title, for_whom;
    Html told; // "4 minutes to read. Last checked …"
    static void describe(auto& member) {
        member("marks", &GuideTop::marks);
        member("where", &GuideTop::where);
        member("section", &GuideTop::section);
        member("topic", &GuideTop::topic);
        member("section_word", &GuideTop::section_word);
        member("topic_word", &GuideTop::topic_word);
        member("title", &GuideTop::title);
        member("for_whom", &GuideTop::for_whom);
        member("told", &GuideTop::told);
    }
};

struct SeeAlso {
    Url page;
    Html marks;
    Text title, summary;
    static void describe(auto& member) {
        member("page", &SeeAlso::page);
        member("marks", &SeeAlso::marks);
        member("title", &SeeAlso::title);
        member("summary", &SeeAlso::summary);
    }
};

struct GuideMain {
    Html marks;
    std::optional<NoteView> overdue, corrected;
    Html before; // in short, before you act
    std::optional<DoubtView> doubt;
    std::vector<Html> stretches; // the rest of the page
    Html where_next_heading, seen_explained;
    std::vector<SignpostView> where_next;
    Is has_where_next = Is::absent;
    Html about_heading, see_heading, sources_heading, degrees;
    std::vector<FactView> about;
    std::vector<SeeAlso> see_also;
    Is has_see_also = Is::absent;
    std::vector<SourceView> sources;
    Is has_sources = Is::absent;
    Html paper, was_this_right;
    static void describe(auto& member) {
        member("marks", &GuideMain::marks);
        member("overdue", &GuideMain::overdue);
        member("corrected", &GuideMain::corrected);
        member("before", &GuideMain::before);
        member("doubt", &GuideMain::doubt);
        member("stretches", &GuideMain::stretches);
        member("where_next_heading", &GuideMain::where_next_heading);
        member("seen_explained", &GuideMain::seen_explained);
        member("where_next", &GuideMain::where_next);
        member("has_where_next", &GuideMain::has_where_next);
        member("about_heading", &GuideMain::about_heading);
        member("see_heading", &GuideMain::see_heading);
        member("sources_heading", &GuideMain::sources_heading);
        member("degrees", &GuideMain::degrees);
        member("about", &GuideMain::about);
        member("see_also", &GuideMain::see_also);
        member("has_see_also", &GuideMain::has_see_also);
        member("sources", &GuideMain::sources);
        member("has_sources", &GuideMain::has_sources);
        member("paper", &GuideMain::paper);
        member("was_this_right", &GuideMain::was_this_right);
    }
};

const Template<GuideTop>& top_template() {
    static const Template<GuideTop> it("guide_top");
    return it;
}

const Template<GuideMain>& main_template() {
    static const Template<GuideMain> it("guide");
    return it;
}

Html topic_word(const guide::Topic& topic, const Site& site, const Visit& visit,
                const Voice& voice) {
    const Text* said = site.toolkit.words.find(visit.language, topic.title);
    return said ? Html(*said) : in_english(topic.title, voice);
}

GuideTop top_of(const Site& site, const Visit& visit, const guide::Page& page, const Voice& voice) {
    const std::string section = "/" + std::string(guide::word_of(page.section));
    const guide::Topic* topic = site.toolkit.guide.find(page.topic);
    return GuideTop{
        .marks = language_marks(visit, page.language),
        .where = voice.say("frame.where"_msg),
        .section = address(visit, section),
        .topic = address(visit, section + "#" + page.topic.text()),
        .section_word = voice.html(word_for(page.section)),
        .topic_word = topic != nullptr ? topic_word(*topic, site, visit, voice) : Html(),
        .title = page.title,
        .for_whom = page.for_whom,
        .told = voice.html("guide.minutes"_msg, {{"count", page.minutes()}}) + Markup(" ") +
                voice.html("guide.last-checked"_msg, {{"day", page.checked}}),
    };
}

std::vector<FactView> about(const guide::Page& page, const Voice& voice) {
    const Html read =
        page.read_by ? voice.html("guide.read-by"_msg,
                                  {{"capacity", page.read_by->capacity}, {"day", page.read_by->on}})
                     : voice.html("guide.read-by-nobody"_msg);
    return {{voice.html("guide.may"_msg), voice.html(advice_sentence(page.advice_line)), {}},
            {voice.html("guide.read-label"_msg), read, {}},
            {voice.html("guide.checked-label"_msg),
             voice.html("guide.next-review"_msg,
                        {{"checked", page.checked}, {"review", page.review_by}}),
             {}}};
}

// The corrections of what a page cites.
std::vector<const toolkit::Correction*> corrections_of(const Site& site, const Prose& prose) {
    std::vector<const toolkit::Correction*> all;
    for (const toolkit::Correction& one : site.toolkit.corrections)
        if (std::ranges::any_of(prose.cited(),
                                [&](const Cited& cited) { return cited.claim->name == one.claim; }))
            all.push_back(&one);
    return all;
}

// Something wrong was there to be read: the page says so at its head. What was put right before
// anybody read it stands among the facts about the page.
void add_corrections(const Site& site, const Visit& visit, const Prose& prose, const Voice& voice,
                     GuideMain& main) {
    const auto all = corrections_of(site, prose);
    if (all.empty()) return;
    Date last = all.front()->found;
    bool was_read = false;
    for (const toolkit::Correction* one : all) {
        last = std::max(last, one->found);
        was_read = was_read || one->published_from.has_value();
    }
    const Url list = address(visit, "/corrections");
    main.about.push_back({voice.html("guide.corrected-label"_msg),
                          voice.html("guide.corrected-points"_msg,
                                     {{"count", all.size()}, {"day", last}, {"list", list}}),
                          {}});
    if (was_read)
        main.corrected =
            NoteView{voice.html("guide.corrected"_msg),
                     voice.html("guide.corrected-words"_msg, {{"day", last}, {"list", list}})};
}

std::vector<SeeAlso> see_also(const Site& site, const Visit& visit, const guide::Page& page) {
    std::vector<SeeAlso> all;
    for (const std::string& name : page.see_also)
        if (const guide::Page* other = page_for(site, visit, "/" + name))
            all.push_back({address(visit, other->path()), language_marks(visit, other->language),
                           other->title, other->summary});
    return all;
}

void add_where_next(const Site& site, const Visit& visit, const guide::Page& page,
                    const Voice& voice, GuideMain& main) {
    // A translation leads where the English page does, unless it names others.
    const guide::Page* english = site.toolkit.guide.find("en", page.path());
    const bool is_silent = page.resources.empty() && english != nullptr;
    for (const std::string& name : is_silent ? english->resources : page.resources)
        if (const signpost::Signpost* one = site.toolkit.signposts.find(name))
            main.where_next.push_back(signpost_view(site, visit, *one, voice));
    main.has_where_next = is(!main.where_next.empty());
    main.where_next_heading = voice.html("guide.where-next"_msg);
    main.seen_explained =
        voice.html("guide.where-next-seen"_msg, {{"all", address(visit, "/resources")}});
}

// What the page cites and what it lists as holders, each once.
std::vector<Cited> unverified_points(const Site& site, const guide::Page& page,
                                     const Prose& prose) {
    std::vector<Cited> all = prose.unverified();
    const bool lists_holders = std::ranges::any_of(page.stretches, [](const auto& stretch) {
        return stretch.purpose == guide::Purpose::holders;
    });
    if (!lists_holders) return all;
    for (const claim::ClaimName& name : page.holders) {
        const claim::Claim* claim = site.toolkit.claims.find(name);
        if (claim == nullptr || claim->says().degree != claim::Degree::unverified) continue;
        const auto known = std::ranges::find(all, &claim->says(), &Cited::statement);
        if (known == all.end()) all.push_back({claim, &claim->says()});
    }
    return all;
}

// The map stands after the steps; where there are none, a page that names its way has it before
// what can be done.
const guide::Stretch* place_of_map(const guide::Page& page) {
    const auto find = [&](guide::Purpose purpose) {
        const auto at = std::ranges::find(page.stretches, purpose, &guide::Stretch::purpose);
        return at != page.stretches.end() ? &*at : nullptr;
    };
    if (const guide::Stretch* steps = find(guide::Purpose::steps)) return steps;
    const bool names_its_way = !page.walk.empty() || !page.flows.empty();
    return names_its_way ? find(guide::Purpose::to_do) : nullptr;
}

void add_map(const Site& site, const Visit& visit, const guide::Page& page, const Voice& voice,
             GuideMain& main) {
    Html map = guide_map(site, visit, page, voice);
    if (!map.bytes().empty()) main.stretches.push_back(std::move(map));
}

} // namespace

const guide::Page* page_for(const Site& site, const Visit& visit, std::string_view path) {
    const guide::Page* own = site.toolkit.guide.find(visit.language, path);
    return own != nullptr ? own : site.toolkit.guide.find("en", path);
}

Html guide_page(const Site& site, const Visit& visit, const guide::Page& page) {
    const Voice voice = site.strings.in(page.language);
    Prose prose(site, visit, voice);
    GuideMain main{.marks = language_marks(visit, page.language)};
    // What stands before the note on unchecked points: the answer, and what can hurt.
    const guide::Stretch* const at = place_of_map(page);
    for (const guide::Stretch& stretch : page.stretches) {
        if (&stretch == at && stretch.purpose == guide::Purpose::to_do)
            add_map(site, visit, page, voice, main);
        const bool is_first =
            main.stretches.empty() && (stretch.purpose == guide::Purpose::in_short ||
                                       stretch.purpose == guide::Purpose::care);
        if (is_first) main.before += stretch_html(site, visit, page, stretch, prose);
        else main.stretches.push_back(stretch_html(site, visit, page, stretch, prose));
        if (&stretch == at && stretch.purpose == guide::Purpose::steps)
            add_map(site, visit, page, voice, main);
    }
    main.overdue = overdue_note(visit, page, voice);
    main.doubt = doubt_note(unverified_points(site, page, prose), voice);
    main.paper = card_paper(page, voice);
    add_where_next(site, visit, page, voice, main);
    main.about_heading = voice.html("guide.about"_msg);
    main.about = about(page, voice);
    add_corrections(site, visit, prose, voice, main);
    main.see_heading = voice.html("guide.see-also"_msg);
    main.see_also = see_also(site, visit, page);
    main.has_see_also = is(!main.see_also.empty());
    main.sources_heading = voice.html("guide.sources"_msg);
    main.degrees = degrees_explained(voice);
    main.sources = sources(visit, prose.cited(), voice);
    main.has_sources = is(!main.sources.empty());
    main.was_this_right = was_this_right(visit, page.path(), voice);
    return frame(site, visit,
                 Content{.title = page.title,
                         .top = render(top_template(), top_of(site, visit, page, voice)),
                         .main = render(main_template(), main),
                         .word = guide::word_of(page.section),
                         .language = page.language});
}

void check_guide_templates() {
    top_template();
    main_template();
    check_guide_map_templates();
    check_guide_part_templates();
}

} // namespace pages
