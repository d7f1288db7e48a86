// Danger comes before data: who is in danger, and whom to call now.
//
// The kinds are a closed list, because each has words of its own in every language. Whom to call is
// content: each number names the claim that says where it was read, and how far that was checked.
#pragma once

#include <base/name.hpp>
#include <base/text.hpp>
#include <base/tree.hpp>

#include <domain/claim/claim.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interview {

enum class Danger {
    life,        // somebody may die or be hurt now, or thinks of ending their life
    child,       // a child at risk
    violence,    // violence or control at home
    trafficking, // made to work, sold, held
    removal      // detained, or to be removed within days
};
inline constexpr std::array<std::string_view, 5> danger_words{"life", "child", "violence",
                                                              "trafficking", "removal"};
constexpr std::string_view word_of(Danger danger) {
    return danger_words[static_cast<std::size_t>(danger)];
}
constexpr std::optional<Danger> danger_named(std::string_view word) {
    for (std::size_t at = 0; at < danger_words.size(); ++at)
        if (danger_words[at] == word) return static_cast<Danger>(at);
    return std::nullopt;
}

struct Call { // one line to ring, with the claim that carries its number
    Text name, phone;
    Text hours; // "day and night, free"; as the claim has it
    claim::ClaimName claim;
    Place place;
};

struct DangerCalls { // danger/1: one for each kind
    Danger danger;
    Text says;               // as an answer to "What happened?"
    std::vector<Call> calls; // in the order to try
    std::vector<Text> words; // what people type: "kill myself"
    Place place;
};

// The kinds of danger that typed words speak of, each once. Rather too many than one too few: the
// words only lead to a page, and are kept nowhere.
std::vector<Danger> danger_in(const std::vector<DangerCalls>& all, std::string_view typed);

} // namespace interview
