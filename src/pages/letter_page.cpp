#include <pages/letters_page.hpp>

#include <pages/advice.hpp>
#include <pages/document_html.hpp>
#include <pages/due_words.hpp>
#include <pages/frame.hpp>
#include <pages/guide_parts.hpp>
#include <pages/letter_form.hpp>
#include <pages/letter_request.hpp>
#include <pages/marks.hpp>
#include <pages/prose.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

#include <algorithm>

namespace pages {

namespace {

struct Top {
    Html heading, lead;
    static void describe(auto& member) {
        member("heading", &Top::heading);
        member("lead", &Top::lead);
    }
};

struct PointView { // one thing that is missing or wrong
    Text name;     // of its field
    Html says;
    Is field = Is::absent;
    static void describe(auto& member) {
        member("name", &PointView::name);
        member("says", &PointView::says);
        member("field", &PointView::field);
    }
};

struct MissingView {
    Html heading, kept;
    std::vector<PointView> points;
    static void describe(auto& member) {
        member("heading", &MissingView::heading);
        member("kept", &MissingView::kept);
        member("points", &MissingView::points);
    }
};

struct RouteView {
    Html heading, marks, how_sure, mark, says;
    Text address;
    Is doubtful = Is::absent;
    static void describe(auto& member) {
        member("heading", &RouteView::heading);
        member("marks", &RouteView::marks);
        member("how_sure", &RouteView::how_sure);
        member("mark", &RouteView::mark);
        member("says", &RouteView::says);
        member("address", &RouteView::address);
        member("doubtful", &RouteView::doubtful);
    }
};

struct WarningView {
    Html says;
    static void describe(auto& member) { member("says", &WarningView::says); }
};

struct StepView {
    Html day, says;
    static void describe(auto& member) {
        member("day", &StepView::day);
        member("says", &StepView::says);
    }
};

struct DatesView {
    Html heading, how_counted;
    Url due;
    std::vector<StepView> steps;
    static void describe(auto& member) {
        member("heading", &DatesView::heading);
        member("how_counted", &DatesView::how_counted);
        member("due", &DatesView::due);
        member("steps", &DatesView::steps);
    }
};

struct PapersView { // for the person the letter is about
    Html heading, says, page_pdf, page_word, slip;
    static void describe(auto& member) {
        member("heading", &PapersView::heading);
        member("says", &PapersView::says);
        member("page_pdf", &PapersView::page_pdf);
        member("page_word", &PapersView::page_word);
        member("slip", &PapersView::slip);
    }
};

struct RequestView { // what is known of the request, for the pages of what comes after
    Url answered;
    Html answered_button;
    std::vector<CarriedField> carried;
    static void describe(auto& member) {
        member("answered", &RequestView::answered);
        member("answered_button", &RequestView::answered_button);
        member("carried", &RequestView::carried);
    }
};

struct SourcesView {
    Html heading, degrees, marks;
    std::vector<SourceView> sources;
    static void describe(auto& member) {
        member("heading", &SourcesView::heading);
        member("degrees", &SourcesView::degrees);
        member("marks", &SourcesView::marks);
        member("sources", &SourcesView::sources);
    }
};

struct LetterView {
    std::optional<MissingView> missing;
    Html letter_heading;
    Url letter;
    std::optional<PrivateView> private_fields;
    std::vector<FieldView> fields;
    Html update, promise, docx, pdf, eml, plain_text, ics;
    std::optional<PapersView> papers;
    std::optional<RequestView> asked;
    Html sheet, copy, print, advice;
    Text copied;
    std::optional<RouteView> route;
    std::vector<WarningView> warnings;
    Html boxes;
    std::optional<DatesView> dates;
    Html next_heading, plain_marks;
    Text plain;
    std::vector<Text> next;
    std::optional<SourcesView> sources;
    static void describe(auto& member) {
        member("missing", &LetterView::missing);
        member("letter_heading", &LetterView::letter_heading);
        member("letter", &LetterView::letter);
        member("private", &LetterView::private_fields);
        member("fields", &LetterView::fields);
        member("update", &LetterView::update);
        member("promise", &LetterView::promise);
        member("docx", &LetterView::docx);
        member("pdf", &LetterView::pdf);
        member("eml", &LetterView::eml);
        member("plain_text", &LetterView::plain_text);
        member("ics", &LetterView::ics);
        member("papers", &LetterView::papers);
        member("asked", &LetterView::asked);
        member("sheet", &LetterView::sheet);
        member("copy", &LetterView::copy);
        member("print", &LetterView::print);
        member("advice", &LetterView::advice);
        member("copied", &LetterView::copied);
        member("route", &LetterView::route);
        member("warnings", &LetterView::warnings);
        member("boxes", &LetterView::boxes);
        member("dates", &LetterView::dates);
        member("next_heading", &LetterView::next_heading);
        member("plain_marks", &LetterView::plain_marks);
        member("plain", &LetterView::plain);
        member("next", &LetterView::next);
        member("sources", &LetterView::sources);
    }
};

const Template<Top>& top_template() {
    static const Template<Top> it("section_top");
    return it;
}

const Template<LetterView>& letter_template() {
    static const Template<LetterView> it("letter");
    return it;
}

// A choice that a letter needs prints nothing by itself, so no blank stays open where nobody chose.
std::vector<PointView> open_choices(const FormOf& form, const Voice& voice) {
    std::vector<PointView> open;
    for (const letter::Question* question :
         letter::questions_of(form.letter, form.site.toolkit.letters, &form.draft)) {
        const auto given = form.answers.find(question->name);
        const bool is_given = given != form.answers.end() && !given->second.lines.empty() &&
                              !given->second.lines.front().empty();
        if (question->type == letter::Question::Type::choice && !question->is_optional && !is_given)
            open.push_back(
                {.name = text(question->name),
                 .says = voice.html("letters.unanswered"_msg, {{"label", question->label}}),
                 .field = Is::present});
    }
    return open;
}

// What stands in the way of the letter, each point with its field.
std::optional<MissingView> missing_view(const FormOf& form, const Voice& voice) {
    if (form.asked == Asked::nothing_yet || form.draft.may_leave()) return std::nullopt;
    MissingView view{voice.html(form.asked == Asked::file ? "letters.not-ready"_msg
                                                          : "letters.still-needed"_msg),
                     voice.html("letters.kept"_msg), open_choices(form, voice)};
    const auto has_field = [](const Finding& one) {
        return one.severity == Severity::error && one.place.file != nullptr;
    };
    const Findings& findings = form.draft.findings;
    for (const Finding& finding : findings)
        if (has_field(finding))
            view.points.push_back({.name = text(*finding.place.file),
                                   .says = says_of(finding, voice),
                                   .field = Is::present});
    // As long as a field is open, what the letter lacks because of it is no news.
    if (!view.points.empty()) return view;
    for (const Finding& finding : findings)
        if (finding.severity == Severity::error)
            view.points.push_back({.says = says_of(finding, voice)});
    return view;
}

// Builds the parts of one letter's page. Borrows all of it.
class Maker {
public:
    Maker(const Site& site, const Visit& visit, const letter::Letter& letter,
          const letter::Draft& draft)
        : site_(site), visit_(visit), letter_(letter), draft_(draft),
          voice_(site.strings.in(visit.language)), english_(site.strings.in("en")),
          prose_(site, visit, english_) {}

