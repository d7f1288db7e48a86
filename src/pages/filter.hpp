// A form that narrows a list: closed lists to pick from, and what was picked stands in the address.
//
// Only words of ours can be picked, never typed, so that an address says no more about a person
// than which part of a page was open.
#pragma once

#include <pages/render.hpp>
#include <pages/site.hpp>

#include <array>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace pages {

struct OptionView {
    Text value, words;
    Is picked = Is::absent;
    static void describe(auto& member) {
        member("value", &OptionView::value);
        member("words", &OptionView::words);
        member("picked", &OptionView::picked);
    }
};

struct PickView {
    Text name;
    Html label;
    Text any; // the first option: leaves the list open
    std::vector<OptionView> options;
    static void describe(auto& member) {
        member("name", &PickView::name);
        member("label", &PickView::label);
        member("any", &PickView::any);
        member("options", &PickView::options);
    }
};

struct FilterView {
    Url action;
    Text label;
    std::vector<PickView> picks;
    Html button, clear;
    Is is_narrowed = Is::absent;
    static void describe(auto& member) {
        member("action", &FilterView::action);
        member("label", &FilterView::label);
        member("picks", &FilterView::picks);
        member("button", &FilterView::button);
        member("clear", &FilterView::clear);
        member("is_narrowed", &FilterView::is_narrowed);
    }
};

// One list: `words` are what stands in the address, `say` what a reader sees, `picked` an index.
template <std::size_t size>
PickView pick(std::string_view name, MessageId label, const Voice& voice,
              const std::array<std::string_view, size>& words,
              const std::function<MessageId(std::size_t)>& say, std::optional<std::size_t> picked) {
    PickView view{Text::mended(name), voice.html(label), voice.say("filter.any"_msg), {}};
    for (std::size_t i = 0; i < size; ++i)
        view.options.push_back({Text::mended(words[i]), voice.say(say(i)), is(picked == i)});
    return view;
}

// Adds "technology=phones" to what an entry of the list says of itself, so that a copy without a
// server can narrow the list by script (pages/offline).
template <std::size_t size, class T>
void add_facet(std::string& facets, std::string_view name,
               const std::array<std::string_view, size>& words, T value) {
    if (!facets.empty()) facets += ' ';
    facets += std::string(name) + "=" + std::string(words[static_cast<std::size_t>(value)]);
}

// The place of a word in a list; nothing for a word that is not there.
template <std::size_t size>
std::optional<std::size_t> index_of(const std::array<std::string_view, size>& words,
                                    std::string_view word) {
    for (std::size_t i = 0; i < size; ++i)
        if (words[i] == word) return i;
    return std::nullopt;
}

template <class T> std::optional<std::size_t> index_of(const std::optional<T>& value) {
    return value ? std::optional(static_cast<std::size_t>(*value)) : std::nullopt;
}

} // namespace pages
