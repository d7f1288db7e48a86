#include <domain/letter/questions.hpp>

#include <domain/deadline/history.hpp>

#include <base/fields.hpp>

#include <array>

namespace letter {

namespace {

constexpr std::array<std::string_view, 6> type_words{"line", "words",  "list",
                                                     "day",  "choice", "yes-no"};

bool is_yes(Fields& fields, std::string_view key) {
    return fields.has(key) && fields.choice(key, {"no", "yes"}) == 1;
}

std::vector<Choice> read_choices(Fields& fields, Findings& findings) {
    std::vector<Choice> all;
    for (const Tree* item : fields.items("choices")) {
        Fields choice(*item, findings);
        std::string name = choice.word("id");
        Text says = choice.text("says");
        choice.finish();
        if (is_a_name(name)) all.push_back({std::move(name), std::move(says)});
    }
    return all;
}

void read_event(Fields& fields, Question& into, Findings& findings) {
    if (!fields.has("event")) return;
    const auto kind = deadline::kind_named(fields.word("event"));
    if (kind) into.event = *kind;
    else
        findings.push_back(Finding{fields.place_of("event"), 1, Severity::error, "schema/bad-value",
                                   kind.error().what(), kind.error().hint()});
}

// Examples of lists are lists.
Text read_example(Fields& fields) {
    std::string all;
    for (const Text& line : fields.texts("example"))
        all += (all.empty() ? "" : "\n") + line.bytes();
    return Text::mended(all);
}

Question named(const Tree& item, Findings& findings) {
    Question only;
    only.place = item.place;
    if (item.kind == Tree::Kind::scalar) {
        only.name = item.text;
        return only;
    }
    Fields fields(item, findings);
    only.name = fields.word("use");
    only.is_optional = is_yes(fields, "optional");
    fields.finish();
    return only;
}

Question question(const Tree& item, Findings& findings) {
    Fields fields(item, findings);
    Question one;
    one.place = fields.place_of("id");
    one.name = fields.word("id");
    const std::vector<std::string_view> types(type_words.begin(), type_words.end());
    one.type = static_cast<Question::Type>(fields.choice("type", types));
    one.label = fields.text("label");
    one.help = fields.text("help");
    one.why = fields.text_or_empty("why");
    one.example = read_example(fields);
    one.choices = read_choices(fields, findings);
    one.is_personal = is_yes(fields, "personal");
    one.is_optional = is_yes(fields, "optional");
    one.may_be_future = is_yes(fields, "may-be-future");
    if (fields.has("when")) one.when = fields.word("when");
    read_event(fields, one, findings);
    fields.finish();
    if (one.type == Question::Type::choice && one.choices.empty())
        findings.push_back(Finding{one.place,
                                   1,
                                   Severity::error,
                                   "letter/shape",
                                   {"letter.no-choices"_msg, {{"name", one.name}}},
                                   std::nullopt});
    return one;
}

} // namespace

std::vector<Question> read_questions(const std::vector<const Tree*>& items, Findings& findings) {
    std::vector<Question> all;
    for (const Tree* item : items) {
        const bool is_named = item->kind == Tree::Kind::scalar || item->find("use") != nullptr;
        Question one = is_named ? named(*item, findings) : question(*item, findings);
        if (is_a_name(one.name)) all.push_back(std::move(one));
    }
    return all;
}

bool is_only_named(const Question& question) { return question.label.empty(); }

} // namespace letter
