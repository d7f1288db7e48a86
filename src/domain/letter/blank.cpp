// A letter to be filled in by hand: everything that depends on a case is a gap.
//
// It is made as any letter is, so that the frame, the voice and the law are the same; then what a
// case would have decided is taken back. What content must say for that, beside the labels of its
// questions, stands in words.yaml under `by-hand`:
//
//     only-if, only-if-not, if-filled, if-left-out   sentences with {what} in them
//     today, method, day, after-sending              gaps
//     to_home_office, has_pause …                    predicates, as somebody would ask them
#include <domain/letter/fill.hpp>
#include <domain/letter/verify.hpp>
#include <domain/letter/words.hpp>

#include <algorithm>
#include <array>

namespace letter {

namespace {

// Predicates that only a case settles, beside those of its questions.
constexpr std::array settled_by_a_case{"to_home_office", "to_police", "to_regulator",
                                       "in_scotland",    "has_pause", "in_northern_ireland"};

// The voice and the law, and days as the examples have them: they are counted from to learn which
// rules count them, and forgotten again.
Answers sample_of(const Letter& letter, const Variant& variant) {
    Answers answers{{"writer", {{std::string(word_of(variant.writer))}, {}}}};
    if (variant.regime) answers["regime"] = {{std::string(word_of(*variant.regime))}, {}};
    for (const Question& question : letter.questions)
        if (question.event || question.name == "right")
            answers[question.name] = {{question.example.bytes()}, {}};
    return answers;
}

class Emptying {
public:
    Emptying(const Letter& letter, const Sources& sources, Date as_of, Facts& facts)
        : letter_(letter), sources_(sources), as_of_(as_of), facts_(facts) {}

    void empty() {
        for (const char* name : settled_by_a_case)
            if (facts_.to.actor == nullptr) leave_open(name, said(name));
        for (const Counted& date : letter_.dates) empty(date);
        for (const Question& question : sources_.library.every_letter) open(question);
        for (const Question& question : letter_.questions) {
            open(question);
            const bool is_word = question.type != Question::Type::yes_no;
            if (is_word) gap(question.name, words_for(question));
        }
        gap("today", said("today"));
        gap("method", said("method"));
        for (const Sending way : {Sending::email, Sending::form, Sending::hand})
            facts_.holds.erase("by_" + std::string(word_of(way)));
        for (const char* name : {"recipient", "recipient_address", "recipient_email",
                                 "organisation", "organisation_address"})
            if (!facts_.values.contains(name)) gap(name, label_of(name));
    }

private:
    Text said(const std::string& name) const {
        const auto found = sources_.library.by_hand.find(name);
        return found == sources_.library.by_hand.end() ? Text::mended(name) : found->second;
    }

    // "only if “{what}”" → "only if “they asked what you meant”"
    Text said(const std::string& name, const Text& what) const {
        std::string words = said(name).bytes();
        constexpr std::string_view place = "{what}";
        if (const std::size_t at = words.find(place); at != std::string::npos)
            words.replace(at, place.size(), what.bytes());
        return Text::mended(words);
    }

    Text label_of(std::string_view blank) const {
        const std::string_view name = question_that_fills(blank, facts_.to);
        for (const Question* one : questions_of(letter_, sources_.library))
            if (one->name == name) return one->label;
        return Text::mended(blank);
    }

    void gap(const std::string& name, Text words) {
        facts_.values[name] = Value{{std::move(words)}, true};
    }

    void leave_open(const std::string& name, const Text& what) {
        facts_.holds.erase(name);
        facts_.unsettled[name] = {said("only-if", what), said("only-if-not", what)};
    }

    // What was answered decides nothing yet.
    void open(const Question& question) {
        const std::string has = "has_" + question.name;
        facts_.holds.erase(has);
        if (!may_be_asked(question)) return;
        if (question.is_optional || !question.when.empty())
            facts_.unsettled[has] = {said("if-filled", question.label),
                                     said("if-left-out", question.label)};
        else facts_.holds.insert(has);
        if (question.type == Question::Type::yes_no) leave_open(question.name, question.label);
        for (const Choice& choice : question.choices)
            leave_open(question.name + "_" + choice.name,
                       Text::mended(question.label.bytes() + ": " + choice.says.bytes()));
    }

    // Not, where the law or the voice rules it out.
    bool may_be_asked(const Question& question) const {
        return question.when.empty() || facts_.holds.contains(question.when) ||
               facts_.unsettled.contains(question.when);
    }

