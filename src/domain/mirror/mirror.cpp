#include <domain/mirror/mirror.hpp>

#include <base/expects.hpp>
#include <base/fields.hpp>
#include <domain/guide/inlines.hpp>

#include <algorithm>
#include <charconv>

namespace mirror {

namespace {

int read_minutes(Fields& fields, Findings& findings) {
    const std::string word = fields.word("minutes");
    int minutes = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), minutes);
    const bool is_good = error == std::errc() && end == word.data() + word.size() && minutes > 0;
    if (!is_good && !word.empty())
        findings.push_back(Finding{fields.place_of("minutes"),
                                   static_cast<int>(word.size()),
                                   Severity::error,
                                   "schema/bad-value",
                                   {"mirror.minutes"_msg, {{"words", word}}},
                                   std::nullopt});
    return minutes;
}

std::optional<Question> read_question(const Tree& tree, Findings& findings) {
    Fields fields(tree, findings);
    const auto name = fields.name<QuestionTag>("id");
    Text asks = fields.text("asks");
    auto why = guide::split_run(fields.text("why").bytes(), fields.place_of("why"), findings);
    const int weight = 1 + static_cast<int>(fields.choice("weight", {"1", "2", "3", "4", "5"}));
    Text step = fields.text("step"), how = fields.text("how");
    const int minutes = read_minutes(fields, findings);
    const std::string page = fields.word("page");
    fields.finish();
    if (!name) return std::nullopt;
    return Question{*name,   std::move(asks), std::move(why),
                    weight,  std::move(step), std::move(how),
                    minutes, "/" + page,      fields.place_of("id")};
}

void add(Question question, Mirror& into, Findings& findings) {
    const auto known = std::ranges::find(into.questions, question.name, &Question::name);
    if (known == into.questions.end()) {
        into.questions.push_back(std::move(question));
        return;
    }
    findings.push_back(
        Finding{question.place,
                static_cast<int>(question.name.text().size()),
                Severity::error,
                "mirror/twice",
                {"mirror.twice"_msg, {{"name", question.name.text()}, {"line", known->place.line}}},
                std::nullopt});
}

// Those questions whose answer `is_one`.
std::vector<const Question*> those(const Mirror& mirror, const Answers& answers,
                                   bool (*is_one)(Answer)) {
    expects(answers.size() == mirror.questions.size(), "each question has its answer");
    std::vector<const Question*> all;
    for (std::size_t i = 0; i < answers.size(); ++i)
        if (is_one(answers[i])) all.push_back(&mirror.questions[i]);
    return all;
}

} // namespace

Answer answer_of(std::string_view word) {
    const auto found = std::ranges::find(answer_words, word);
    return found == answer_words.end() ? Answer::none
                                       : static_cast<Answer>(found - answer_words.begin());
}

std::vector<const Question*> next_steps(const Mirror& mirror, const Answers& answers) {
    auto steps = those(mirror, answers,
                       [](Answer one) { return one == Answer::no || one == Answer::not_sure; });
    std::ranges::stable_sort(steps, std::ranges::greater(), &Question::weight);
    steps.resize(std::min(steps.size(), most_steps));
    return steps;
}

std::vector<const Question*> unanswered(const Mirror& mirror, const Answers& answers) {
    return those(mirror, answers, [](Answer one) { return one == Answer::none; });
}

void compile(const SourceFile& file, Mirror& into, Findings& findings) {
    if (!has_schema(file.head, "mirror", findings)) return;
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    for (const Tree* item : fields.items("questions"))
        if (auto question = read_question(*item, findings))
            add(std::move(*question), into, findings);
    for (const Tree* item : fields.items("habits")) {
        Fields habit(*item, findings);
        Text title = habit.text("title"), how = habit.text("how");
        habit.finish();
        into.habits.push_back({std::move(title), std::move(how)});
    }
    fields.finish();
}

} // namespace mirror
