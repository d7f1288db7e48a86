#include <pages/spot_words.hpp>

namespace pages {

namespace {

// Kinds of letters, in the words of whoever sends one.
struct LetterWords {
    std::string_view kind;
    MessageId says;
};
constexpr LetterWords letters[] = {
    {"L1", "spot.letter.ask"_msg},
    {"L1r", "spot.letter.change"_msg},
    {"L2", "spot.letter.receipt"_msg},
    {"L3", "spot.letter.identity"_msg},
    {"L4", "spot.letter.clarify"_msg},
    {"L5", "spot.letter.fee"_msg},
    {"L6", "spot.letter.longer"_msg},
    {"L7", "spot.letter.complain"_msg},
    {"L7i", "spot.letter.exemption"_msg},
    {"L8", "spot.letter.late"_msg},
    {"L9", "spot.letter.gaps"_msg},
    {"L10", "spot.letter.regulator"_msg},
    {"L11", "spot.letter.check"_msg},
    {"L12", "spot.letter.tribunal"_msg},
    {"L13", "spot.letter.review"_msg},
    {"L16", "spot.letter.close"_msg},
    {"L17", "spot.letter.receivers"_msg},
    {"L18", "spot.letter.complaint-to-us"_msg},
    {"L19", "spot.letter.request-to-us"_msg},
    {"L20", "spot.letter.neither"_msg},
    {"L21", "spot.letter.breach-report"_msg},
    {"L22", "spot.letter.breach-people"_msg},
    {"L23", "spot.letter.mp"_msg},
    {"L24", "spot.letter.note"_msg},
    {"L25", "spot.letter.health"_msg},
    {"L26", "spot.letter.solicitor"_msg},
    {"L27", "spot.letter.supplier"_msg},
};

} // namespace

Text question_words(const interview::Question& question, const Voice& voice) {
    return question.name.text() == interview::opening ? voice.say("spot.what"_msg) : question.asks;
}

Text answer_words(const interview::Question& question, const interview::Answer* answer,
                  const Voice& voice) {
    if (answer == nullptr)
        return voice.say(question.choice == interview::Choice::many ? "spot.unknown-many"_msg
                                                                    : "spot.unknown"_msg);
    if (answer->name.text() == interview::none) return voice.say("spot.none"_msg);
    return answer->says;
}

MessageId danger_heading(interview::Danger danger) {
    switch (danger) {
    case interview::Danger::life: return "danger.life"_msg;
    case interview::Danger::child: return "danger.child"_msg;
    case interview::Danger::violence: return "danger.violence"_msg;
    case interview::Danger::trafficking: return "danger.trafficking"_msg;
    case interview::Danger::removal: return "danger.removal"_msg;
    }
    return "danger.life"_msg;
}

MessageId danger_first(interview::Danger danger) {
    switch (danger) {
    case interview::Danger::life: return "danger.life-first"_msg;
    case interview::Danger::child: return "danger.child-first"_msg;
    case interview::Danger::violence: return "danger.violence-first"_msg;
    case interview::Danger::trafficking: return "danger.trafficking-first"_msg;
    case interview::Danger::removal: return "danger.removal-first"_msg;
    }
    return "danger.life-first"_msg;
}

MessageId urgency_heading(interview::Urgency urgency) {
    switch (urgency) {
    case interview::Urgency::today: return "spot.today"_msg;
    case interview::Urgency::this_week: return "spot.this-week"_msg;
    case interview::Urgency::this_month: return "spot.this-month"_msg;
    }
    return "spot.this-month"_msg;
}

MessageId letter_words(std::string_view kind) {
    for (const LetterWords& one : letters)
        if (one.kind == kind) return one.says;
    return "spot.letter.other"_msg;
}

Text case_note(const interview::Found& found, Date today, const Voice& voice) {
    std::vector<Text> titles;
    for (const interview::Issue& issue : found.issues) titles.push_back(issue.outcome->title);
    const Text problems = titles.empty() ? voice.say("spot.note-nothing"_msg) : voice.list(titles);
    std::string note =
        voice.say("spot.note-found"_msg, {{"day", today}, {"problems", problems.bytes()}}).bytes();
    if (!found.dangers.empty()) note += " " + voice.say("spot.note-danger"_msg).bytes();
    note += "\n" + voice.say("spot.note-sent"_msg).bytes();
    note += "\n" + voice.say("spot.note-dates"_msg).bytes();
    return Text::mended(note);
}

} // namespace pages
