#include <pages/answered_form.hpp>

#include <pages/due_form.hpp>

#include <base/expects.hpp>
#include <base/written_day.hpp>

#include <algorithm>

namespace pages {

using reaction::Detail;
using reaction::Told;

namespace {

constexpr std::size_t most_letters = 60;

std::optional<Error> wrong_with(const TypedRequest& typed) {
    if (typed.wrong) return typed.wrong;
    for (const TypedEvent& event : typed.events)
        if (event.wrong) return event.wrong;
    return std::nullopt;
}

void read_begin(AnsweredForm& form, Date today, AnsweredReading& into) {
    // A day without anything typed is a begin that is missing, not a row that was left half empty.
    std::erase_if(form.request.events, [](const TypedEvent& one) { return one.day.empty(); });
    if (auto question = question_of(form.request, today)) into.question = std::move(*question);
    else into.wrong.begin = wrong_with(form.request);
    if (!into.wrong.begin && into.question.history.empty())
        into.wrong.begin = Error("answered.which-begin"_msg);
}

void read_day(const AnsweredForm& form, Date today, AnsweredReading& into) {
    into.told.day = today;
    if (!reaction::has_day(into.told.reaction)) return;
    if (trimmed(form.day).empty()) {
        into.wrong.day = Error("answered.which-day"_msg);
        return;
    }
    const auto day = read_written_day(form.day);
    if (!day) into.wrong.day = day.error();
    else if (*day > today) into.wrong.day = Error("answered.day-ahead"_msg);
    else into.told.day = *day;
}

void read_detail(const AnsweredForm& form, AnsweredReading& into) {
    const auto details = reaction::details_of(into.told.reaction);
    if (details.empty()) return;
    const auto detail = reaction::detail_named(form.detail);
    if (detail && std::ranges::find(details, *detail) != details.end()) into.told.detail = *detail;
    else into.wrong.detail = Error("answered.which-detail"_msg);
}

} // namespace

AnsweredForm read_answered(const std::function<std::string_view(std::string_view)>& word) {
    const auto sent = [&](std::string_view name) {
        return std::string(word(name).substr(0, most_letters));
    };
    AnsweredForm form{.request = read_request(word),
                      .reaction = reaction::reaction_named(word("reaction")),
                      .detail = sent("detail"),
                      .day = sent("day"),
                      .agreed = sent("agreed")};
    if (form.request.right.empty()) form.request.right = "access";
    if (!form.reaction) return form;
    // Silence asks for nothing more once it is known when the request went.
    const bool asks_nothing = !reaction::has_day(*form.reaction) && !form.request.events.empty();
    form.step =
        asks_nothing || word("do") == "show" ? AnsweredForm::Step::show : AnsweredForm::Step::ask;
    return form;
}

AnsweredReading read_told(AnsweredForm& form, const law::Law& law, Date today) {
    expects(form.reaction.has_value(), "one of the eight was pressed");
    AnsweredReading reading{
        .question = {.today = today}, .told = {*form.reaction, Detail::none, today}, .wrong = {}};
    read_begin(form, today, reading);
    read_day(form, today, reading);
    read_detail(form, reading);
    if (is_past_review(law, today) && form.agreed.empty())
        reading.wrong.agreed = Error("due.page.old-missing"_msg);
    return reading;
}

} // namespace pages