    LetterView view(const letter::Answers& answers, Asked asked) {
        LetterView view{.missing =
                            missing_view({site_, visit_, letter_, answers, draft_, asked}, voice_),
                        .letter_heading = voice_.html("letters.the-letter"_msg),
                        .letter = address(visit_, letter_.path()),
                        .update = voice_.html("letters.update"_msg),
                        .promise = voice_.html("letters.promise"_msg),
                        .docx = voice_.html("letters.docx"_msg),
                        .pdf = voice_.html("letters.pdf"_msg),
                        .eml = voice_.html("letters.eml"_msg),
                        .plain_text = voice_.html("letters.plain-text"_msg),
                        .papers = papers(),
                        .asked = request(answers),
                        .sheet = document_html(draft_.document),
                        .copy = voice_.html("letters.copy"_msg),
                        .print = voice_.html("letters.print"_msg),
                        .advice = advice_line(site_, visit_, letter_.advice),
                        .copied = voice_.say("letters.copied"_msg),
                        .route = route(),
                        .dates = dates(),
                        .next_heading = voice_.html("letters.what-next"_msg),
                        .plain_marks = language_marks(visit_, letter_.language),
                        .plain = letter_.plain,
                        .next = letter_.next};
        if (view.dates) view.ics = voice_.html("letters.ics"_msg);
        for (const deadline::Warning& warning : draft_.warnings)
            view.warnings.push_back({voice_.html(warning.says)});
        add_fields({site_, visit_, letter_, answers, draft_, asked}, view.fields,
                   view.private_fields);
        view.boxes = prose_.boxes();
        view.sources = all_sources();
        return view;
    }

private:
    PapersView papers() {
        return {voice_.html("letters.papers-heading"_msg), voice_.html("letters.papers-say"_msg),
                voice_.html("letters.page-pdf"_msg), voice_.html("letters.page-word"_msg),
                voice_.html("letters.slip"_msg)};
    }

    std::optional<RequestView> request(const letter::Answers& answers) {
        const auto about = request_of({letter_, answers, draft_, visit_.today});
        if (!about || site_.toolkit.reactions.all.empty()) return std::nullopt;
        return RequestView{address(visit_, "/answered"),
                           voice_.html("answered.button-elsewhere"_msg), carried(*about)};
    }

