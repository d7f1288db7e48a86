// To whom a letter goes, which law binds them, and how it gets there.
#pragma once

#include <domain/letter/answers.hpp>

namespace letter {

enum class Sending { email, post, form, hand };
inline constexpr std::array<std::string_view, 4> sending_words{"email", "post", "form", "hand"};
inline std::string_view word_of(Sending sending) {
    return sending_words[static_cast<std::size_t>(sending)];
}

struct Addressee {
    const ecosystem::Actor* actor = nullptr; // null: somebody who is not on the map, or nobody yet
    bool is_typed = false;
    bool is_a_kind = false;                            // the map knows only what it is, not who
    bool has_no_address = false, has_no_email = false; // on the map
    bool is_unverified = false; // what this way of sending needs was never checked
    const Body* body = nullptr;
    std::vector<Regime> regimes;  // that bind it and that the letter knows, in the order of use
    std::optional<Regime> regime; // the one that is used
    std::optional<law::Nation> nation;
    bool is_nation_fixed = false; // the body, or the law of the letter, says which
    Sending sending = Sending::post;
    Route route;
};

// Findings: letter.recipient (not one this letter goes to), letter.not-bound, answers.choice.
Addressee addressee_of(const Request& request, const Sources& sources, const Given& given,
                       Findings& findings);

// Is `actor`, or what it belongs to, the one named?
bool belongs_to(const ecosystem::Actor& actor, std::string_view whole,
                const ecosystem::Ecosystem& ecosystem);

} // namespace letter
