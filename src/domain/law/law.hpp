// Figures of law, by the day from which each holds, and where each comes from.
//
// No period, date or holiday stands in code. A period has values: the length from a day on, and the
// claim that carries its provision, source and degree. Values are added, never edited away, so that
// an old request is still judged by the rules it was made under. Rule sets say, for a family of
// rules and a day of receipt, which of the disputed mechanisms exist at all.
#pragma once

#include <base/finding.hpp>
#include <base/name.hpp>
#include <base/text.hpp>
#include <base/tree.hpp>

#include <domain/claim/claim.hpp>
#include <domain/law/calendar.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace law {

struct Value {
    Date from;
    claim::Figure is;
    int length = 0; // the amount of `is`, in its unit
    claim::ClaimName claim;
    Place place;
};

struct Period {
    std::string name;
    Text means;
    std::vector<Value> values; // by day, oldest first; never empty
    Place place;
};

// Where a mechanism rests.
enum class Ground {
    none,     // it does not exist under these rules
    practice, // the regulator allows it, no statute does: only the generous reading counts it
    statute
};
inline constexpr std::array<std::string_view, 3> ground_words{"none", "practice", "statute"};

struct RuleSet {
    std::string name;   // "uk-gdpr-2026"
    std::string family; // "uk-gdpr"
    Text title;
    Date from; // of receipt
    claim::ClaimName claim;
    // For data rights: does a question about identity (or a fee) move the start, does a question
    // about the scope stop the clock, may the period be extended?
    Ground identity = Ground::none, pause = Ground::none, extension = Ground::none;
    // Somebody with a say counted from the day after receipt, for requests received until then.
    std::optional<claim::ClaimName> day_after;
    std::optional<Date> day_after_until;
    Place place;
};

// All of it. Owned by the toolkit.
class Law {
public:
    // The value of a period on a day; nullptr when there is none yet. A name that content/law does
    // not hold is our mistake: `check_names` proves that there is none.
    const Value* value(std::string_view period, Date on) const;
    // The rules of a family for what was received on a day; nullptr before the first.
    const RuleSet* rule_set(std::string_view family, Date received) const;
    const Calendar& of(Nation nation) const { return nations_[static_cast<std::size_t>(nation)]; }
    const Calendar& united_kingdom() const { return united_kingdom_; }             // FOIA, EIR
    const Calendar& scottish_information() const { return scottish_information_; } // FOISA, EISR
    // Does any file of law say something? Without, nothing can be computed.
    bool empty() const { return periods_.empty() && rule_sets_.empty(); }

    const std::map<std::string, Period, std::less<>>& periods() const { return periods_; }
    const std::vector<RuleSet>& rule_sets() const { return rule_sets_; }
    // The day by which somebody should have looked at all of it again; none: nobody said.
    std::optional<Date> review_by() const { return review_by_; }
    // The claim that carries the holidays of each published year, and where the year stands.
    struct Year {
        int year = 0;
        claim::ClaimName claim;
        Place place;
    };
    const std::vector<Year>& years() const { return years_; }
    // A holiday proclaimed so late that requests were running already. Whether it counts for what
    // was received until then is disputed: `claim` says by whom.
    struct LateHoliday {
        Date day, proclaimed;
        claim::ClaimName claim;
        Place place;
    };
    const std::vector<LateHoliday>& late_holidays() const { return late_holidays_; }

private:
    friend class Reader;
    std::map<std::string, Period, std::less<>> periods_;
    std::vector<RuleSet> rule_sets_; // by family, then by day
    std::array<Calendar, 3> nations_;
    Calendar united_kingdom_, scottish_information_;
    std::vector<Year> years_;
    std::vector<LateHoliday> late_holidays_;
    std::optional<Date> review_by_;
};

// Reads files of the schemas periods/1, rule-sets/1 and holidays/1.
// Findings: law/twice, law/order, law/year, schema/….
void compile(const SourceFile& file, Law& into, Findings& findings);
bool is_law(std::string_view schema_kind);

// Every claim that something of it rests on, with where that is written.
void each_claim(const Law& law,
                const std::function<void(const claim::ClaimName&, const Place&)>& visit);

// Every name that code asks for is held. [law/missing]
void check_names(const Law& law, const std::vector<std::string_view>& periods,
                 const std::vector<std::string_view>& families, Findings& findings);

} // namespace law
