// Rulings and actions: what was done with data, who decided about it, and how it came out.
//
// A case is a claim of the register whose id opens with `case-`. What it is about stands beside it
// in words of closed lists, its facets, so that a reader can choose among cases. Facets add no
// fact: the outcome is the one that the claim itself gives, and the checker compares the two.
#pragma once

#include <base/finding.hpp>
#include <base/tree.hpp>

#include <domain/claim/claim.hpp>

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace ruling {

enum class Technology {
    leaks,
    sharing,
    matching,
    status,
    access,
    phones,
    tracking,
    bodies,
    algorithms,
    systems,
    language
};
enum class Kind { court, regulator, inspection, settlement, law, policy, complaint, exposed };
// Seen from the side of the people whose data it is.
enum class Outcome { won, partly_won, lost, settled, open, harm_documented };

// The words of content and of addresses, in the order of the enumerations.
inline constexpr std::array<std::string_view, 11> technology_words{
    "leaks",    "sharing", "matching",   "status",  "access",  "phones",
    "tracking", "bodies",  "algorithms", "systems", "language"};
inline constexpr std::array<std::string_view, 8> kind_words{
    "court", "regulator", "inspection", "settlement", "law", "policy", "complaint", "exposed"};
inline constexpr std::array<std::string_view, 6> outcome_words{
    "won", "partly-won", "lost", "settled", "open", "harm-documented"};

inline constexpr std::string_view id_prefix = "case-";
bool is_case(const claim::Claim& claim);
// "hm" of "case-hm": what its address ends in, /cases/hm.
std::string_view slug_of(const claim::ClaimName& name);

struct Facets {
    claim::ClaimName claim;
    Technology technology = Technology::leaks;
    Kind kind = Kind::court;
    Outcome outcome = Outcome::open;
    Place place;
};

// What a reader chose; what is absent was left open.
struct Wanted {
    std::optional<Technology> technology;
    std::optional<Kind> kind;
    std::optional<Outcome> outcome;
    std::optional<int> year;

    bool is_open() const { return !technology && !kind && !outcome && !year; }
};
// The year is that of the claim, which facets do not know.
bool fits(const Facets& one, int year, const Wanted& wanted);

class Cases {
public:
    const std::vector<Facets>& all() const { return all_; } // in the order of the file
    const Facets* find(std::string_view claim) const;

    // Findings: case/twice.
    void add(Facets one, Findings& findings);

private:
    std::vector<Facets> all_;
};

// Reads a file of schema case-facets/1.
void compile(const SourceFile& file, Cases& into, Findings& findings);

} // namespace ruling
