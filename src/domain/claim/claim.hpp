// Claims: one sourced statement of fact each, how far it was checked, and where it stands.
//
// A page says nothing of law, date, practice or event on its own word; it cites a claim. A claim is
// made of statements, each with its own degree: what it `says`, and further fields. Degrees are
// never raised here: content says how far somebody looked, and that mark travels to the reader.
#pragma once

#include <base/date.hpp>
#include <base/finding.hpp>
#include <base/name.hpp>
#include <base/text.hpp>
#include <base/tree.hpp>
#include <base/url.hpp>

#include <domain/claim/figure.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace claim {

using ClaimName = Name<struct ClaimTag>;

// How far a statement was checked.
enum class Degree {
    confirmed, // the official text, or the body's own page, was read
    secondary, // another page was read
    unverified // from memory
};
std::string_view word_of(Degree);
Result<Degree> degree_from(std::string_view word); // Errors: claim.not-a-degree

enum class Kind { law, guidance, ruling, event, statistic, practice, contact, example, ecosystem };
std::string_view word_of(Kind);

struct Source {
    Text title;
    Url official;               // the address a reader should open
    std::optional<Url> read_at; // where the text was read, when that was elsewhere
};

struct Statement {
    std::string field; // "says" for the claim itself
    Text words;
    Degree degree = Degree::unverified;
    std::optional<Date> checked; // the day somebody last looked; absent when nobody did
};

// Whether somebody qualified (a solicitor, a registered adviser) has read it.
struct Reading {
    Text capacity;
    Date on;
};

struct Claim {
    ClaimName name;
    Kind kind = Kind::law;
    Text title;                        // what it supports, in a few words
    std::vector<Statement> statements; // the first is what it says; never empty
    Text provision;                    // "UK GDPR Article 12A(1)", or empty
    std::optional<PartialDate> in_force_from, in_force_to;
    std::optional<PartialDate> happened;
    std::vector<Figure> figures; // what a page may repeat
    std::vector<Source> sources;
    std::optional<Reading> read_by;
    Text note; // for editors
    Place place;

    const Statement& says() const { return statements.front(); }
    // nullptr when there is no such field; "" is what it says.
    const Statement* statement(std::string_view field) const;
};

// Every claim there is, by name. Owned by the toolkit; references into it live as long as it does.
class Register {
public:
    // Findings: claim/twice for a name already taken.
    void add(Claim claim, Findings& findings);
    // For a module that keeps the titles of its sources in a list of their own.
    void each_source(const std::function<void(const Claim&, Source&)>& visit);
    const Claim* find(const ClaimName& name) const;
    const Claim* find(std::string_view name) const;
    const std::map<std::string, Claim, std::less<>>& all() const { return claims_; }
    // The name nearest to one that does not exist, for a hint; empty when none is near.
    std::string nearest(std::string_view name) const;

private:
    std::map<std::string, Claim, std::less<>> claims_;
};

// Reads files of schema claims/1. What is wrong becomes findings; claims that could be read are
// added.
void compile(const SourceFile& file, Register& into, Findings& findings);

} // namespace claim
