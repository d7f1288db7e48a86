#include <domain/deadline/question.hpp>

#include <base/fields.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace deadline {

namespace {

template <std::size_t size>
std::optional<std::size_t> place_in(const std::array<std::string_view, size>& words,
                                    std::string_view word) {
    const auto found = std::ranges::find(words, word);
    if (found == words.end()) return std::nullopt;
    return static_cast<std::size_t>(found - words.begin());
}

// "one of: a, b, c", so that nobody has to look it up.
template <std::size_t size>
Error one_of(const std::array<std::string_view, size>& words, const Error& error) {
    return error.hint("due.one-of"_msg, {{"words", fmt::format("{}", fmt::join(words, ", "))}});
}

std::string shown(std::string_view word) { return std::string(word.substr(0, 80)); }

void report(const Place& place, const Error& error, Findings& findings) {
    findings.push_back(
        Finding{place, 1, Severity::error, "schema/bad-value", error.what(), error.hint()});
}

// What a key names, read by `named`; nothing when it is absent or names nothing.
template <class Named>
auto read_if(Fields& fields, std::string_view key, Named named, Findings& findings)
    -> std::optional<typename decltype(named(""))::value_type> {
    if (!fields.has(key)) return std::nullopt;
    auto value = named(fields.word(key));
    if (value) return *value;
    report(fields.place_of(key), value.error(), findings);
    return std::nullopt;
}

std::optional<Event> read_event_of(const Tree& tree, Findings& findings) {
    Fields fields(tree, findings);
    const auto kind = kind_named(fields.word("kind"));
    const auto day = read_day_and_time(fields.word("day"));
    fields.finish();
    if (!kind) report(fields.place_of("kind"), kind.error(), findings);
    if (!day) report(fields.place_of("day"), day.error(), findings);
    if (!kind || !day) return std::nullopt;
    return Event{*kind, day->day, day->minute};
}

} // namespace

Result<Right> right_named(std::string_view word) {
    if (const auto place = place_in(right_words, word)) return static_cast<Right>(*place);
    return one_of(right_words, Error("due.unknown-right"_msg, {{"words", shown(word)}}));
}

Result<Regime> regime_named(std::string_view word) {
    if (const auto place = place_in(regime_words, word)) return static_cast<Regime>(*place);
    return one_of(regime_words, Error("due.unknown-regime"_msg, {{"words", shown(word)}}));
}

Result<std::optional<law::Nation>> nation_named(std::string_view word) {
    if (word == "unknown") return std::optional<law::Nation>();
    if (const auto place = place_in(law::nation_words, word))
        return std::optional(static_cast<law::Nation>(*place));
    return Error("due.unknown-nation"_msg, {{"words", shown(word)}});
}

Result<Event> read_event(std::string_view text) {
    const std::size_t split = text.find('=');
    if (split == std::string_view::npos)
        return Error("due.not-an-event"_msg, {{"words", shown(text)}});
    const auto kind = kind_named(text.substr(0, split));
    if (!kind) return kind.error();
    const auto day = read_day_and_time(text.substr(split + 1));
    if (!day) return day.error().in(std::string(word_of(*kind)));
    return Event{*kind, day->day, day->minute};
}

std::optional<Question> read_question(const Tree& tree, Date today, Findings& findings) {
    const std::size_t before = findings.size();
    Fields fields(tree, findings);
    const auto right = right_named(fields.word("right"));
    if (!right) report(fields.place_of("right"), right.error(), findings);
    Question question{.right = right ? *right : Right::access, .today = today};
    question.regime = read_if(fields, "regime", regime_named, findings);
    if (const auto nation = read_if(fields, "nation", nation_named, findings))
        question.nation = *nation;
    question.today = fields.date_if("today").value_or(today);
    for (const Tree* item : fields.items("events"))
        if (const auto event = read_event_of(*item, findings)) question.history.push_back(*event);
    fields.finish();
    if (findings.size() != before) return std::nullopt;
    return question;
}

} // namespace deadline
