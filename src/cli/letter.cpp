// waymark letter: which letters there are, what one asks, and the letter itself.
#include <cli/commands.hpp>
#include <cli/content.hpp>
#include <cli/findings.hpp>

#include <domain/document/mail.hpp>
#include <domain/document/plain_text.hpp>
#include <pages/advice.hpp>
#include <pages/document_file.hpp>
#include <pages/letter_json.hpp>
#include <pages/letter_papers.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace cli {

namespace {

constexpr std::size_t most_bytes = 1'000'000; // of a file of answers

struct Desk {
    const LetterOptions& options;
    const World& world;
    pages::Voice voice;
    const toolkit::Toolkit& toolkit;
    Date today;

    letter::Sources sources() const { return toolkit::letter_sources(toolkit); }
};

Exit refuse(const Desk& desk, const Error& error) {
    tell(desk.world, desk.voice, error);
    return Exit::findings;
}

Exit list(const Desk& desk) {
    if (desk.options.form == Form::json) {
        desk.world.out << pages::letter_list_json(desk.sources());
        return Exit::done;
    }
    for (const letter::Letter& one : desk.toolkit.letters.letters)
        if (one.language == "en")
            desk.world.out << fmt::format("{:<16}{}\n", one.kind->word, one.title.bytes());
    return Exit::done;
}

Exit print_questions(const letter::Letter& letter, const Desk& desk) {
    std::ostream& out = desk.world.out;
    if (desk.options.form == Form::json) {
        out << pages::letter_questions_json(letter, desk.toolkit.letters);
        return Exit::done;
    }
    for (const letter::Question* one : letter::questions_of(letter, desk.toolkit.letters)) {
        out << fmt::format("{} ({}{}{})\n    {}\n", one->name, pages::word_of(one->type),
                           one->is_optional || !one->when.empty() ? "" : ", needed",
                           one->is_personal ? ", personal" : "", one->label.bytes());
        if (!one->help.empty()) out << "    " << one->help.bytes() << '\n';
        for (const letter::Choice& choice : one->choices)
            out << fmt::format("      {:<20}{}\n", choice.name, choice.says.bytes());
    }
    return Exit::done;
}

// The answers of the file; what cannot be read has been told.
std::optional<letter::Answers> answers_in(SourceFile& file, const Desk& desk) {
    const World& world = desk.world;
    const auto bytes = world.disk.read(desk.options.answers, most_bytes);
    if (!bytes) {
        tell(world, desk.voice,
             Error("file.missing"_msg, {{"path", desk.options.answers.string()}}));
        return std::nullopt;
    }
    Findings findings;
    file.name = std::make_shared<const std::string>(desk.options.answers.string());
    file.bytes = *bytes;
    file.head = world.read_yaml(*bytes, *file.name, findings);
    letter::Answers answers;
    if (findings.empty()) answers = letter::read_answers(file.head, findings);
    for (const Finding& finding : findings) print(finding, {file}, desk.voice, world.error);
    if (!findings.empty()) return std::nullopt;
    return answers;
}

// What stands beside the letter. A finding about no answer in particular is about the file, and
// shows no line of it.
void print_findings(const letter::Letter& letter, const letter::Draft& draft,
                    const SourceFile& file, const Desk& desk) {
    for (Finding finding : draft.findings) {
        std::vector<SourceFile> shown;
        if (finding.place.file) shown.push_back(file);
        else finding.place = Place{file.name, 1, 1};
        print(finding, shown, desk.voice, desk.world.error);
    }
    desk.world.error << "note: " << desk.voice.say(pages::advice_sentence(letter.advice)).bytes()
                     << '\n';
    for (const deadline::Warning& warning : draft.warnings)
        desk.world.error << "note: " << desk.voice.say(warning.says).bytes() << '\n';
}

// What is written: the letter, or a paper for the person it is about.
struct Writing {
    document::Document document;
    document::Paper paper = document::Paper::a4;
    Text mail_to;
    agenda::Agenda days = {};
};

Writing writing_of(const letter::Letter& letter, const letter::Draft& draft, const Desk& desk) {
    const pages::LetterSent sent{letter, draft, desk.today};
    Writing writing{.document = draft.document, .mail_to = draft.route.email};
    writing.days = pages::letter_agenda(sent, desk.voice);
    switch (desk.options.paper) {
    case LetterPaper::letter: break;
    case LetterPaper::companion:
        writing.document = pages::letter_companion(sent, desk.voice);
        writing.mail_to = {};
        break;
    case LetterPaper::slip:
        writing.document = pages::letter_slip(sent, desk.voice);
        writing.paper = document::Paper::a6;
        writing.mail_to = {};
        break;
    }
    return writing;
}

Result<std::string> calendar_of(const Writing& writing, const Desk& desk) {
    if (writing.days.empty()) return Error("due.calendar.nothing"_msg, {});
    return desk.world.calendars.file_of(writing.days, moment_of({desk.today}));
}

// In the format that the name asks for.
Result<std::string> bytes_of(const Writing& writing, const std::filesystem::path& file,
                             const Desk& desk) {
    const std::string extension = ascii_lower(file.extension().string());
    const document::Writer& documents = desk.world.documents;
    if (extension == ".txt") return document::plain_text(writing.document);
    if (extension == ".docx") return documents.docx(writing.document, {.paper = writing.paper});
    if (extension == ".pdf") return documents.pdf(writing.document, {.paper = writing.paper});
    if (extension == ".eml")
        return document::mail_of(writing.document, writing.mail_to, documents,
                                 {.paper = writing.paper});
    if (extension == ".html") return pages::document_file(writing.document);
    if (extension == ".ics") return calendar_of(writing, desk);
    return Error("letter.no-format"_msg, {{"words", file.filename().string()}});
}

Exit write(const Writing& writing, const Desk& desk) {
    const std::filesystem::path& file = desk.options.out;
    if (file.empty()) {
        desk.world.out << document::plain_text(writing.document);
        return Exit::done;
    }
    const auto bytes = bytes_of(writing, file, desk);
    if (!bytes) return refuse(desk, bytes.error());
    const std::filesystem::path folder = file.parent_path();
    if (!folder.empty() && !std::filesystem::is_directory(folder))
        return refuse(desk, Error("file.missing"_msg, {{"path", folder.string()}}));
    desk.world.disk.write(file, *bytes, release::Write::durable_private);
    desk.world.error << "waymark: "
                     << desk.voice.say("letter.written"_msg, {{"path", file.string()}}).bytes()
                     << '\n';
    return Exit::done;
}

Exit make(const letter::Letter& letter, const Desk& desk) {
    SourceFile file;
    const auto answers = answers_in(file, desk);
    if (!answers) return Exit::findings;
    const letter::Names names =
        desk.options.leaves_out_names ? letter::Names::left_out : letter::Names::printed;
    const letter::Draft draft =
        letter::draft({letter, *answers, names, desk.today}, desk.sources());
    print_findings(letter, draft, file, desk);
    if (draft.may_leave()) return write(writing_of(letter, draft, desk), desk);
    desk.world.error << "waymark: " << desk.voice.say("letter.made-nothing"_msg).bytes() << '\n';
    return Exit::findings;
}

Error unknown(std::string_view word) {
    Error error("letter.unknown"_msg, {{"words", word.substr(0, 80)}});
    if (const letter::Kind* nearest = letter::nearest_kind(word))
        return error.hint("hint.did-you-mean"_msg, {{"words", nearest->word}});
    return error.hint("letter.hint-list"_msg);
}

} // namespace

Exit letter(const LetterOptions& options, const Places& places, const World& world) {
    const auto content = content_of(places, world);
    if (!content) return Exit::findings;
    const Desk desk{options, world, world.built_in.in("en"), *content->toolkit,
                    options.today.value_or(world.clock.today())};
    if (options.lists) return list(desk);
    const letter::Kind* kind = letter::kind_named(options.kind);
    if (kind == nullptr) return refuse(desk, unknown(options.kind));
    const letter::Letter* letter = desk.toolkit.letters.find(*kind);
    if (letter == nullptr)
        return refuse(desk, Error("letter.not-written"_msg, {{"words", kind->word}}));
    if (options.asks) return print_questions(*letter, desk);
    if (options.answers.empty()) {
        world.out << pages::answers_yaml(
            letter::example_answers(*letter, desk.sources(), desk.today), *letter,
            desk.toolkit.letters);
        return Exit::done;
    }
    return make(*letter, desk);
}

} // namespace cli
