// What is checked when all files of letters are read. Each looks at one letter with its frame.
#pragma once

#include <domain/letter/letter.hpp>

namespace letter {

// Everything a check may look at.
struct Checked {
    const Letter& letter;
    const Frame& frame;
    const Library& library;
    std::vector<const Part*> parts() const; // of the letter, then of its frame
};

// Each blank and each condition names something. [letter/unknown-name]
void check_names(const Checked& checked, Findings& findings);
// What a kind must contain is carried by some block; blocks carry nothing else.
// [letter/unknown-element, letter/missing-element]
void check_elements(const Checked& checked, Findings& findings);
// What need not be answered stands only in blocks that say so. [letter/open-blank]
void check_open_blanks(const Checked& checked, Findings& findings);
// No period, sum or day is typed: it would stay when the law changes. [letter/typed-figure]
void check_typed_figures(const Checked& checked, Findings& findings);
// Nobody is asked in vain. [letter/unused-question]
void check_unused_questions(const Checked& checked, Findings& findings);

} // namespace letter
