#include <pages/mirror_page.hpp>

#include <pages/frame.hpp>
#include <pages/guide_page.hpp>
#include <pages/guide_parts.hpp>
#include <pages/marks.hpp>
#include <pages/prose.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

#include <algorithm>

namespace pages {

namespace {

using mirror::Answer;
using mirror::Answers;
using mirror::Question;

struct Top {
    Html heading, lead;
    static void describe(auto& member) {
        member("heading", &Top::heading);
        member("lead", &Top::lead);
    }
};

struct AnswerView {
    Text value;
    Html words;
    Is given = Is::absent;
    static void describe(auto& member) {
        member("value", &AnswerView::value);
        member("words", &AnswerView::words);
        member("given", &AnswerView::given);
    }
};

struct QuestionView {
    Text name, number, asks;
    Html marks;
    std::vector<AnswerView> answers;
    Html why_label, why;
    static void describe(auto& member) {
        member("name", &QuestionView::name);
        member("number", &QuestionView::number);
        member("asks", &QuestionView::asks);
        member("marks", &QuestionView::marks);
        member("answers", &QuestionView::answers);
        member("why_label", &QuestionView::why_label);
        member("why", &QuestionView::why);
    }
};

struct StepView {
    Text title, how;
    Html marks, minutes, go_on;
    static void describe(auto& member) {
        member("title", &StepView::title);
        member("how", &StepView::how);
        member("marks", &StepView::marks);
        member("minutes", &StepView::minutes);
        member("go_on", &StepView::go_on);
    }
};

struct OpenView {
    Text name, number, asks;
    static void describe(auto& member) {
        member("name", &OpenView::name);
        member("number", &OpenView::number);
        member("asks", &OpenView::asks);
    }
};

struct NextView { // the steps to take, or the habits to keep
    Html heading, lead, print;
    std::vector<StepView> steps;
    static void describe(auto& member) {
        member("heading", &NextView::heading);
        member("lead", &NextView::lead);
        member("print", &NextView::print);
        member("steps", &NextView::steps);
    }
};

struct StillOpen {
    Html heading, lead, marks;
    std::vector<OpenView> questions;
    static void describe(auto& member) {
        member("heading", &StillOpen::heading);
        member("lead", &StillOpen::lead);
        member("marks", &StillOpen::marks);
        member("questions", &StillOpen::questions);
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

struct MirrorView {
    Html none;
    std::optional<NextView> next;
    std::optional<StillOpen> open;
    Html questions_heading;
    Url mirror;
    std::vector<QuestionView> questions;
    Html boxes, button, promise;
    std::optional<SourcesView> sources;
    static void describe(auto& member) {
        member("none", &MirrorView::none);
        member("next", &MirrorView::next);
        member("open", &MirrorView::open);
        member("questions_heading", &MirrorView::questions_heading);
        member("mirror", &MirrorView::mirror);
        member("questions", &MirrorView::questions);
        member("boxes", &MirrorView::boxes);
        member("button", &MirrorView::button);
        member("promise", &MirrorView::promise);
        member("sources", &MirrorView::sources);
    }
};

const Template<Top>& top_template() {
    static const Template<Top> it("section_top");
    return it;
}

const Template<MirrorView>& main_template() {
    static const Template<MirrorView> it("mirror");
    return it;
}

MessageId word_for(Answer answer) {
    switch (answer) {
    case Answer::yes: return "mirror.yes"_msg;
    case Answer::no: return "mirror.no"_msg;
    case Answer::not_sure:
    case Answer::none: return "mirror.not-sure"_msg;
    }
    return "mirror.not-sure"_msg;
}

std::vector<AnswerView> answers_to_choose(Answer given, const Voice& voice) {
    std::vector<AnswerView> all;
    for (const Answer one : {Answer::yes, Answer::no, Answer::not_sure})
        all.push_back({text(mirror::answer_words[static_cast<std::size_t>(one)]),
                       voice.html(word_for(one)), is(one == given)});
    return all;
}

Text number_of(const Question& question, const mirror::Mirror& mirror) {
    return text(std::to_string(&question - mirror.questions.data() + 1));
}

StepView step_view(const Site& site, const Visit& visit, const Question& question,
                   const Voice& voice) {
    StepView view{.title = question.step,
                  .how = question.how,
                  .marks = language_marks(visit, "en"),
                  .minutes = voice.html("mirror.minutes-first"_msg, {{"count", question.minutes}})};
    if (const guide::Page* page = page_for(site, visit, question.page)) {
        const Html link = Html(R"(<a href=")") + address(visit, page->path()) + Markup(R"(")") +
                          language_marks(visit, page->language) + Markup(">") + page->title +
                          Markup("</a>");
        view.go_on = voice.html("mirror.go-on"_msg, {{"page", link}});
    }
    return view;
}

// The steps, or the habits when there is nothing left to do; nothing while too little is answered.
std::optional<NextView> next_view(const Site& site, const Visit& visit, const Answers& answers,
                                  const Voice& voice) {
    const mirror::Mirror& mirror = site.toolkit.mirror;
    const auto steps = next_steps(mirror, answers);
    NextView view{.print = voice.html("mirror.print"_msg)};
    for (const Question* one : steps) view.steps.push_back(step_view(site, visit, *one, voice));
    if (!steps.empty()) {
        view.heading = voice.html("mirror.steps"_msg, {{"count", steps.size()}});
        view.lead = voice.html("mirror.steps-lead"_msg);
        return view;
    }
    if (answers.empty() || !unanswered(mirror, answers).empty()) return std::nullopt;
    view.heading = voice.html("mirror.habits"_msg);
    view.lead = voice.html("mirror.habits-lead"_msg);
    for (const mirror::Habit& habit : mirror.habits)
        view.steps.push_back(
            {.title = habit.title, .how = habit.how, .marks = language_marks(visit, "en")});
    return view;
}

std::optional<StillOpen> still_open(const Site& site, const Visit& visit, const Answers& answers,
                                    const Voice& voice) {
    const auto open = unanswered(site.toolkit.mirror, answers);
    if (open.empty()) return std::nullopt;
    StillOpen view{voice.html("mirror.open"_msg, {{"count", open.size()}}),
                   voice.html("mirror.open-lead"_msg),
                   language_marks(visit, "en"),
                   {}};
    for (const Question* one : open)
        view.questions.push_back(
            {text(one->name.text()), number_of(*one, site.toolkit.mirror), one->asks});
    return view;
}

// The questions with their reasons, and the sources of these; all in English, as content is.
void add_questions(const Site& site, const Visit& visit, const Answers& answers, const Voice& voice,
                   MirrorView& view) {
    const Voice english = site.strings.in("en");
    Prose prose(site, visit, english);
    const mirror::Mirror& mirror = site.toolkit.mirror;
    for (std::size_t i = 0; i < mirror.questions.size(); ++i) {
        const Question& one = mirror.questions[i];
        view.questions.push_back({.name = text(one.name.text()),
                                  .number = number_of(one, mirror),
                                  .asks = one.asks,
                                  .marks = language_marks(visit, "en"),
                                  .answers = answers_to_choose(answers[i], voice),
                                  .why_label = voice.html("mirror.why"_msg),
                                  .why = prose.words(one.why)});
    }
    view.boxes = prose.boxes();
    if (!prose.cited().empty())
        view.sources =
            SourcesView{english.html("guide.sources"_msg), degrees_explained(english),
                        language_marks(visit, "en"), doubt_note(prose.unverified(), english),
                        sources(visit, prose.cited(), english)};
}

enum class Shown { questions, answers };

Html page(const Site& site, const Visit& visit, const Answers& answers, Shown shown) {
    const Voice voice = site.strings.in(visit.language);
    MirrorView view{.questions_heading = voice.html(
                        shown == Shown::answers ? "mirror.answers"_msg : "mirror.questions"_msg),
                    .mirror = address(visit, "/mirror"),
                    .button = voice.html("mirror.button"_msg),
                    .promise = voice.html("mirror.promise"_msg)};
    if (answers.empty()) view.none = voice.html("mirror.none"_msg);
    if (shown == Shown::answers) {
        view.next = next_view(site, visit, answers, voice);
        view.open = still_open(site, visit, answers, voice);
    }
    add_questions(site, visit, answers, voice, view);
    return frame(
        site, visit,
        Content{.title = voice.say("mirror.title"_msg),
                .top = render(top_template(),
                              Top{voice.html("mirror.title"_msg),
                                  voice.html("mirror.lead"_msg, {{"count", answers.size()}})}),
                .main = render(main_template(), view),
                .word = guide::word_of(guide::Section::protect)});
}

} // namespace

Answers read_answers(const mirror::Mirror& mirror,
                     const std::function<std::string_view(std::string_view)>& word) {
    Answers answers;
    for (const Question& one : mirror.questions)
        answers.push_back(mirror::answer_of(word(one.name.text())));
    return answers;
}

Html mirror_questions(const Site& site, const Visit& visit) {
    const Answers none(site.toolkit.mirror.questions.size(), Answer::none);
    return page(site, visit, none, Shown::questions);
}

Html mirror_steps(const Site& site, const Visit& visit, const Answers& answers) {
    return page(site, visit, answers, Shown::answers);
}

void check_mirror_templates() {
    top_template();
    main_template();
}

} // namespace pages
