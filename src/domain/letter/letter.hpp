// Letters: what somebody says of their case becomes a letter that is right, or a list of what is
// wrong with it.
//
//     content/letters/en/access.md      words with named blanks and named conditions    Letter
//     content/letters/en/frames/…       what stands around them: sender, date, greeting  Frame
//     content/letters/en/questions.yaml questions that several letters ask              Question
//     content/letters/en/words.yaml     what the voices call things                      VoiceWord
//     content/letters/recipients.yaml   which law binds whom, and how to reach them     Body
//     organisation.yaml                 the letterhead of whoever runs this Organisation
//
// Content names values and predicates (names.hpp) and computes nothing; `draft` computes. It takes
// answers, fills, and verifies: every element the kind must contain (kinds.hpp) is there, no blank
// is open, each statement of law is checked, the recipient is subject to the right, every last day
// comes from domain/deadline. It always gives a document, to look at while typing, and findings
// beside it; the document may leave only when none of them is an error.
//
// Pure: the same arguments give the same letter. docs/design/schemas.md, section Letters, says what
// the files hold; docs/tasks/write-a-letter.md how one is written.
#pragma once

#include <base/date.hpp>
#include <base/finding.hpp>
#include <base/text.hpp>
#include <base/tree.hpp>
#include <base/url.hpp>

#include <domain/claim/advice.hpp>
#include <domain/claim/claim.hpp>
#include <domain/deadline/deadline.hpp>
#include <domain/document/document.hpp>
#include <domain/ecosystem/ecosystem.hpp>
#include <domain/guide/guide.hpp>
#include <domain/law/law.hpp>
#include <domain/letter/kinds.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace letter {

// ---- what content holds ----------------------------------------------------------------------

struct Choice {
    std::string name; // what an answer says: "everything"
    Text says;        // what the reader picks, and what a blank of this question prints
};

struct Question {
    enum class Type {
        line,   // one line, 200 letters
        words,  // paragraphs, 4,000 letters
        list,   // one line each, 60 of them
        day,    // not in the future, unless `may_be_future`
        choice, // one of `choices`
        yes_no
    };
    std::string name; // the answer's key, and the blank's: `{{born}}`
    Type type = Type::line;
    Text label;   // a few words: on a form, and in a blank that is left open
    Text help;    // how to answer
    Text why;     // why we ask; may be empty
    Text example; // an answer as it could be; of a list, one line each
    std::vector<Choice> choices;
    bool is_personal = false; // a name, birth date, address or reference: never leaves the reader's
                              // machine, and is a gap where names are left out
    bool is_optional = false;
    bool may_be_future = false;
    std::string when;                    // asked only where this predicate holds; empty: always
    std::optional<deadline::Kind> event; // a day that is an event of the request's history
    Place place;
};

// A run of a letter's words: words, or the name of a blank.
struct Piece {
    enum class Kind { words, blank, line_break };
    Kind kind = Kind::words;
    std::string text; // words; or the blank's name, as written: `My` asks for a capital letter
    document::Run::Manner manner = document::Run::Manner::plain;
    std::optional<Url> leads_to;
    Place place;
};

// One paragraph, heading or item of a list, with what its marker says.
struct Part {
    enum class Kind {
        paragraph,
        heading,
        numbered, // items of one list follow each other
        bullet,
        body,      // of a frame: here the letter stands
        page_break // `---`
    };
    Kind kind = Kind::paragraph;
    document::Paragraph::Purpose purpose = document::Paragraph::Purpose::body;
    std::vector<std::string> has;          // elements of its kind that it carries
    std::vector<std::string> when, unless; // all of `when` hold and none of `unless`
    std::vector<Piece> pieces;
    std::vector<guide::ClaimRef> claims;
    bool is_ours = false; // cites [@ours]: a figure in it is our advice
    int list = 0;         // items with one number are one list
    Place place;
};

// A last day the letter speaks of: `{{NAME}}`, `{{NAME_surely}}`, and the predicates NAME_known,
// NAME_past, NAME_extended.
struct Counted {
    enum class From {
        sending, // this letter's: it has been sent on its own day
        events   // the request's: from the questions that are events
    };
    std::string name;
    std::optional<deadline::Right> right; // none: what the question `right` chose
    From from = From::sending;
    std::string period; // instead of a right: a period of content/law, from the letter's own day
    Place place;
};

// In whose voice a letter may be written.
enum class Writer {
    own,         // the person's: "my record"
    acting,      // ours, for the person: "our client's record"; a plain data request
    registered,  // the same, and only where the organisation states a registration
    organisation // ours, for ourselves
};
inline constexpr std::array<std::string_view, 4> writer_words{"own", "acting", "registered",
                                                              "organisation"};

