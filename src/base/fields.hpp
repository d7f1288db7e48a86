// Reading a map of content, key by key.
//
// Every schema is read the same way: ask for the keys it has, then `finish()`. What is missing, of
// the wrong type or unknown becomes a finding at its place, and reading goes on, so that an editor
// sees everything at once.
#pragma once

#include <base/date.hpp>
#include <base/finding.hpp>
#include <base/name.hpp>
#include <base/text.hpp>
#include <base/tree.hpp>
#include <base/url.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

class Fields {
public:
    // `tree` and `findings` outlive the reader. A tree that is no map is a finding, and reads as an
    // empty map.
    Fields(const Tree& tree, Findings& findings);

    // Required: a finding schema/missing-key when absent; then a stand-in value is returned.
    Text text(std::string_view key);
    std::string
    word(std::string_view key); // one of our own ids or fixed words, not shown to readers
    std::optional<Date> date(std::string_view key);
    std::optional<Url> url(std::string_view key);
    template <class Thing> std::optional<Name<Thing>> name(std::string_view key) {
        const Tree* value = required(key);
        return value ? as_name<Thing>(*value) : std::nullopt;
    }
    // Required, and one of `allowed`; gives its index, 0 when it is none of them.
    std::size_t choice(std::string_view key, const std::vector<std::string_view>& allowed);
    // Required: the indices of one or more of `allowed`; what is none of them is left out.
    std::vector<std::size_t> choices(std::string_view key,
                                     const std::vector<std::string_view>& allowed);

    // Optional: empty when absent.
    Text text_or_empty(std::string_view key);
    std::optional<Date> date_if(std::string_view key);
    std::optional<PartialDate> partial_date_if(std::string_view key);
    std::optional<Url> url_if(std::string_view key);
    std::vector<Text> texts(std::string_view key); // a list of words; one word may stand alone
    template <class Thing> std::vector<Name<Thing>> names(std::string_view key) {
        std::vector<Name<Thing>> all;
        for (const Tree* item : items(key))
            if (auto name = as_name<Thing>(*item)) all.push_back(std::move(*name));
        return all;
    }

    // The children of a list; none when the key is absent.
    std::vector<const Tree*> items(std::string_view key);
    const Tree* tree_if(std::string_view key);
    // Where a key's value stands, or where the map does.
    Place place_of(std::string_view key) const;

    bool has(std::string_view key) const { return tree_.find(key) != nullptr; }
    // Reports every key that nobody asked for, with the nearest known one as the hint.
    void finish();

private:
    const Tree* required(std::string_view key);
    const Tree* asked(std::string_view key);
    std::optional<std::string> scalar(const Tree& value, std::string_view key);
    Text as_text(const Tree& value, std::string_view key);
    std::optional<std::string> as_word(const Tree& value);
    template <class Thing> std::optional<Name<Thing>> as_name(const Tree& value) {
        const auto word = as_word(value);
        if (!word) return std::nullopt;
        auto name = Name<Thing>::parse(*word);
        if (name) return std::move(*name);
        report(value, name.error());
        return std::nullopt;
    }
    void report(const Tree& value, const Error& error);
    std::optional<std::size_t> as_choice(const Tree& value, std::string_view key,
                                         const std::vector<std::string_view>& allowed);

    const Tree& tree_;
    Findings& findings_;
    std::vector<std::string_view> asked_;
};

// Does the head of a file say `schema: KIND/1`? A finding schema/wrong-schema when it does not.
bool has_schema(const Tree& head, std::string_view kind, Findings& findings);
