// The kinds of letters there are, and what each must contain.
//
// A kind is a rule, so it stands in code: its word is permanent (L1, L7i), its slug is a part of an
// address for ever (/letters/access), and its list of elements is what `verify` looks for before a
// letter may leave. The words themselves are content (content/letters/LANGUAGE/SLUG.md), where each
// block says which elements it carries: `{has: rights}`.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace letter {

enum class Shape {
    letter, // goes to its recipient
    annex,  // goes with another letter
    paper,  // is signed, or laid on top of what is sent: an authority, a cover page
    brief   // is for a solicitor only, who writes the letter itself
};

// Where a list of letters puts it.
enum class Group { to_the_holder, further_on, our_own, information, papers };
inline constexpr std::array all_groups{Group::to_the_holder, Group::further_on, Group::our_own,
                                       Group::information, Group::papers};
inline constexpr std::array<std::string_view, 5> group_words{"to-the-holder", "further-on",
                                                             "our-own", "information", "papers"};
constexpr std::string_view word_of(Group group) {
    return group_words[static_cast<std::size_t>(group)];
}

// One thing a letter must contain. `when` names a predicate (names.hpp); empty: always.
struct Element {
    std::string_view name;
    std::string_view when = "";
};

struct Kind {
    std::string_view word; // "L1"
    std::string_view slug; // "access"
    Shape shape = Shape::letter;
    std::vector<Element> must; // beside those of its frame
    Group group = Group::to_the_holder;
};

// All of them, in the order of the word.
const std::vector<Kind>& kinds();
// By word (in any case) or by slug; nullptr when there is none.
const Kind* kind_named(std::string_view word_or_slug);
// The kind whose word or slug is nearest, for a hint; nullptr when none is near.
const Kind* nearest_kind(std::string_view word);

// What every letter must contain, whoever wrote its frame.
std::span<const Element> common_elements(Shape shape);

} // namespace letter
