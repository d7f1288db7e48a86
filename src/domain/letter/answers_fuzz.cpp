// Answers are whatever somebody sends. A letter made of them is whole or has findings, and never
// prints a character that is no letter.
#include <domain/letter/letter.hpp>

#include <base/expects.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

namespace {

using letter::Question;

Question question(const char* name, Question::Type type) {
    Question one{.name = name, .type = type, .label = Text::mended(name)};
    one.choices = {{"one", Text::mended("the first")}, {"two", Text::mended("the second")}};
    return one;
}

// A letter that asks one question of each type and prints every answer.
letter::Letter sample() {
    letter::Letter one{.kind = letter::kind_named("L2"),
                       .checked = "2026-01-01"_date,
                       .review_by = "2027-01-01"_date};
    one.recipients.is_typed = true;
    one.writers = {letter::Writer::own};
    using enum Question::Type;
    for (const auto& [name, type] :
         {std::pair("a", line), {"b", words}, {"c", list}, {"d", day}, {"e", choice}}) {
        one.questions.push_back(question(name, type));
        letter::Part part;
        part.pieces.push_back({letter::Piece::Kind::blank, name, {}, {}, {}});
        one.parts.push_back(part);
    }
    return one;
}

bool has_control_character(const Text& words) {
    for (const char c : words.bytes())
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') return true;
    return false;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const letter::Letter one = sample();
    static const letter::Library library;
    static const ecosystem::Ecosystem map;
    static const law::Law law;
    static const claim::Register claims;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    letter::Answers answers;
    for (std::size_t at = 0, number = 0; at <= text.size(); ++number) {
        const std::size_t end = std::min(text.find('\0', at), text.size());
        const std::string name(1, static_cast<char>('a' + number % 6)); // f is no question
        answers[name].lines.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    const letter::Draft draft =
        letter::draft({one, answers, letter::Names::printed, "2026-06-01"_date},
                      {library, map, law, claims, "1"});
    for (const document::Block& block : draft.document.blocks)
        if (const auto* paragraph = std::get_if<document::Paragraph>(&block))
            for (const document::Run& run : paragraph->runs) {
                expects(!has_control_character(run.words), "letters hold no control characters");
                expects(run.manner != document::Run::Manner::blank || !draft.may_leave(),
                        "a letter with an open blank may not leave");
            }
    return 0;
}
