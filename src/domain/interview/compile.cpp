// Reading files of the interview. What lies between files is proved in proof.cpp.
#include <domain/interview/interview.hpp>

#include <base/fields.hpp>
#include <domain/guide/inlines.hpp>

#include <algorithm>

namespace interview {

namespace {

Words words_in(Fields& fields, std::string_view key, Findings& findings) {
    if (!fields.has(key)) {
        (void)fields.tree_if(key);
        return {};
    }
    return guide::split_run(fields.text(key).bytes(), fields.place_of(key), findings);
}

std::vector<Words> runs_in(Fields& fields, std::string_view key, Findings& findings) {
    std::vector<Words> all;
    for (const Tree* item : fields.items(key))
        all.push_back(guide::split_run(item->text, item->place, findings));
    return all;
}

std::string page_in(Fields& fields) {
    const Tree* page = fields.tree_if("page");
    return page == nullptr || page->text.empty() ? "" : "/" + page->text;
}

std::vector<Predicate> predicates_in(Fields& fields, std::string_view key) {
    std::vector<Predicate> all;
    if (!fields.has(key)) {
        (void)fields.tree_if(key);
        return all;
    }
    for (const std::size_t index : fields.choices(key, predicate_words()))
        all.push_back(static_cast<Predicate>(index));
    return all;
}

std::vector<std::string> letters_in(Fields& fields) {
    std::vector<std::string> all;
    for (const Text& letter : fields.texts("letters")) all.push_back(letter.bytes());
    return all;
}

std::optional<Answer> read_answer(const Tree& tree, Findings& findings) {
    Fields fields(tree, findings);
    const auto name = fields.name<AnswerTag>("id");
    Text says = fields.text("says"), hint = fields.text_or_empty("hint");
    auto finds = fields.names<OutcomeTag>("finds");
    auto leads_to = fields.names<QuestionTag>("asks");
    std::optional<Danger> danger;
    if (fields.has("danger"))
        danger = static_cast<Danger>(
            fields.choice("danger", {danger_words.begin(), danger_words.end()}));
    fields.finish();
    if (!name) return std::nullopt;
    return Answer{
        *name, std::move(says),      std::move(hint), std::move(finds), std::move(leads_to), danger,
        {},    fields.place_of("id")};
}

std::optional<Question> read_question(const Tree& tree, const std::string& situation,
                                      Findings& findings) {
    Fields fields(tree, findings);
    const auto name = fields.name<QuestionTag>("id");
    Text asks = fields.text("asks"), hint = fields.text_or_empty("hint");
    Words why = words_in(fields, "why", findings);
    const auto choice = static_cast<Choice>(fields.choice("choose", {"one", "many"}));
    const auto turn = fields.has("turn")
                          ? static_cast<Turn>(fields.choice("turn", {"led-to", "last"}))
                          : Turn::led_to;
    const std::vector<Predicate> when = predicates_in(fields, "when");
    std::vector<Answer> answers;
    for (const Tree* item : fields.items("answers"))
        if (auto answer = read_answer(*item, findings)) answers.push_back(std::move(*answer));
    auto if_unknown = fields.names<OutcomeTag>("if-unknown");
    fields.finish();
    if (!name) return std::nullopt;
    Question question{.name = *name, .situation = situation};
    question.asks = std::move(asks), question.hint = std::move(hint), question.why = std::move(why);
    question.choice = choice, question.turn = turn;
    if (!when.empty()) question.when = when.front();
    question.answers = std::move(answers), question.if_unknown = std::move(if_unknown);
    question.place = fields.place_of("id");
    return question;
}

std::optional<Outcome> read_outcome(const Tree& tree, const std::string& situation,
                                    Findings& findings) {
    Fields fields(tree, findings);
    const auto name = fields.name<OutcomeTag>("id");
    Outcome outcome{.name = name.value_or(OutcomeName::parse("none").value()),
                    .situation = situation};
    outcome.title = fields.text("title");
    outcome.means = words_in(fields, "means", findings);
    outcome.urgency = static_cast<Urgency>(
        fields.choice("urgency", {urgency_words.begin(), urgency_words.end()}));
    outcome.urgent_because = words_in(fields, "because", findings);
    outcome.today_when = predicates_in(fields, "today-when");
    outcome.found_when = predicates_in(fields, "found-when");
    outcome.unless_found = fields.names<OutcomeTag>("unless-found");
    outcome.not_with = fields.names<OutcomeTag>("not-with");
    outcome.flows = fields.names<ecosystem::FlowTag>("flows");
    outcome.rights = runs_in(fields, "rights", findings);
    outcome.first_steps = runs_in(fields, "first", findings);
    outcome.letters = letters_in(fields);
    outcome.page = page_in(fields);
    outcome.advice = claim::read_advice(fields, "advice-line", findings);
    outcome.lawyer_today = words_in(fields, "lawyer-today", findings);
    outcome.place = fields.place_of("id");
    fields.finish();
    if (!name) return std::nullopt;
    return outcome;
}

std::optional<Situation> read_situation(const Tree& tree, Findings& findings) {
    Fields fields(tree, findings);
    const auto name = fields.name<SituationTag>("id");
    const std::string group = fields.word("group");
    Text says = fields.text("says"), hint = fields.text_or_empty("hint");
    auto also = fields.texts("also");
    std::string page = page_in(fields);
    auto asks = fields.names<QuestionTag>("asks");
    const auto otherwise = fields.name<OutcomeTag>("otherwise");
    fields.finish();
    if (!name || !otherwise) return std::nullopt;
    return Situation{*name,           group,           std::move(says),
                     std::move(hint), std::move(also), std::move(page),
                     std::move(asks), *otherwise,      fields.place_of("id")};
}

template <class Thing>
void add(std::optional<Thing> one, std::vector<Thing>& to, Findings& findings) {
    if (!one) return;
    const auto known = std::ranges::find(to, one->name, &Thing::name);
    if (known == to.end()) {
        to.push_back(std::move(*one));
        return;
    }
    findings.push_back(Finding{one->place,
                               static_cast<int>(one->name.text().size()),
                               Severity::error,
                               "interview/twice",
                               {"interview.twice"_msg,
                                {{"name", one->name.text()},
                                 {"file", known->place.file_name()},
                                 {"line", known->place.line}}},
                               std::nullopt});
}

void compile_interview(const SourceFile& file, Interview& into, Findings& findings) {
    if (!has_schema(file.head, "interview", findings)) return;
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    for (const Tree* item : fields.items("groups")) {
        Fields group(*item, findings);
        std::string id = group.word("id");
        Text title = group.text("title");
        group.finish();
        into.groups.push_back({std::move(id), std::move(title)});
    }
    std::string situation;
    if (const Tree* tree = fields.tree_if("situation")) {
        auto read = read_situation(*tree, findings);
        if (read) situation = read->name.text();
        add(std::move(read), into.situations, findings);
    }
    for (const Tree* item : fields.items("questions"))
        add(read_question(*item, situation, findings), into.questions, findings);
    for (const Tree* item : fields.items("outcomes"))
        add(read_outcome(*item, situation, findings), into.outcomes, findings);
    fields.finish();
}

std::optional<Call> read_call(const Tree& tree, Findings& findings) {
    Fields fields(tree, findings);
    Text name = fields.text("name"), phone = fields.text("phone"), hours = fields.text("hours");
    const auto claim = fields.name<claim::ClaimTag>("claim");
    fields.finish();
    if (!claim) return std::nullopt;
    return Call{std::move(name), std::move(phone), std::move(hours), *claim,
                fields.place_of("phone")};
}

void compile_dangers(const SourceFile& file, Interview& into, Findings& findings) {
    if (!has_schema(file.head, "danger", findings)) return;
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    for (const Tree* item : fields.items("dangers")) {
        Fields danger(*item, findings);
        DangerCalls one{};
        one.danger =
            static_cast<Danger>(danger.choice("kind", {danger_words.begin(), danger_words.end()}));
        one.says = danger.text("says");
        for (const Tree* call : danger.items("calls"))
            if (auto read = read_call(*call, findings)) one.calls.push_back(std::move(*read));
        one.words = danger.texts("words");
        one.place = danger.place_of("kind");
        danger.finish();
        into.dangers.push_back(std::move(one));
    }
    fields.finish();
}

} // namespace

bool is_interview(std::string_view kind) { return kind == "interview" || kind == "danger"; }

void compile(const SourceFile& file, Interview& into, Findings& findings) {
    const Tree* schema = file.head.find("schema");
    if (schema != nullptr && schema->text.starts_with("danger"))
        compile_dangers(file, into, findings);
    else compile_interview(file, into, findings);
}

} // namespace interview
