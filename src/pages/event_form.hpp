// A request and what has happened to it, as a form without script asks for it: what was asked for,
// under which rules, where the office is, and rows of an event and a day. Some rows stay empty for
// what happens later. Shared by every page that reads a history.
#pragma once

#include <pages/render.hpp>
#include <pages/site.hpp>

#include <base/result.hpp>

#include <domain/deadline/deadline.hpp>

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace pages {

inline constexpr std::size_t most_rows = 40;

struct TypedEvent { // as it was sent
    std::string kind, day;
    std::optional<Error> wrong = std::nullopt;
};
struct TypedRequest {
    std::string right, regime, nation;         // regime and nation may be empty
    std::vector<TypedEvent> events;            // without empty rows
    std::optional<Error> wrong = std::nullopt; // about what stands above the rows
    std::string recipient = {};                // an actor of the map, carried from a letter
};

// `word` gives what a form sent under a name: right, regime, nation, kind-1, day-1 … Rows without a
// day and a kind are left out.
TypedRequest read_request(const std::function<std::string_view(std::string_view)>& word);
// What it says. Nothing when something is wrong with it: then each fault stands where it was made.
std::optional<deadline::Question> question_of(TypedRequest& typed, Date today);

// The same as it would be sent, with every day written in figures.
TypedRequest typed_from(const deadline::Question& question, std::string recipient);

// A field that nobody sees: what was told travels from one form of ours to the next in the body of
// the request, and stays nowhere.
struct CarriedField {
    Text name, value;
    static void describe(auto& member) {
        member("name", &CarriedField::name);
        member("value", &CarriedField::value);
    }
};
std::vector<CarriedField> carried(const TypedRequest& typed);

struct EventOption {
    Text value, words; // no markup has a place in a menu
    Is chosen = Is::absent;
    static void describe(auto& member) {
        member("value", &EventOption::value);
        member("words", &EventOption::words);
        member("chosen", &EventOption::chosen);
    }
};
struct EventOptions {
    Text label;
    std::vector<EventOption> options;
    static void describe(auto& member) {
        member("label", &EventOptions::label);
        member("options", &EventOptions::options);
    }
};
struct EventRow {
    Text number, day, none;
    Html legend, kind_label, day_label, wrong;
    std::vector<EventOptions> kinds;
    static void describe(auto& member) {
        member("number", &EventRow::number);
        member("day", &EventRow::day);
        member("legend", &EventRow::legend);
        member("kind_label", &EventRow::kind_label);
        member("day_label", &EventRow::day_label);
        member("none", &EventRow::none);
        member("wrong", &EventRow::wrong);
        member("kinds", &EventRow::kinds);
    }
};
struct EventForm { // the template event_form.html
    Url action;
    Text recipient, usual;
    Html wrong, right_label, regime_label, regime_hint, nation_label, nation_hint, rows_heading,
        rows_hint, button, promise;
    std::vector<EventOption> rights, regimes, nations;
    std::vector<EventRow> rows;
    static void describe(auto& member) {
        member("action", &EventForm::action);
        member("recipient", &EventForm::recipient);
        member("wrong", &EventForm::wrong);
        member("right_label", &EventForm::right_label);
        member("regime_label", &EventForm::regime_label);
        member("regime_hint", &EventForm::regime_hint);
        member("usual", &EventForm::usual);
        member("nation_label", &EventForm::nation_label);
        member("nation_hint", &EventForm::nation_hint);
        member("rows_heading", &EventForm::rows_heading);
        member("rows_hint", &EventForm::rows_hint);
        member("button", &EventForm::button);
        member("promise", &EventForm::promise);
        member("rights", &EventForm::rights);
        member("regimes", &EventForm::regimes);
        member("nations", &EventForm::nations);
        member("rows", &EventForm::rows);
    }
};

std::vector<EventOption> right_options(std::span<const deadline::Right> rights,
                                       std::string_view chosen, const Voice& voice);
std::vector<EventOption> regime_options(std::string_view chosen, const Voice& voice);
std::vector<EventOption> nation_options(std::string_view chosen, const Voice& voice);

// The form as it was sent, with empty rows after the others. `rights` are those it offers.
EventForm event_form(const TypedRequest& typed, std::span<const deadline::Right> rights, Url action,
                     MessageId button, const Voice& voice);

} // namespace pages
