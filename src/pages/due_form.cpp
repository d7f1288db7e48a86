#include <pages/due_form.hpp>

#include <domain/deadline/question.hpp>

#include <fmt/format.h>

#include <charconv>

namespace pages {

namespace {

constexpr std::size_t most_rows = 30;

// What a field names, or a problem at the field. An empty field names nothing.
template <class Named>
auto read_field(std::string_view field, const Text& typed, Named named,
                std::vector<DueProblem>& problems)
    -> std::optional<typename decltype(named(""))::value_type> {
    if (typed.empty()) return std::nullopt;
    auto value = named(typed.bytes());
    if (value) return *value;
    problems.push_back({std::string(field), value.error()});
    return std::nullopt;
}

deadline::History read_rows(const DueForm& form, std::vector<DueProblem>& problems) {
    deadline::History history;
    for (std::size_t at = 0; at < form.rows.size(); ++at) {
        const DueForm::Row& row = form.rows[at];
        if (trimmed(row.day.bytes()).empty()) continue; // a line that was left empty
        const std::string field = fmt::format("day-{}", at + 1);
        const auto day = deadline::read_day_and_time(row.day.bytes());
        const auto kind = deadline::kind_named(row.kind.bytes());
        if (!day) problems.push_back({field, day.error()});
        else if (!kind) problems.push_back({field, Error("due.refused.row-without-kind"_msg, {})});
        else history.push_back({*kind, day->day, day->minute});
    }
    return history;
}

// Beside which field a refusal of the whole belongs.
std::string field_of(const Error& refused) {
    return refused.what().id == "due.refused.right-not-in-regime"_msg ? "regime" : "day-1";
}

} // namespace

DueForm read_due_form(const std::function<const Text&(std::string_view)>& word) {
    DueForm form{word("right"), word("regime"), word("nation"), word("agreed"), {}};
    for (std::size_t at = 1; at <= most_rows; ++at) {
        const Text &kind = word(fmt::format("kind-{}", at)), &day = word(fmt::format("day-{}", at));
        if (kind.empty() && day.empty()) break;
        form.rows.push_back({kind, day});
    }
    return form;
}

RowsChanged change_rows(DueForm& form, std::string_view button) {
    if (button == "add") {
        if (form.rows.size() < most_rows) form.rows.push_back({});
        return RowsChanged::yes;
    }
    if (!button.starts_with("take-")) return RowsChanged::no;
    std::size_t at = 0;
    std::from_chars(button.data() + 5, button.data() + button.size(), at);
    if (at >= 1 && at <= form.rows.size())
        form.rows.erase(form.rows.begin() + static_cast<std::ptrdiff_t>(at) - 1);
    return RowsChanged::yes;
}

bool is_past_review(const law::Law& law, Date today) {
    return law.review_by() && today > *law.review_by();
}

DueReading read_due(const DueForm& form, const law::Law& law, Date today) {
    DueReading reading;
    deadline::Question question{.today = today};
    question.right = read_field("right", form.right, deadline::right_named, reading.problems)
                         .value_or(deadline::Right::access);
    question.regime = read_field("regime", form.regime, deadline::regime_named, reading.problems);
    if (const auto nation =
            read_field("nation", form.nation, deadline::nation_named, reading.problems))
        question.nation = *nation;
    question.history = read_rows(form, reading.problems);
    if (is_past_review(law, today) && form.agreed.empty())
        reading.problems.push_back({"agreed", Error("due.page.old-missing"_msg, {})});
    if (!reading.problems.empty()) return reading;
    auto answer = deadline::last_day(question, law);
    if (answer) reading.answer = std::move(*answer);
    else reading.problems.push_back({field_of(answer.error()), answer.error()});
    return reading;
}

} // namespace pages
