#include <pages/note.hpp>

#include <pages/frame.hpp>
#include <pages/guide_page.hpp>
#include <pages/marks.hpp>
#include <pages/note_parts.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

#include <algorithm>
#include <array>

namespace pages {

namespace {

struct Choice {
    Text value;
    Html words;
    static void describe(auto& member) {
        member("value", &Choice::value);
        member("words", &Choice::words);
    }
};

struct RightView {
    Url note;
    Text page;
    Html heading, legend, say_label, hint, button;
    std::vector<Choice> choices;
    static void describe(auto& member) {
        member("note", &RightView::note);
        member("page", &RightView::page);
        member("heading", &RightView::heading);
        member("legend", &RightView::legend);
        member("say_label", &RightView::say_label);
        member("hint", &RightView::hint);
        member("button", &RightView::button);
        member("choices", &RightView::choices);
    }
};

struct AskView {
    Url note;
    Html heading, lead, wrong, say_label, hint, button, promise;
    Text right, page, typed;
    static void describe(auto& member) {
        member("note", &AskView::note);
        member("heading", &AskView::heading);
        member("lead", &AskView::lead);
        member("wrong", &AskView::wrong);
        member("say_label", &AskView::say_label);
        member("hint", &AskView::hint);
        member("button", &AskView::button);
        member("promise", &AskView::promise);
        member("right", &AskView::right);
        member("page", &AskView::page);
        member("typed", &AskView::typed);
    }
};

struct NoteTop {
    Html heading, lead;
    static void describe(auto& member) {
        member("heading", &NoteTop::heading);
        member("lead", &NoteTop::lead);
    }
};

struct MailView {
    Url address;
    Html words;
    static void describe(auto& member) {
        member("address", &MailView::address);
        member("words", &MailView::words);
    }
};

struct MadeNote {
    Text label, words, copied;
    std::optional<MailView> mail;
    Html copy, print, back, how;
    Url page;
    static void describe(auto& member) {
        member("label", &MadeNote::label);
        member("words", &MadeNote::words);
        member("copied", &MadeNote::copied);
        member("mail", &MadeNote::mail);
        member("copy", &MadeNote::copy);
        member("print", &MadeNote::print);
        member("back", &MadeNote::back);
        member("how", &MadeNote::how);
        member("page", &MadeNote::page);
    }
};

const Template<RightView>& right_template() {
    static const Template<RightView> it("was_this_right");
    return it;
}

const Template<AskView>& ask_template() {
    static const Template<AskView> it("ask");
    return it;
}

const Template<NoteTop>& top_template() {
    static const Template<NoteTop> it("section_top");
    return it;
}

const Template<MadeNote>& note_template() {
    static const Template<MadeNote> it("note");
    return it;
}

struct AboutWord {
    std::string_view word;
    Note::About about;
};
constexpr std::array about_words{
    AboutWord{"yes", Note::About::right}, AboutWord{"no", Note::About::wrong},
    AboutWord{"hard", Note::About::hard}, AboutWord{"wanted", Note::About::wanted}};

// What does not read is not offered again: the form could never be sent.
bool is_an_about(std::string_view right) {
    return std::ranges::find(about_words, right, &AboutWord::word) != about_words.end();
}
bool is_a_page(std::string_view page) { return page.size() <= 200 && Url::path(page).has_value(); }

MessageId said_of(Note::About about) {
    switch (about) {
    case Note::About::right: return "note.said-right"_msg;
    case Note::About::wrong: return "note.said-wrong"_msg;
    case Note::About::hard: return "note.said-hard"_msg;
    case Note::About::wanted: return "note.said-wanted"_msg;
    }
    return "note.said-right"_msg;
}

// A mail program is handed the note when it fits into an address.
Url mail_address(const Url& mail, const std::string& subject, const std::string& body) {
    const std::string bare = mail.text() + "?subject=" + percent_encoded(subject);
    const auto full = Url::parse(bare + "&body=" + percent_encoded(body));
    if (full) return *full;
    const auto short_one = Url::parse(bare);
    return short_one ? *short_one : mail;
}

Html ask(const Site& site, const Visit& visit, const Html& wrong, const TypedNote& typed) {
    const Voice voice = site.strings.in(visit.language);
    const AskView view{.note = address(visit, "/note"),
                       .heading = voice.html("note.ask"_msg),
                       .lead = voice.html("note.ask-lead"_msg),
                       .wrong = wrong,
                       .say_label = voice.html("note.ask-label"_msg),
                       .hint = voice.html("note.hint"_msg),
                       .button = voice.html("note.make"_msg),
                       .promise = voice.html("note.promise"_msg),
                       .right = is_an_about(typed.right.bytes()) ? typed.right : text("wanted"),
                       .page = is_a_page(typed.page.bytes()) ? typed.page : Text(),
                       .typed = typed.say};
    return frame(site, visit,
                 Content{.title = voice.say("note.ask"_msg),
                         .top = render(top_template(), NoteTop{view.heading, view.lead}),
                         .main = render(ask_template(), view)});
}

} // namespace

Html was_this_right(const Visit& visit, std::string_view path, const Voice& voice) {
    RightView view{.note = address(visit, "/note"),
                   .page = text(path),
                   .heading = voice.html("note.right"_msg),
                   .legend = voice.html("note.right-legend"_msg),
                   .say_label = voice.html("note.say"_msg),
                   .hint = voice.html("note.hint"_msg),
                   .button = voice.html("note.make"_msg),
                   .choices = {{text("yes"), voice.html("note.yes"_msg)},
                               {text("no"), voice.html("note.no"_msg)},
                               {text("hard"), voice.html("note.hard"_msg)}}};
    return render(right_template(), view);
}

Result<Note> read_note(std::string_view right, std::string_view page, std::string_view say) {
    if (!is_an_about(right)) return Error("note.about"_msg).in("right");
    const auto* about = std::ranges::find(about_words, right, &AboutWord::word);
    if (!page.empty() && !is_a_page(page)) return Error("note.page"_msg).in("page");
    std::string one_kind_of_line(say); // forms send \r\n
    std::erase(one_kind_of_line, '\r');
    const auto begins_a_letter = [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    };
    if (std::ranges::count_if(one_kind_of_line, begins_a_letter) >
        static_cast<std::ptrdiff_t>(note_letters))
        return Error("note.too-long"_msg, {{"limit", note_letters}}).in("say");
    auto words = Text::parse(trimmed(one_kind_of_line));
    if (!words) return words.error().in("say");
    return Note{about->about, std::string(page), std::move(*words)};
}

Text note_text(const Site& site, const Visit& visit, const Note& note) {
    const Voice voice = site.strings.in("en"); // for whoever runs the site
    std::string words = voice.say(said_of(note.about)).bytes() + "\n";
    if (!note.page.empty())
        words += voice.say("note.text-page"_msg, {{"page", note.page}}).bytes() + "\n";
    words += voice
                 .say("note.text-edition"_msg, {{"version", site.toolkit.edition.version},
                                                {"day", site.toolkit.edition.published}})
                 .bytes() +
             "\n";
    words += voice.say("note.text-day"_msg, {{"day", visit.today}}).bytes() + "\n";
    if (!note.words.empty()) words += "\n" + note.words.bytes() + "\n";
    return Text::mended(words);
}

Html note_form(const Site& site, const Visit& visit) { return ask(site, visit, {}, {}); }

Html note_form(const Site& site, const Visit& visit, const Error& wrong, const TypedNote& typed) {
    const Voice voice = site.strings.in(visit.language);
    return ask(site, visit, voice.html(wrong.what()), typed);
}

Html note_page(const Site& site, const Visit& visit, const Note& note) {
    const Voice voice = site.strings.in(visit.language);
    const Text words = note_text(site, visit, note);
    MadeNote view{.label = voice.say("note.label"_msg),
                  .words = words,
                  .copied = voice.say("note.copied"_msg),
                  .copy = voice.html("note.copy"_msg),
                  .print = voice.html("note.print"_msg),
                  .back = voice.html(note.page.empty() ? "note.back-start"_msg : "note.back"_msg),
                  .how = voice.html(site.operator_mail ? "note.how-mail"_msg : "note.how"_msg),
                  .page = address(visit, note.page.empty() ? "/" : note.page)};
    if (site.operator_mail)
        view.mail =
            MailView{mail_address(*site.operator_mail, "Waymark " + note.page, words.bytes()),
                     voice.html("note.mail"_msg)};
    return frame(site, visit,
                 Content{.title = voice.say("note.title"_msg),
                         .top = render(top_template(), NoteTop{voice.html("note.title"_msg),
                                                               voice.html("note.promise"_msg)}),
                         .main = render(note_template(), view)});
}

void check_note_templates() {
    right_template();
    ask_template();
    top_template();
    note_template();
}

} // namespace pages
