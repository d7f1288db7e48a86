#include <pages/letter_form.hpp>

#include <pages/marks.hpp>

#include <algorithm>

namespace pages {

namespace {

using letter::Question;

class FormMaker {
public:
    explicit FormMaker(const FormOf& form)
        : form_(form), voice_(form.site.strings.in(form.visit.language)),
          marks_(language_marks(form.visit, "en")),
          ours_(language_marks("en", form.visit.language)) {}

    FieldView field(const Question& question) const {
        AskView ask{.name = text(question.name),
                    .label = with_capital(question.label),
                    .help = question.help,
                    .why = question.why,
                    .value = given(question.name),
                    .marks = marks_,
                    .ours = ours_,
                    .wrong = wrong(question.name)};
        if (is_free(question)) ask.no_names = voice_.html("letters.no-names"_msg);
        if (question.is_optional) ask.optional = voice_.html("letters.optional"_msg);
        if (question.name == "recipient") {
            ask.choices = recipients(ask.value);
            return {.menu = std::move(ask)};
        }
        switch (question.type) {
        case Question::Type::line: return {.line = std::move(ask)};
        case Question::Type::words:
        case Question::Type::list: return {.words = std::move(ask)};
        case Question::Type::day: return day(std::move(ask));
        case Question::Type::choice:
            ask.choices = choices(question, ask.value);
            return {.picks = std::move(ask)};
        case Question::Type::yes_no:
            ask.choices = yes_or_no(ask.value);
            return {.picks = std::move(ask)};
        }
        return {};
    }

    OwnView own(const Question& question) const {
        return {.name = text(question.name),
                .label = with_capital(question.label),
                .help = question.help,
                .marks = marks_,
                .is_words = is(question.type == Question::Type::words ||
                               question.type == Question::Type::list)};
    }

private:
    // Words of somebody's own, which travel to a server that many people use: names have no place
    // in them. What is asked for every letter is about bodies.
    bool is_free(const Question& question) const {
        const bool is_own = std::ranges::any_of(
            form_.letter.questions, [&](const Question& one) { return &one == &question; });
        const bool has_words = question.type == Question::Type::line ||
                               question.type == Question::Type::words ||
                               question.type == Question::Type::list;
        return names_for(form_.site) == letter::Names::left_out && is_own && has_words;
    }

    Text given(const std::string& name) const {
        const auto found = form_.answers.find(name);
        if (found == form_.answers.end()) return {};
        std::string lines;
        for (const std::string& line : found->second.lines)
            lines += (lines.empty() ? "" : "\n") + line;
        return Text::mended(lines);
    }

    Html wrong(const std::string& name) const {
        if (form_.asked == Asked::nothing_yet) return {};
        for (const Finding& finding : form_.draft.findings)
            if (finding.place.file && *finding.place.file == name) return says_of(finding, voice_);
        return {};
    }

    // A browser's field for days shows nothing but a day; other words stay in a line, to be mended.
    static FieldView day(AskView ask) {
        if (ask.value.empty() || Date::parse(ask.value.bytes())) return {.day = std::move(ask)};
        return {.line = std::move(ask)};
    }

    ChoiceView our(std::string_view value, MessageId words, const Text& given) const {
        return {text(value), voice_.say(words), is(given.bytes() == value), ours_};
    }

    std::vector<ChoiceView> recipients(const Text& given) const {
        std::vector<ChoiceView> all{our("", "letters.choose"_msg, given)};
        const auto sources = toolkit::letter_sources(form_.site.toolkit);
        for (const ecosystem::Actor* actor : letter::recipients_of(form_.letter, sources))
            all.push_back(
                {text(actor->name.text()), actor->title, is(actor->name.text() == given.bytes())});
        if (form_.letter.recipients.is_typed)
            all.push_back(our("somebody", "letters.somebody-else"_msg, given));
        return all;
    }

    // Of the questions that every letter shares, only what this one can be.
    bool is_possible(const Question& question, std::string_view choice) const {
        const auto is_it = [choice](auto one) { return letter::word_of(one) == choice; };
        if (question.name == "writer") return std::ranges::any_of(form_.letter.writers, is_it);
        if (question.name == "regime") return std::ranges::any_of(form_.letter.regimes, is_it);
        return true;
    }

    std::vector<ChoiceView> choices(const Question& question, const Text& given) const {
        std::vector<ChoiceView> all;
        for (const letter::Choice& choice : question.choices)
            if (is_possible(question, choice.name))
                all.push_back({text(choice.name), choice.says, is(choice.name == given.bytes())});
        return all;
    }

    std::vector<ChoiceView> yes_or_no(const Text& given) const {
        return {our("yes", "letters.yes"_msg, given), our("no", "letters.no"_msg, given)};
    }

    const FormOf& form_;
    Voice voice_;
    Html marks_, ours_;
};

} // namespace

Html says_of(const Finding& finding, const Voice& voice) {
    if (finding.what.id != "letter.unanswered"_msg) return voice.html(finding.what);
    return voice.html(Message{"letters.unanswered"_msg, finding.what.arguments});
}

void add_fields(const FormOf& form, std::vector<FieldView>& fields,
                std::optional<PrivateView>& own) {
    const Voice voice = form.site.strings.in(form.visit.language);
    const FormMaker maker(form);
    PrivateView apart{voice.html("letters.own"_msg),
                      voice.html("letters.own-lead"_msg),
                      voice.html("letters.own-without-script"_msg),
                      {}};
    const bool stays_home = names_for(form.site) == letter::Names::left_out;
    for (const Question* question :
         letter::questions_of(form.letter, form.site.toolkit.letters, &form.draft)) {
        if (stays_home && question->is_personal) apart.own.push_back(maker.own(*question));
        else fields.push_back(maker.field(*question));
    }
    if (!apart.own.empty()) own = std::move(apart);
}

} // namespace pages
