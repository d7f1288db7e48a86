#include <pages/letter_papers.hpp>

#include <pages/due_agenda.hpp>

#include <algorithm>

namespace pages {

namespace {

using document::Paragraph;
using document::Run;

class Paper {
public:
    Paper(const LetterSent& sent, const Voice& voice) : sent_(sent), voice_(voice) {
        paper_.title = voice.say("letter.paper.title"_msg);
        paper_.tongue = tongue_of(voice.language());
        paper_.blocks.push_back(document::Heading{1, {{.words = paper_.title}}, std::nullopt});
    }

    // What the letter does, in the words of its file, which are English.
    void add_what() { add_english(sent_.letter.plain); }

    void add_to_whom() {
        if (sent_.draft.route.name.empty()) return;
        add(voice_.say("letter.paper.to"_msg,
                       {{"name", sent_.draft.route.name.bytes()}, {"day", sent_.on}}));
    }

    void add_heading(MessageId id) {
        paper_.blocks.push_back(document::Heading{2, {{.words = voice_.say(id)}}, std::nullopt});
    }

    // The days, each once: a letter can speak of one day under two names.
    void add_days() {
        document::List days;
        for (const letter::CountedDay& day : sent_.draft.days) {
            const deadline::Answer& answer = day.answer;
            add_day(days, "letter.paper.due"_msg, answer.target_due);
            add_day(days, "letter.paper.extension"_msg, answer.extension_notice_by);
            add_day(days, "letter.paper.late"_msg, answer.surely_overdue_after);
        }
        if (!days.items.empty()) paper_.blocks.push_back(std::move(days));
        else add(voice_.say("letter.paper.no-day"_msg));
    }

    void add_reasons() {
        document::List reasons;
        for (const letter::CountedDay& day : sent_.draft.days)
            for (const deadline::Step& step : day.answer.because)
                add_once(reasons, voice_.say(step.says));
        if (reasons.items.empty()) return;
        add_heading("letter.paper.why"_msg);
        paper_.blocks.push_back(std::move(reasons));
    }

    void add_next() {
        document::List next{.numbered = true};
        for (const Text& words : sent_.letter.next) next.items.push_back({Run{.words = words}});
        if (next.items.empty()) return;
        add_heading("letter.paper.next"_msg);
        paper_.blocks.push_back(std::move(next));
    }

    void add(Text words, Paragraph::Purpose purpose = Paragraph::Purpose::body) {
        paper_.blocks.push_back(Paragraph{{Run{.words = std::move(words)}}, purpose, std::nullopt});
    }

    document::Document taken() { return std::move(paper_); }

private:
    static document::Tongue tongue_of(const Language& language) {
        return {std::string(language.tag), language.direction == Direction::rtl
                                               ? document::Direction::right_to_left
                                               : document::Direction::left_to_right};
    }

    void add_english(const Text& words) {
        paper_.blocks.push_back(
            Paragraph{{Run{.words = words}}, Paragraph::Purpose::body, document::Tongue{}});
    }

    void add_day(document::List& to, MessageId id, const std::optional<Date>& day) {
        if (day) add_once(to, voice_.say(id, {{"day", *day}}));
    }

    static void add_once(document::List& to, const Text& words) {
        const document::Runs item{Run{.words = words}};
        if (std::ranges::find(to.items, item) == to.items.end()) to.items.push_back(item);
    }

    const LetterSent& sent_;
    const Voice& voice_;
    document::Document paper_;
};

} // namespace

document::Document letter_companion(const LetterSent& sent, const Voice& voice) {
    Paper paper(sent, voice);
    paper.add_what();
    paper.add_to_whom();
    paper.add_heading("letter.paper.by-when"_msg);
    paper.add_days();
    paper.add_next();
    paper.add_heading("letter.paper.keep"_msg);
    paper.add(voice.say("letter.paper.bring"_msg));
    paper.add(voice.say("letter.paper.envelope"_msg));
    paper.add_reasons();
    return paper.taken();
}

document::Document letter_slip(const LetterSent& sent, const Voice& voice) {
    Paper paper(sent, voice);
    paper.add_to_whom();
    paper.add_days();
    paper.add(voice.say("letter.paper.bring"_msg));
    return paper.taken();
}

agenda::Agenda letter_agenda(const LetterSent& sent, const Voice& voice) {
    agenda::Agenda all;
    for (const letter::CountedDay& day : sent.draft.days)
        for (agenda::Entry& entry : agenda_of(day.answer, voice))
            if (std::ranges::find(all, entry.uid, &agenda::Entry::uid) == all.end())
                all.push_back(std::move(entry));
    return all;
}

} // namespace pages
