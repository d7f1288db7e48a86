#include <domain/reaction/reaction.hpp>

#include <algorithm>

namespace reaction {

using deadline::Kind;
using deadline::Question;
using deadline::Regime;
using deadline::Right;
using escalation::State;

namespace {

template <class Word, std::size_t count>
std::optional<Word> named(const std::array<std::string_view, count>& words, std::string_view word) {
    const auto found = std::ranges::find(words, word);
    if (found == words.end()) return std::nullopt;
    return static_cast<Word>(found - words.begin());
}

bool is_with_a_complaint(State where) {
    return where == State::complaint_to_controller || where == State::complaint_acknowledged ||
           where == State::complaint_outcome;
}

bool is_looked_at_again(State where) {
    return where == State::internal_review || where == State::representations ||
           where == State::review;
}

bool is_before_the_regulator(State where) {
    return where == State::regulator || where == State::regulator_check_s51;
}

bool is_later(State where) {
    return is_looked_at_again(where) || is_before_the_regulator(where) ||
           where == State::review_answered || where == State::regulator_outcome ||
           where == State::decision_notice || where == State::tribunal_166 ||
           where == State::first_tier_tribunal || where == State::tribunal_decision ||
           where == State::upper_tribunal || where == State::letter_before_claim ||
           where == State::court || where == State::closed;
}

// What a reaction is while they have the request itself.
std::optional<Kind> event_of_a_request(const Told& told, Setting setting) {
    switch (told.reaction) {
    case Reaction::automatic: return Kind::acknowledged;
    case Reaction::identity: // who asks for information needs no proof, and no clock waits for one
        return setting == Setting::information ? std::nullopt : std::optional(Kind::id_asked);
    case Reaction::meaning: return Kind::clarification_asked;
    case Reaction::longer:
        return told.detail == Detail::with_reasons ? Kind::extension_notice
                                                   : Kind::extension_notice_without_reasons;
    case Reaction::part: return Kind::answered_part;
    case Reaction::no: return Kind::refused;
    case Reaction::wrong_team: // within one body it shows that they have it
        return told.detail == Detail::same_body ? std::optional(Kind::acknowledged) : std::nullopt;
    case Reaction::nothing: return std::nullopt;
    }
    return std::nullopt;
}

// A complaint that stands alone begins when they have it: until there is proof, on the day a letter
// counts as received.
void assume_receipt(Question& question, const law::Law& law) {
    if (deadline::first_of(question.history, Kind::received) != nullptr ||
        deadline::first_of(question.history, Kind::complaint_received) != nullptr)
        return;
    const auto counted = deadline::last_day(question, law);
    if (counted && counted->received)
        question.history.push_back({Kind::complaint_received, *counted->received});
}

// The question as somebody would have asked it on `day`.
Question as_it_stood(Question question, Date day) {
    question.today = day;
    std::erase_if(question.history, [day](const deadline::Event& one) { return one.day > day; });
    return question;
}

} // namespace

std::optional<Reaction> reaction_named(std::string_view word) {
    return named<Reaction>(reaction_words, word);
}

std::optional<Detail> detail_named(std::string_view word) {
    return named<Detail>(detail_words, word);
}

std::vector<Detail> details_of(Reaction reaction) {
    if (reaction == Reaction::longer) return {Detail::with_reasons, Detail::without_reasons};
    if (reaction == Reaction::wrong_team) return {Detail::same_body, Detail::another_body};
    return {};
}

bool has_day(Reaction reaction) { return reaction != Reaction::nothing; }

Setting setting_of(const Question& question, State where) {
    if (is_later(where)) return Setting::later;
    if (question.right == Right::complaint || is_with_a_complaint(where)) return Setting::complaint;
    switch (question.regime.value_or(deadline::regimes_of(question.right).front())) {
    case Regime::uk_gdpr: return Setting::data;
    case Regime::law_enforcement: return Setting::police;
    case Regime::intelligence: return Setting::intelligence;
    case Regime::foi:
    case Regime::eir:
    case Regime::foisa:
    case Regime::eisr: return Setting::information;
    }
    return Setting::data;
}

std::optional<Kind> event_of(const Told& told, Setting setting, State where) {
    const bool is_an_outcome = told.reaction == Reaction::part || told.reaction == Reaction::no;
    if (setting == Setting::complaint) {
        if (is_an_outcome) return Kind::complaint_outcome;
        return told.reaction == Reaction::automatic ? std::optional(Kind::complaint_acknowledged)
                                                    : std::nullopt;
    }
    if (setting == Setting::later) {
        if (!is_an_outcome) return std::nullopt;
        if (is_looked_at_again(where)) return Kind::review_answered;
        if (is_before_the_regulator(where)) return Kind::regulator_outcome;
        return std::nullopt;
    }
    return event_of_a_request(told, setting);
}

Result<Following> follow(const Question& asked, const Told& told, const law::Law& law) {
    Question question = asked;
    if (question.right == Right::complaint) assume_receipt(question, law);
    const auto before = escalation::next(as_it_stood(question, told.day), law);
    if (!before) return before.error();
    Following following{.question = question, .setting = setting_of(question, before->state)};
    if (const auto kind = event_of(told, following.setting, before->state))
        following.question.history.push_back({*kind, told.day});
    following.question.history = deadline::in_order(std::move(following.question.history));
    auto next = escalation::next(following.question, law);
    if (!next) return next.error();
    following.next = std::move(*next);
    following.letters = following.next.letters;
    if (following.setting == Setting::complaint || following.setting == Setting::later)
        return following;
    following.begins_anew = told.detail == Detail::another_body;
    if (following.begins_anew) {
        const auto anew =
            escalation::next({question.right, {}, question.nation, question.today, {}}, law);
        if (anew) following.letters = anew->letters;
        return following;
    }
    if (auto days = deadline::last_day(question, law)) following.before = std::move(*days);
    if (auto days = deadline::last_day(following.question, law)) following.after = std::move(*days);
    return following;
}

const Words* Reactions::find(Reaction reaction) const {
    const auto found = std::ranges::find(all, reaction, &Words::reaction);
    return found == all.end() ? nullptr : &*found;
}

} // namespace reaction