inline std::string_view word_of(Writer writer) {
    return writer_words[static_cast<std::size_t>(writer)];
}

// What may be answered to the question `regime`: a regime of deadline, or both kinds of data rights
// at once.
enum class Regime { uk_gdpr, law_enforcement, both, intelligence, foi, eir, foisa, eisr };
inline constexpr std::array<std::string_view, 8> regime_words{
    "uk-gdpr", "law-enforcement", "both", "intelligence", "foi", "eir", "foisa", "eisr"};
inline std::string_view word_of(Regime regime) {
    return regime_words[static_cast<std::size_t>(regime)];
}

struct Letter {
    const Kind* kind = nullptr; // never null
    std::string language;
    Text title;                 // what people say: "Ask for your file"
    Text summary;               // one line for a list
    std::vector<Text> asked_as; // what people type who look for it
    Text plain;                 // for the companion page: what this letter does, to the person
    std::vector<Text> next;     // for the companion page: what can happen, in order
    std::vector<std::string> read_first; // pages of the guide: "act/home-office-file"
    std::vector<Piece> subject;
    claim::Advice advice = claim::Advice::information;
    std::string frame;
    std::vector<deadline::Right> rights; // empty: none is used
    std::vector<Regime> regimes;         // it is written for; empty: it uses no regime
    struct Recipients {
        std::vector<ecosystem::ActorName> actors; // exactly these …
        std::vector<std::string> kinds;           // … and those of these kinds; "any"
        bool is_typed = false;                    // … or somebody who is not on the map
    } recipients;
    std::string example_recipient;
    std::vector<Writer> writers;     // the first is assumed
    std::vector<Question> questions; // shared ones copied in; those of every letter apart
    std::vector<Counted> dates;
    std::vector<Part> parts;
    Date checked, review_by;
    Place place;

    std::string path() const; // "/letters/access"
};

struct Frame {
    std::string name, language;
    std::vector<Part> parts;
    Place place;
};

// Which law binds a body, and what it will say of a request. For a kind of body, or for one actor
// and those below it, which goes before its kind.
struct Body {
    std::string actor, kind;     // one of them
    std::vector<Regime> regimes; // in the order of use: the first that the letter knows is assumed
    std::vector<Regime> in_scotland;      // where another; empty: the same
    std::optional<law::Nation> nation;    // of the office that answers, where it is one
    std::vector<guide::Inline> says;      // how to ask here, and what they will say: cited
    std::vector<claim::ClaimName> claims; // which the regimes rest on
    Place place;
};

// Who runs this, for the top of the page. Set once; without it letters ask.
struct Organisation {
    Text name, address, phone, email, charity_number, company_number;
    Text registration;     // with the regulator of immigration advice; empty: none is stated
    Text reference;        // opens our reference: "LRC/"
    Text site;             // where readers find this toolkit: "https://waymark.example"
    std::string logo_file; // beside the file, or empty
    std::optional<document::Picture> logo;
    Place place;
};

// What the same thing is called in each voice: “my” or “our client’s”. Empty where a voice has no
// such word.
struct VoiceWord {
    std::string name;
    Text own, acting, organisation;
};

struct Library {
    std::vector<Letter> letters; // by kind, then language
    std::vector<Frame> frames;
    std::vector<Question> every_letter; // recipient, writer, confirmations …
    std::vector<Question> shared;
    std::vector<Body> bodies;
    std::vector<VoiceWord> words;
    std::map<std::string, Text, std::less<>> methods; // how it is sent: by the answer to sent_by
    std::map<std::string, Text, std::less<>> by_hand; // what gaps of a blank say (blank.cpp)
    Text charity, company;                            // stand before a number
    Text regulator; // how letters name the regulator of data protection
    std::optional<Organisation> organisation;
    std::map<std::string, std::string, std::less<>> pictures; // bytes, by the name of the file

    const Letter* find(const Kind& kind, std::string_view language = "en") const;
    const Frame* frame(std::string_view name, std::string_view language) const;
};

