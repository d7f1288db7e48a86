// The names a letter may use: `{{reply_address}}`, `{when: under_uk_gdpr}`.
//
// Content names, code computes. Besides these, each question gives a value of its own name; a
// choice one predicate for each of its options (`scope_everything`), a yes-or-no question one of
// its own name, every question `has_NAME`; each of the letter's `dates` what letter.hpp says. A
// value asked for with a capital letter is printed with one: `{{My}}`.
#pragma once

#include <domain/letter/letter.hpp>

#include <string>
#include <vector>

namespace letter {

struct Named {
    std::string_view name;
    std::string_view means; // for editors: docs/design/schemas.md repeats it, and a test compares
};
const std::vector<Named>& named_values();
const std::vector<Named>& named_predicates();

// Every name a letter may use, its own included.
std::set<std::string> values_of(const Letter& letter, const Library& library);
std::set<std::string> predicates_of(const Letter& letter, const Library& library);

// "My" → "my".
std::string base_name(std::string_view blank);

} // namespace letter
