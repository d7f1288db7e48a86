// Where to go next: organisations, help lines, tools and guides, by what a person needs.
//
// A signpost is no recommendation, and nobody it names has confirmed it. It says where it was read,
// how far that was checked, and on which day. All words to choose by are closed lists, so that a
// reader can pick them from a list and nobody has to type what happened to them.
#pragma once

#include <base/date.hpp>
#include <base/finding.hpp>
#include <base/name.hpp>
#include <base/text.hpp>
#include <base/tree.hpp>
#include <base/url.hpp>

#include <domain/claim/claim.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signpost {

using SignpostName = Name<struct SignpostTag>;

enum class Need {
    data_rights,
    immigration_advice,
    evisa,
    phones_and_devices,
    health,
    police_and_crime,
    detention,
    housing_and_support,
    work_and_money,
    schools_and_children,
    violence,
    scams_and_safety,
    complaints,
    courts,
    research_and_campaigns,
    security_for_organisations,
    languages
};
enum class Kind {
    helpline,
    casework,
    lawyers,
    campaign,
    guide,
    tool,
    regulator,
    ombudsman,
    directory,
    government
};
enum class Audience { people, caseworkers, organisations, lawyers };
enum class Nation { england, wales, scotland, northern_ireland };
enum class Cost { free, paid, unknown };

// The words of content and of addresses, in the order of the enumerations.
inline constexpr std::array<std::string_view, 17> need_words{"data-rights",
                                                             "immigration-advice",
                                                             "evisa",
                                                             "phones-and-devices",
                                                             "health",
                                                             "police-and-crime",
                                                             "detention",
                                                             "housing-and-support",
                                                             "work-and-money",
                                                             "schools-and-children",
                                                             "violence",
                                                             "scams-and-safety",
                                                             "complaints",
                                                             "courts",
                                                             "research-and-campaigns",
                                                             "security-for-organisations",
                                                             "languages"};
inline constexpr std::array<std::string_view, 10> kind_words{
    "helpline", "casework",  "lawyers",   "campaign",  "guide",
    "tool",     "regulator", "ombudsman", "directory", "government"};
inline constexpr std::array<std::string_view, 4> audience_words{"people", "caseworkers",
                                                                "organisations", "lawyers"};
inline constexpr std::array<std::string_view, 4> nation_words{"england", "wales", "scotland",
                                                              "northern-ireland"};
inline constexpr std::array<std::string_view, 3> cost_words{"free", "paid", "unknown"};

// Where it was read, when, and how far it was checked.
struct Seen {
    Date on;
    claim::Degree degree = claim::Degree::unverified;
    Text title;
    Url official;
};

struct Signpost {
    SignpostName name;
    Text title, does;
    std::vector<Need> needs; // never empty; the first is the one it is listed under
    Kind kind = Kind::guide;
    std::vector<Audience> audience;
    std::vector<Nation> nations;
    std::vector<std::string> languages; // codes
    Url address;
    Text phone; // as it is written; may be empty
    Cost cost = Cost::unknown;
    Seen seen;
    std::vector<claim::ClaimName> claims; // facts of the register that speak of it
    Place place;

    // "tel:08001448848"; nothing when there is no telephone.
    std::optional<Url> call() const;
};

// What a reader chose; what is absent was left open.
struct Wanted {
    std::optional<Need> need;
    std::optional<Audience> audience;
    std::optional<Nation> nation;
    std::optional<Kind> kind;

    bool is_open() const { return !need && !audience && !nation && !kind; }
};
bool fits(const Signpost& one, const Wanted& wanted);

class Signposts {
public:
    const std::vector<Signpost>& all() const { return all_; } // in the order of the file
    const Signpost* find(std::string_view name) const;

    // Findings: signpost/twice.
    void add(Signpost one, Findings& findings);

private:
    std::vector<Signpost> all_;
};

// Reads a file of schema resources/1. Findings: signpost/phone, and those of `add`.
void compile(const SourceFile& file, Signposts& into, Findings& findings);

} // namespace signpost