// Is a file of this kind of schema ours? (letter, letter-frame, letter-questions, letter-words,
// letter-recipients, organisation)
bool is_letters(std::string_view schema_kind);
// Reads one file. Findings: letter/marker, letter/unknown-kind, letter/twice, letter/address,
// letter/shape and those of the schema.
void compile(const SourceFile& file, Library& into, Findings& findings);
// Is a file of this name a picture? It has no schema, and is kept for the letterhead.
bool is_picture(std::string_view file_name);
// Does a file belong to whoever runs this, and not to the content: the letterhead or its logo?
bool is_letterhead(std::string_view file_name);
// What needs all files: shared questions are put in their letters, frames found, names known,
// elements carried. Findings: letter/unknown-question, letter/unknown-frame, letter/unknown-name,
// letter/unknown-element, letter/missing-element, letter/open-blank, letter/typed-figure,
// letter/unused-question, letter/logo.
void finish(Library& library, Findings& findings);

// Every claim that a letter, a frame or a body cites, with who cites it and where.
struct Cited {
    std::string path;
    const guide::ClaimRef* ref; // never null
};
std::vector<Cited> citations(const Library& library);

// ---- drafting ---------------------------------------------------------------------------------

// What a letter is made from besides its words. All of it outlives the call.
struct Sources {
    const Library& library;
    const ecosystem::Ecosystem& ecosystem;
    const law::Law& law;
    const claim::Register& claims;
    std::string_view content_version;
};

// One answer: as it was given, and where it stands, if in a file.
struct Answer {
    std::vector<std::string> lines; // of a list, an item each; else one, which may hold newlines
    Place place;
};
using Answers = std::map<std::string, Answer, std::less<>>;

// Reads a map of answers. Findings: answers.shape, schema/….
Answers read_answers(const Tree& tree, Findings& findings);

// On an instance that many people use, no name reaches the server.
enum class Names {
    printed, // as they were answered
    left_out // a gap for each personal question: to be filled on the reader's own machine
};

struct Request {
    const Letter& letter;
    const Answers& answers;
    Names names = Names::printed;
    Date today; // the letter's own day
};

// A statement the letter rests on, as far as it was printed.
struct Basis {
    std::string claim;
    claim::Degree degree = claim::Degree::unverified;
    bool operator==(const Basis&) const = default;
};

// Where it goes.
struct Route {
    Text name, address, email;                        // of the recipient
    std::optional<Url> web;                           // a form of theirs
    claim::Degree degree = claim::Degree::confirmed;  // of what the chosen way needs
    std::string claim;                                // which carries the contact
    const std::vector<guide::Inline>* says = nullptr; // how to ask here; may be null
};

struct CountedDay {
    std::string name;
    deadline::Answer answer;
};

struct Draft {
    document::Document document;
    Findings findings; // of answers and of the letter, by place; rules `answers.…`, `letter.…`
    std::vector<Basis> rests_on; // in the order of the letter, each once
    std::vector<CountedDay> days;
    std::vector<deadline::Warning> warnings; // of the counting, each once
    Route route;
    std::optional<Regime> regime;
    std::set<std::string> predicates; // that hold: which questions are asked next

    bool may_leave() const { return count(findings, Severity::error) == 0; }
};
Draft draft(const Request& request, const Sources& sources);

// The questions of a letter in the order asked: those of every letter, then its own. With a draft,
// only those whose predicate holds in it.
std::vector<const Question*> questions_of(const Letter& letter, const Library& library,
                                          const Draft* so_far = nullptr);

// Who may get it: actors of the map, by name. Bodies no regime of the letter binds are left out.
std::vector<const ecosystem::Actor*> recipients_of(const Letter& letter, const Sources& sources);

// Answers that make the letter without a finding, as long as its content stands; with those of
// `given` as they are.
Answers example_answers(const Letter& letter, const Sources& sources, Date today,
                        Answers given = {});

// ---- blanks ------------------------------------------------------------------------------------

// What is settled about a letter before anybody has a case.
struct Variant {
    std::optional<Regime> regime; // none: the letter uses none, or goes to people only
    Writer writer = Writer::own;
    bool operator==(const Variant&) const = default;
};
// Each law the letter is written for and its recipient is bound by, in each voice, the assumed one
// first; what makes no difference to the words is left out.
std::vector<Variant> blank_variants(const Letter& letter, Date as_of, const Sources& sources);

// A letter to be filled in by hand.
struct Blank {
    document::Document document;
    std::vector<Basis> rests_on;         // in the order of the letter, each once
    std::vector<std::string> counted_by; // claims that say how its last days are counted
    std::vector<std::string> lacks; // elements of its kind: none, where content passed its checks
};
// What depends on a case is a gap: names, what happened, every day. Of paragraphs that exclude each
// other all are there, each after a gap that says when to keep it. No day is counted: `as_of`
// decides only which law is spoken of.
Blank blank(const Letter& letter, const Variant& variant, Date as_of, const Sources& sources);

} // namespace letter
