#include <pages/answered_page.hpp>

#include <pages/answered_parts.hpp>
#include <pages/frame.hpp>
#include <pages/guide_page.hpp>
#include <pages/guide_parts.hpp>
#include <pages/marks.hpp>
#include <pages/prose.hpp>
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

struct SourcesView {
    Html heading, degrees, marks;
    std::optional<DoubtView> doubt;
    std::vector<SourceView> sources;
    static void describe(auto& member) {
        member("heading", &SourcesView::heading);
        member("degrees", &SourcesView::degrees);
        member("marks", &SourcesView::marks);
        member("doubt", &SourcesView::doubt);
        member("sources", &SourcesView::sources);
    }
};

struct AnsweredView {
    std::optional<FollowingView> following;
    std::optional<AnsweredAskView> ask;
    std::optional<ChooseView> choose;
    Html boxes;
    std::optional<SourcesView> sources;
    static void describe(auto& member) {
        member("following", &AnsweredView::following);
        member("ask", &AnsweredView::ask);
        member("choose", &AnsweredView::choose);
        member("boxes", &AnsweredView::boxes);
        member("sources", &AnsweredView::sources);
    }
};

const Template<Top>& top_template() {
    static const Template<Top> it("section_top");
    return it;
}

const Template<AnsweredView>& main_template() {
    static const Template<AnsweredView> it("answered");
    return it;
}

// The page of the guide that tells all eight, as long as there is one.
Html guide_link(const Site& site, const Visit& visit, const Voice& voice) {
    const guide::Page* page = page_for(site, visit, "/act/what-they-answered");
    if (page == nullptr) return {};
    const Html link = Html(R"(<a href=")") + address(visit, page->path()) + Markup(R"(")") +
                      language_marks(visit, page->language) + Markup(">") + page->title +
                      Markup("</a>");
    return voice.html("answered.guide"_msg, {{"page", link}});
}

Html framed(const Site& site, const Visit& visit, const Top& top, const AnsweredView& view) {
    return frame(site, visit,
                 Content{.title = site.strings.in(visit.language).say("answered.title"_msg),
                         .top = render(top_template(), top),
                         .main = render(main_template(), view),
                         .word = guide::word_of(guide::Section::act)});
}

Html heading_of(const Site& site, reaction::Reaction reaction, const Voice& voice) {
    const reaction::Words* words = site.toolkit.reactions.find(reaction);
    return words == nullptr ? voice.html("answered.title"_msg) : in_english(words->says, voice);
}

} // namespace

Html answered_choose(const Site& site, const Visit& visit, const TypedRequest& known) {
    const Voice voice = site.strings.in(visit.language);
    AnsweredView view{.choose = choose_view(site, visit, known, "answered.choose"_msg)};
    view.choose->guide = guide_link(site, visit, voice);
    return framed(site, visit, {voice.html("answered.title"_msg), voice.html("answered.lead"_msg)},
                  view);
}

Html answered_ask(const Site& site, const Visit& visit, const AnsweredForm& form,
                  const AnsweredWrong& wrong) {
    const Voice voice = site.strings.in(visit.language);
    const bool is_begin_open = form.request.events.empty() || wrong.begin;
    return framed(site, visit,
                  {heading_of(site, *form.reaction, voice),
                   voice.html(is_begin_open ? "answered.ask-begin"_msg : "answered.ask"_msg)},
                  {.ask = ask_view(site, visit, form, wrong)});
}

Html answered_shown(const Site& site, const Visit& visit, const AnsweredForm& form,
                    const reaction::Told& told, const reaction::Following& following) {
    const Voice voice = site.strings.in(visit.language), english = site.strings.in("en");
    Prose prose(site, visit, english);
    const TypedRequest so_far = typed_from(following.question, form.request.recipient);
    AnsweredView view{.following = following_view(site, visit, so_far, following),
                      .choose = choose_view(site, visit, so_far, "answered.came-next"_msg)};
    if (!form.agreed.empty())
        for (auto* carried : {&view.following->carried, &view.choose->carried})
            carried->push_back({text("agreed"), text("yes")});
    view.following->marks = language_marks(visit, "en");
    if (const reaction::Words* words = site.toolkit.reactions.find(told.reaction))
        view.following->means = prose.words(words->means_in(following.setting));
    view.boxes = prose.boxes();
    if (!prose.cited().empty())
        view.sources =
            SourcesView{english.html("guide.sources"_msg), degrees_explained(english),
                        language_marks(visit, "en"), doubt_note(prose.unverified(), english),
                        sources(visit, prose.cited(), english)};
    const Html when = voice.html(reaction::has_day(told.reaction) ? "answered.came-on"_msg
                                                                  : "answered.silent-until"_msg,
                                 {{"day", told.day}});
    return framed(site, visit, {heading_of(site, told.reaction, voice), when}, view);
}

void check_answered_templates() {
    top_template();
    main_template();
}

} // namespace pages
