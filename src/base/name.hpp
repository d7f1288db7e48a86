// Names of things that content speaks of, and numbers of things that a store keeps. Each kind is a
// type of its own.
#pragma once

#include <base/result.hpp>

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

// Lower-case letters, digits, '-' and '_', at most 80, opening with a letter or digit.
bool is_a_name(std::string_view text);

// The permanent id of a piece of content: a ClaimName where a TermName is wanted does not compile.
template <class Thing> class Name {
public:
    // Errors: name.not-a-name.
    static Result<Name> parse(std::string_view text) {
        if (is_a_name(text)) return Name(std::string(text));
        return Error("name.not-a-name"_msg, {{"words", std::string(text.substr(0, 80))}});
    }

    const std::string& text() const { return text_; }
    friend auto operator<=>(const Name&, const Name&) = default;

private:
    explicit Name(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

template <class Thing> struct std::hash<Name<Thing>> {
    std::size_t operator()(const Name<Thing>& name) const noexcept {
        return std::hash<std::string>()(name.text());
    }
};

template <class Thing> class Id { // a LetterId where a CaseId is wanted does not compile
public:
    explicit constexpr Id(std::int64_t number) : number_(number) {}
    constexpr std::int64_t number() const { return number_; }
    friend constexpr auto operator<=>(Id, Id) = default;

private:
    std::int64_t number_;
};
