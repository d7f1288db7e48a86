// Answers, read and checked against the questions of a letter.
#pragma once

#include <domain/letter/letter.hpp>

namespace letter {

// What was answered, each in its own type. What was refused is absent, and a finding.
struct Given {
    std::map<std::string, std::vector<Text>, std::less<>> words; // what a blank prints; lists: each
    std::map<std::string, Date, std::less<>> days;
    std::map<std::string, std::string, std::less<>> chosen; // the name of a choice; yes, no
    std::map<std::string, Place, std::less<>> places;

    bool has(std::string_view name) const {
        return words.find(name) != words.end() || chosen.find(name) != chosen.end();
    }
    std::string choice(std::string_view name) const; // empty when there is none
    bool is_yes(std::string_view name) const { return choice(name) == "yes"; }
    Place place_of(std::string_view name) const;
};

// Findings: answers.unknown, answers.too-long, answers.too-many, answers.one-line,
// answers.control-character, answers.direction-mark, answers.picture, answers.day,
// answers.future-day, answers.choice. Personal answers are not looked at where names are left out.
Given check_answers(const Request& request, const Library& library, Findings& findings);

} // namespace letter
