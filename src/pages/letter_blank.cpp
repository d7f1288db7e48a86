#include <pages/letter_blank.hpp>

#include <pages/advice.hpp>
#include <pages/document_html.hpp>
#include <pages/frame.hpp>
#include <pages/guide_parts.hpp>
#include <pages/letters_page.hpp>
#include <pages/marks.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

#include <algorithm>

namespace pages {

namespace {

using document::Run;

struct Top {
    Html heading, lead;
    static void describe(auto& member) {
        member("heading", &Top::heading);
        member("lead", &Top::lead);
    }
};

struct FileView {
    Url page;
    Html words;
    static void describe(auto& member) {
        member("page", &FileView::page);
        member("words", &FileView::words);
    }
};

struct RulesView {
    Html heading, says;
    std::vector<Html> rules;
    static void describe(auto& member) {
        member("heading", &RulesView::heading);
        member("says", &RulesView::says);
        member("rules", &RulesView::rules);
    }
};

struct BlankView {
    Html files_heading, pick, how, read_first, advice;
    std::vector<FileView> files;
    std::optional<RulesView> days, doubts;
    Html letter_heading, sheet, next_heading, plain_marks;
    Text plain;
    std::vector<Text> next;
    std::optional<RulesView> sources;
    static void describe(auto& member) {
        member("files_heading", &BlankView::files_heading);
        member("pick", &BlankView::pick);
        member("how", &BlankView::how);
        member("read_first", &BlankView::read_first);
        member("advice", &BlankView::advice);
        member("files", &BlankView::files);
        member("days", &BlankView::days);
        member("doubts", &BlankView::doubts);
        member("letter_heading", &BlankView::letter_heading);
        member("sheet", &BlankView::sheet);
        member("next_heading", &BlankView::next_heading);
        member("plain_marks", &BlankView::plain_marks);
        member("plain", &BlankView::plain);
        member("next", &BlankView::next);
        member("sources", &BlankView::sources);
    }
};

const Template<Top>& top_template() {
    static const Template<Top> it("section_top");
    return it;
}

const Template<BlankView>& blank_template() {
    static const Template<BlankView> it("letter_blank");
    return it;
}

letter::Blank blank_of(const Site& site, const letter::Letter& letter,
                       const letter::Variant& variant) {
    return letter::blank(letter, variant, site.toolkit.edition.published,
                         toolkit::letter_sources(site.toolkit));
}

std::vector<const claim::Claim*> doubtful(const letter::Blank& blank, const Site& site) {
    std::vector<const claim::Claim*> all;
    for (const letter::Basis& basis : blank.rests_on)
        if (basis.degree == claim::Degree::unverified)
            if (const claim::Claim* found = site.toolkit.claims.find(basis.claim))
                all.push_back(found);
    return all;
}

std::vector<const claim::Claim*> rules_behind_days(const letter::Blank& blank, const Site& site) {
    std::vector<const claim::Claim*> all;
    for (const std::string& name : blank.counted_by)
        if (const claim::Claim* found = site.toolkit.claims.find(name)) all.push_back(found);
    return all;
}

// The page at the end of the file. It speaks English, as the letter does.
class LastPage {
public:
    LastPage(const Site& site, document::Document& into)
        : site_(site), voice_(site.strings.in("en")), into_(into) {}

    void add(const letter::Letter& letter, const letter::Blank& blank) {
        into_.blocks.push_back(document::PageBreak{});
        heading("letters.last-page"_msg);
        paragraph(voice_.say("letters.take-it-off"_msg));
        document::List steps{.numbered = true};
        for (const MessageId step : {"letters.fill-gaps"_msg, "letters.keep-or-delete"_msg,
                                     "letters.find-address"_msg, "letters.keep-a-copy"_msg})
            steps.items.push_back({Run{.words = voice_.say(step)}});
        into_.blocks.push_back(std::move(steps));
        if (!letter.dates.empty()) {
            heading("letters.last-days"_msg);
            paragraph(voice_.say("letters.count-it"_msg));
            statements(rules_behind_days(blank, site_));
        }
        if (const auto doubts = doubtful(blank, site_); !doubts.empty()) {
            heading("letters.unconfirmed"_msg);
            paragraph(voice_.say("letters.decide"_msg));
            statements(doubts);
        }
        heading("letters.who-may"_msg);
        paragraph(voice_.say(advice_sentence(letter.advice)));
    }

private:
    void heading(MessageId id) {
        into_.blocks.push_back(document::Heading{2, {{.words = voice_.say(id)}}, std::nullopt});
    }
    void paragraph(Text words) {
        into_.blocks.push_back(
            document::Paragraph{{Run{.words = std::move(words)}}, {}, std::nullopt});
    }
    void statements(const std::vector<const claim::Claim*>& claims) {
        document::List all;
        for (const claim::Claim* one : claims)
            all.items.push_back(
                {Run{.words = voice_.say("letters.statement"_msg,
                                         {{"words", one->says().words.bytes()},
                                          {"degree", claim::word_of(one->says().degree)},
                                          {"name", one->name.text()}})}});
        if (!all.items.empty()) into_.blocks.push_back(std::move(all));
    }