    std::optional<RouteView> route() {
        const letter::Route& route = draft_.route;
        if (route.name.empty()) return std::nullopt;
        std::string lines = route.name.bytes();
        for (const Text* part : {&route.address, &route.email})
            if (!part->empty()) lines += '\n' + part->bytes();
        const bool is_doubtful = route.degree == claim::Degree::unverified;
        RouteView view{.heading = voice_.html("letters.where-it-goes"_msg),
                       .marks = language_marks(visit_, "en"),
                       .how_sure = voice_.html(is_doubtful ? "letters.look-it-up"_msg
                                                           : "letters.compare-it"_msg),
                       .address = Text::mended(lines),
                       .doubtful = is(is_doubtful)};
        if (!route.claim.empty())
            view.mark =
                degree_link(route.degree, address(visit_, "/claims/" + route.claim), voice_);
        if (route.says != nullptr) view.says = prose_.words(*route.says);
        return view;
    }

    std::optional<DatesView> dates() {
        DatesView view{voice_.html("letters.dates"_msg),
                       voice_.html("letters.how-counted"_msg),
                       address(visit_, "/due"),
                       {}};
        for (const letter::CountedDay& counted : draft_.days) {
            const deadline::Answer answer =
                with_rules_in(visit_.language, counted.answer, site_.toolkit.words);
            for (const deadline::Step& step : answer.because)
                if (step.day) add_step(view, step);
        }
        if (view.steps.empty()) return std::nullopt;
        return view;
    }

    void add_step(DatesView& view, const deadline::Step& step) {
        Html says = voice_.html(step.says);
        if (const claim::Claim* claim = site_.toolkit.claims.find(step.claim))
            says = says + Markup(" ") +
                   degree_link(claim->says().degree, claim_address(visit_, claim->name), voice_);
        view.steps.push_back({voice_.time(*step.day), std::move(says)});
    }

    // First what the notes beside the letter cite, since it is numbered; then what the letter says.
    std::optional<SourcesView> all_sources() {
        std::vector<Cited> cited = prose_.cited();
        for (const letter::Basis& basis : draft_.rests_on) {
            const claim::Claim* claim = site_.toolkit.claims.find(basis.claim);
            const auto is_it = [&](const Cited& one) { return one.claim == claim; };
            if (claim != nullptr && std::ranges::none_of(cited, is_it))
                cited.push_back({claim, &claim->says()});
        }
        if (cited.empty()) return std::nullopt;
        return SourcesView{english_.html("guide.sources"_msg), degrees_explained(english_),
                           language_marks(visit_, "en"), sources(visit_, cited, english_)};
    }

    const Site& site_;
    const Visit& visit_;
    const letter::Letter& letter_;
    const letter::Draft& draft_;
    Voice voice_, english_;
    Prose prose_;
};

void add_lines(std::string_view words, std::vector<std::string>& to) {
    while (!words.empty()) {
        const std::string_view line = words.substr(0, words.find('\n'));
        to.emplace_back(line);
        words.remove_prefix(std::min(words.size(), line.size() + 1));
    }
}

} // namespace

letter::Names names_for(const Site& site) {
    return site.reach == Reach::this_machine ? letter::Names::printed : letter::Names::left_out;
}

letter::Answers read_letter_answers(const letter::Letter& letter, const letter::Library& library,
                                    const Sent& sent) {
    letter::Answers answers;
    for (const letter::Question* question : letter::questions_of(letter, library)) {
        letter::Answer answer;
        answer.place.file = std::make_shared<const std::string>(question->name);
        for (const Text& value : sent(question->name)) {
            if (question->type != letter::Question::Type::list) {
                answer.lines.push_back(value.bytes());
                break;
            }
            add_lines(value.bytes(), answer.lines);
        }
        answers.emplace(question->name, std::move(answer));
    }
    return answers;
}

Html letter_page(const Site& site, const Visit& visit, const letter::Letter& letter,
                 const letter::Answers& answers, const letter::Draft& draft, Asked asked) {
    const Voice voice = site.strings.in(visit.language);
    const LetterView view = Maker(site, visit, letter, draft).view(answers, asked);
    const Html marks = language_marks(visit, letter.language);
    const Html heading =
        marks.bytes().empty() ? Html(letter.title) : in_english(letter.title, voice);
    return frame(
        site, visit,
        Content{.title = letter.title,
                .top = render(top_template(), Top{heading, voice.html("letters.fill-in"_msg)}),
                .main = render(letter_template(), view),
                .word = guide::word_of(guide::Section::act)});
}

void check_letter_templates() {
    top_template();
    letter_template();
}

} // namespace pages
