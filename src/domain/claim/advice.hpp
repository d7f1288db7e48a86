// The advice line: what anybody may say, and what is left to whom.
//
// Immigration advice is regulated (Immigration and Asylum Act 1999, sections 82, 84 and 91; the
// claims stand in content/claims/law/immigration-advice.yaml). Every outcome of an interview and
// every letter carries a line, and the reader sees it as a sentence: what you may do yourself, and
// what to leave to whom. The compiler refuses content without one.
#pragma once

#include <base/fields.hpp>

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace claim {

enum class Advice {
    information,        // anybody may say it
    data_rights_help,   // anybody may help with it: it uses data rights, not immigration rules
    registered_adviser, // leave it to an adviser registered with the regulator, or to a lawyer
    solicitor           // leave it to a solicitor or a barrister
};
inline constexpr std::array<std::string_view, 4> advice_words{"information", "data-rights-help",
                                                              "registered-adviser", "solicitor"};
constexpr std::string_view word_of(Advice advice) {
    return advice_words[static_cast<std::size_t>(advice)];
}
constexpr std::optional<Advice> advice_named(std::string_view word) {
    for (std::size_t at = 0; at < advice_words.size(); ++at)
        if (advice_words[at] == word) return static_cast<Advice>(at);
    return std::nullopt;
}

// The required key of content that has a line: the compiler refuses content without one.
// Findings: advice/missing when it is not there, and then solicitor, the line that allows least;
// schema/bad-value for a word that is none of the four.
Advice read_advice(Fields& fields, std::string_view key, Findings& findings);

// The claims a line rests on, by id, in the order a reader needs them.
std::span<const std::string_view> claims_behind(Advice advice);

} // namespace claim