    static Text words_for(const Question& question) {
        if (question.choices.empty()) return question.label;
        std::string all;
        for (const Choice& choice : question.choices)
            all += (all.empty() ? "" : " / ") + choice.says.bytes();
        return Text::mended(all);
    }

    // A day of law is for whoever sends the letter to count; our own patience is a figure.
    void empty(const Counted& date) {
        const law::Value* own =
            date.period.empty() ? nullptr : sources_.law.value(date.period, as_of_);
        const Text words = own ? said("after-sending", figure_in_words(own->is)) : said("day");
        gap(date.name, words);
        gap(date.name + "_surely", words);
        facts_.holds.insert(date.name + "_known");
        leave_open(date.name + "_past", said("past"));
        leave_open(date.name + "_extended", said("extended"));
    }

    const Letter& letter_;
    const Sources& sources_;
    Date as_of_;
    Facts& facts_;
};

// Where the letter goes to one body only: is that body bound by the law?
bool binds(Regime law, const Letter& letter, Date as_of, const Sources& sources) {
    Findings of_a_case;
    const Answers sample = sample_of(letter, {law, letter.writers.front()});
    const Facts facts = facts_of({letter, sample, Names::left_out, as_of}, sources, of_a_case);
    return facts.to.regime == law;
}

// Elements that the law and the voice do not rule out, and that no paragraph carries.
std::vector<std::string> lacking_in(const Filled& filled, const Kind& kind, const Facts& facts) {
    std::vector<std::string> all;
    const auto look_for = [&](const Element& element) {
        const std::string when(element.when);
        const bool is_wanted =
            when.empty() || facts.holds.contains(when) || facts.unsettled.contains(when);
        if (is_wanted && !filled.elements.contains(element.name)) all.emplace_back(element.name);
    };
    for (const Element& element : kind.must) look_for(element);
    for (const Element& element : common_elements(kind.shape)) look_for(element);
    return all;
}

// What the count of its last days rests on, each once.
std::vector<std::string> rules_of(const Facts& facts) {
    std::vector<std::string> all;
    for (const CountedDay& day : facts.days)
        for (const deadline::Step& step : day.answer.because)
            if (!step.claim.empty() && step.claim != "ours" &&
                std::ranges::find(all, step.claim) == all.end())
                all.push_back(step.claim);
    return all;
}

} // namespace

std::vector<Variant> blank_variants(const Letter& letter, Date as_of, const Sources& sources) {
    const Letter::Recipients& to = letter.recipients;
    const bool is_to_people = to.is_typed && to.kinds.empty() && to.actors.empty();
    std::vector<std::optional<Regime>> laws;
    for (const Regime law : letter.regimes)
        if (!is_to_people && binds(law, letter, as_of, sources)) laws.push_back(law);
    if (laws.empty()) laws = {std::nullopt};
    std::vector<Writer> writers = letter.writers;
    std::erase(writers, Writer::registered);
    const auto words = [&](const std::optional<Regime>& law, Writer writer) {
        return blank(letter, {law, writer}, as_of, sources).document;
    };
    const auto first = words(laws.front(), writers.front());
    if (std::ranges::all_of(laws, [&](auto law) { return words(law, writers.front()) == first; }))
        laws.resize(1);
    if (std::ranges::all_of(writers, [&](Writer one) { return words(laws.front(), one) == first; }))
        writers.resize(1);
    std::vector<Variant> all;
    for (const std::optional<Regime>& law : laws)
        for (const Writer writer : writers) all.push_back({law, writer});
    return all;
}

Blank blank(const Letter& letter, const Variant& variant, Date as_of, const Sources& sources) {
    Findings of_a_case; // what is open here is open on purpose
    const Answers sample = sample_of(letter, variant);
    Facts facts = facts_of({letter, sample, Names::left_out, as_of}, sources, of_a_case);
    const std::vector<std::string> counted_by = rules_of(facts);
    Emptying(letter, sources, as_of, facts).empty();
    Filled filled = fill(letter, sources.library.frame(letter.frame, letter.language), facts);
    Blank made{.rests_on = basis_of(filled, facts, sources.claims), .counted_by = counted_by};
    if (facts.to.is_unverified)
        made.rests_on.push_back({facts.to.route.claim, claim::Degree::unverified});
    made.lacks = lacking_in(filled, *letter.kind, facts);
    made.document = std::move(filled.document);
    if (sources.library.organisation && facts.writer != Writer::own)
        made.document.logo = sources.library.organisation->logo;
    return made;
}

} // namespace letter