    const Site& site_;
    Voice voice_;
    document::Document& into_;
};

// What an answer is called, in the words of the question.
Text choice_says(const letter::Library& library, std::string_view question,
                 std::string_view choice) {
    for (const letter::Question& one : library.every_letter)
        for (const letter::Choice& other : one.choices)
            if (one.name == question && other.name == choice) return other.says;
    return text(choice);
}

// Of several laws and voices, the one this file is for.
Html words_for(const letter::Variant& variant, const std::vector<letter::Variant>& all,
               const letter::Library& library, const Voice& voice) {
    const auto differs = [&](auto member) {
        return std::ranges::any_of(
            all, [&](const letter::Variant& one) { return one.*member != variant.*member; });
    };
    std::string words;
    if (differs(&letter::Variant::regime))
        words = choice_says(library, "regime", letter::word_of(*variant.regime)).bytes();
    if (differs(&letter::Variant::writer))
        words += (words.empty() ? "" : ". ") +
                 choice_says(library, "writer", letter::word_of(variant.writer)).bytes();
    if (words.empty()) return voice.html("letters.word-file"_msg);
    return in_english(Text::mended(words), voice);
}

class Maker {
public:
    Maker(const Site& site, const Visit& visit, const letter::Letter& letter)
        : site_(site), visit_(visit), letter_(letter), voice_(site.strings.in(visit.language)),
          variants_(blank_variants(site, letter)),
          blank_(blank_of(site, letter, variants_.front())) {}

    BlankView view() {
        BlankView view{.files_heading = voice_.html("letters.files"_msg),
                       .how = voice_.html("letters.how-by-hand"_msg),
                       .read_first = read_first(site_, visit_, letter_),
                       .advice = advice_line(site_, visit_, letter_.advice),
                       .days = days(),
                       .doubts = doubts(),
                       .letter_heading = voice_.html("letters.what-it-says"_msg),
                       .sheet = document_html(blank_.document),
                       .next_heading = voice_.html("letters.what-next"_msg),
                       .plain_marks = language_marks(visit_, letter_.language),
                       .plain = letter_.plain,
                       .next = letter_.next,
                       .sources = sources()};
        if (variants_.size() > 1) view.pick = voice_.html("letters.pick-file"_msg);
        for (const letter::Variant& one : variants_)
            view.files.push_back({address("en", blank_path(letter_, one)),
                                  words_for(one, variants_, site_.toolkit.letters, voice_)});
        return view;
    }

private:
    std::optional<RulesView> days() const {
        if (letter_.dates.empty()) return std::nullopt;
        return RulesView{
            voice_.html("letters.last-days"_msg),
            voice_.html("letters.no-day-in-it"_msg, {{"due", address(visit_, "/due")}}),
            statements(rules_behind_days(blank_, site_))};
    }

    std::optional<RulesView> doubts() const {
        const auto all = doubtful(blank_, site_);
        if (all.empty()) return std::nullopt;
        return RulesView{voice_.html("letters.unconfirmed"_msg), voice_.html("letters.decide"_msg),
                         statements(all)};
    }

    std::optional<RulesView> sources() const {
        std::vector<Html> all;
        for (const letter::Basis& basis : blank_.rests_on)
            if (const claim::Claim* found = site_.toolkit.claims.find(basis.claim))
                all.push_back(Html("<span") + language_marks(visit_, "en") + Markup(">") +
                              found->title + Markup("</span> ") + mark(*found));
        if (all.empty()) return std::nullopt;
        return RulesView{voice_.html("guide.sources"_msg), degrees_explained(voice_),
                         std::move(all)};
    }

    std::vector<Html> statements(const std::vector<const claim::Claim*>& claims) const {
        std::vector<Html> all;
        for (const claim::Claim* one : claims)
            all.push_back(Html("<span") + language_marks(visit_, "en") + Markup(">") +
                          one->says().words + Markup("</span> ") + mark(*one));
        return all;
    }

    Html mark(const claim::Claim& one) const {
        return degree_link(one.says().degree, claim_address(visit_, one.name), voice_);
    }

    const Site& site_;
    const Visit& visit_;
    const letter::Letter& letter_;
    Voice voice_;
    std::vector<letter::Variant> variants_;
    letter::Blank blank_;
};

} // namespace

std::vector<letter::Variant> blank_variants(const Site& site, const letter::Letter& letter) {
    return letter::blank_variants(letter, site.toolkit.edition.published,
                                  toolkit::letter_sources(site.toolkit));
}

std::string blank_path(const letter::Letter& letter, const letter::Variant& variant) {
    std::string path = letter.path();
    if (letter.regimes.size() > 1 && variant.regime)
        path += "-" + std::string(letter::word_of(*variant.regime));
    if (variant.writer != letter.writers.front())
        path += "-" + std::string(letter::word_of(variant.writer));
    return path + ".docx";
}

document::Document blank_document(const Site& site, const letter::Letter& letter,
                                  const letter::Variant& variant) {
    letter::Blank blank = blank_of(site, letter, variant);
    LastPage(site, blank.document).add(letter, blank);
    return std::move(blank.document);
}

Html blank_page(const Site& site, const Visit& visit, const letter::Letter& letter) {
    const Voice voice = site.strings.in(visit.language);
    const Html marks = language_marks(visit, letter.language);
    const bool is_english = marks.bytes().empty();
    const Html heading = is_english ? Html(letter.title) : in_english(letter.title, voice);
    const Html lead = is_english ? Html(letter.summary) : in_english(letter.summary, voice);
    return frame(site, visit,
                 Content{.title = letter.title,
                         .top = render(top_template(), Top{heading, lead}),
                         .main = render(blank_template(), Maker(site, visit, letter).view()),
                         .word = guide::word_of(guide::Section::act)});
}

void check_blank_templates() {
    top_template();
    blank_template();
}

} // namespace pages
