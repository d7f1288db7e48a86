#include <pages/next_parts.hpp>

#include <pages/advice.hpp>
#include <pages/letters_page.hpp>
#include <pages/marks.hpp>
#include <pages/next_words.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace pages {

namespace {

using deadline::Kind;
using letter::Question;

MessageId words_of_letter(std::string_view word) {
    static constexpr std::string_view family = "next.letter.";
    static constexpr std::array ids{
        "next.letter.L1"_msg,          "next.letter.L1r"_msg,        "next.letter.L2"_msg,
        "next.letter.L3"_msg,          "next.letter.L3b"_msg,        "next.letter.L4"_msg,
        "next.letter.L4b"_msg,         "next.letter.L5"_msg,         "next.letter.L6"_msg,
        "next.letter.L6b"_msg,         "next.letter.L7"_msg,         "next.letter.L7i"_msg,
        "next.letter.L8"_msg,          "next.letter.L9"_msg,         "next.letter.L10"_msg,
        "next.letter.L11"_msg,         "next.letter.L12"_msg,        "next.letter.L13"_msg,
        "next.letter.L14"_msg,         "next.letter.L15"_msg,        "next.letter.L16"_msg,
        "next.letter.L17"_msg,         "next.letter.FOI"_msg,        "next.letter.FOI-review"_msg,
        "next.letter.EIR"_msg,         "next.letter.EIR-review"_msg, "next.letter.FOISA"_msg,
        "next.letter.FOISA-review"_msg};
    for (const MessageId id : ids)
        if (id.text().substr(family.size()) == word) return id;
    return "next.letter.L1"_msg;
}

const letter::Letter* letter_of(const Site& site, std::string_view word) {
    const letter::Kind* kind = letter::kind_named(word);
    return kind == nullptr ? nullptr : site.toolkit.letters.find(*kind);
}

// Fills the questions of one letter from what is known of the request. Borrows all of it.
class Filling {
public:
    Filling(const Site& site, const letter::Letter& letter, const deadline::Question& known,
            const std::string& recipient)
        : site_(site), letter_(letter), known_(known), recipient_(recipient) {}

    std::vector<CarriedField> fields() {
        for (const Question* question : letter::questions_of(letter_, site_.toolkit.letters))
            if (const auto answer = answer_to(*question))
                fields_.push_back({text(question->name), text(*answer)});
        return std::move(fields_);
    }

private:
    std::optional<std::string> answer_to(const Question& question) const {
        if (question.is_personal) return std::nullopt;
        if (question.event) return day_of(*question.event);
        if (question.name == "recipient") return recipient();
        if (question.name == "right") return choice(question, deadline::word_of(known_.right));
        if (question.name == "regime" && known_.regime)
            return choice(question, deadline::word_of(*known_.regime));
        if (question.name == "nation" && known_.nation)
            return choice(question, law::nation_words[static_cast<std::size_t>(*known_.nation)]);
        return std::nullopt;
    }

    std::optional<std::string> day_of(Kind kind) const {
        std::optional<Date> day;
        for (const deadline::Event& event : known_.history)
            if (event.kind == kind) day = event.day;
        if (!day && kind == Kind::received) { // nobody proved it: the day that is assumed
            const auto counted = deadline::last_day(known_, site_.toolkit.law);
            if (counted) day = counted->received;
        }
        return day ? std::optional(day->iso()) : std::nullopt;
    }

    // A letter to the regulator goes to nobody else.
    std::optional<std::string> recipient() const {
        const auto sources = toolkit::letter_sources(site_.toolkit);
        for (const ecosystem::Actor* actor : letter::recipients_of(letter_, sources))
            if (actor->name.text() == recipient_) return recipient_;
        return std::nullopt;
    }

    static std::optional<std::string> choice(const Question& question, std::string_view word) {
        for (const letter::Choice& one : question.choices)
            if (one.name == word) return std::string(word);
        return std::nullopt;
    }

    const Site& site_;
    const letter::Letter& letter_;
    const deadline::Question& known_;
    const std::string& recipient_;
    std::vector<CarriedField> fields_;
};

// How far the claim under a day was checked, as a link to it; or that the day is ours.
Html claim_of(const Site& site, const Visit& visit, const escalation::Timer& timer,
              const Voice& voice) {
    const auto name = claim::ClaimName::parse(timer.claim);
    const claim::Claim* known = name ? site.toolkit.claims.find(*name) : nullptr;
    if (known == nullptr)
        return Html(R"(<span class="ours">)") + voice.html("next.ours"_msg) + Markup("</span>");
    return degree_link(known->says().degree, claim_address(visit, known->name), voice);
}

// What may be noted at any time and moves nothing is no step to wait for.
bool is_a_step(deadline::Kind kind, escalation::State state) {
    if (kind == deadline::Kind::decision_sent) return state == escalation::State::regulator;
    return kind != deadline::Kind::draft && kind != deadline::Kind::grounds_arose;
}

claim::Advice advice_of(Kind step) {
    return step == Kind::letter_before_claim || step == Kind::claim_issued
               ? claim::Advice::solicitor
               : claim::Advice::data_rights_help;
}

} // namespace

std::vector<NextDay> next_days(const Site& site, const Visit& visit, const escalation::Next& next) {
    const Voice voice = site.strings.in(visit.language);
    std::vector<NextDay> days;
    for (const escalation::Timer& timer : next.timers)
        days.push_back({voice.html(words_of_timer(timer.name)), voice.time(timer.day),
                        claim_of(site, visit, timer, voice)});
    return days;
}

bool names_a_court(const escalation::Next& next) {
    return std::ranges::any_of(next.timers, [](const escalation::Timer& timer) {
        return timer.name == "judicial-review-by" || timer.name == "compensation-by";
    });
}

std::vector<NextLetter> next_letters(const Site& site, const Visit& visit,
                                     std::span<const std::string_view> words,
                                     const deadline::Question& known,
                                     const std::string& recipient) {
    const Voice voice = site.strings.in(visit.language);
    std::vector<NextLetter> all;
    for (const std::string_view word : words) {
        const letter::Letter* letter = letter_of(site, word);
        NextLetter view{.words = voice.html(words_of_letter(word)),
                        .letter = address(visit, letter != nullptr ? letter->path() : "/letters"),
                        .there = is(letter != nullptr)};
        if (letter != nullptr) view.carried = Filling(site, *letter, known, recipient).fields();
        all.push_back(std::move(view));
    }
    return all;
}

std::vector<Html> next_advice(const Site& site, const Visit& visit, const escalation::Next& next) {
    std::set<claim::Advice> lines; // in the order of the enumeration
    for (const std::string_view word : next.letters)
        if (const letter::Letter* letter = letter_of(site, word)) lines.insert(letter->advice);
    for (const Kind step : next.allowed) lines.insert(advice_of(step));
    std::vector<Html> all;
    for (const claim::Advice line : lines) all.push_back(advice_line(site, visit, line));
    return all;
}

std::vector<Html> next_steps(const escalation::Next& next, const Voice& voice) {
    std::vector<Html> all;
    for (const Kind kind : next.allowed)
        if (is_a_step(kind, next.state)) all.push_back(voice.html(words_of(kind)));
    return all;
}

std::vector<LeftOut> next_left_out(const escalation::Next& next, const Voice& voice) {
    std::vector<LeftOut> all;
    for (const escalation::Refusal& refusal : next.refused)
        all.push_back(
            {voice.html("next.event-on"_msg, {{"event", voice.html(words_of(refusal.event.kind))},
                                              {"day", refusal.event.day}}),
             voice.html(refusal.says)});
    return all;
}

} // namespace pages
