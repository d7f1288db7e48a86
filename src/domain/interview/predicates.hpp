// What content may name and not compute: facts that follow from several replies.
//
// Each is a pure function over replies, has one sentence that tells a reader what it means, and
// stays true when more is said (so that a longer interview never takes back what it found). One
// answer alone makes it hold: that is the answer a reader is shown as the reason. What speaks of
// danger is known by the answer's `danger`, wherever in the interview it was given. A new predicate
// is a line in predicates.cpp, a sentence, and a test.
#pragma once

#include <base/message.hpp>

#include <domain/interview/replies.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace interview {

struct Interview;

enum class Predicate {
    travels_soon,             // a journey within days
    livelihood_at_stake,      // a job, a home or money depends on it now
    case_is_near,             // a hearing, an interview or a last day within weeks
    address_must_stay_hidden, // somebody dangerous must not learn where the person is
    in_danger,                // any danger was named
    asked_before,             // the person already asked, and waits
};

std::optional<Predicate> predicate_named(std::string_view name); // "travels-soon"
std::string_view word_of(Predicate predicate);
std::vector<std::string_view> predicate_words();
bool holds(Predicate predicate, const Interview& interview, const Replies& replies);
// "The person travels within days."
MessageId says(Predicate predicate);

} // namespace interview
