#include <domain/claim/claim.hpp>

#include <algorithm>
#include <array>

namespace claim {

std::string_view word_of(Degree degree) {
    switch (degree) {
    case Degree::confirmed: return "confirmed";
    case Degree::secondary: return "secondary";
    case Degree::unverified: return "unverified";
    }
    return "unverified";
}

std::string_view word_of(Kind kind) {
    switch (kind) {
    case Kind::law: return "law";
    case Kind::guidance: return "guidance";
    case Kind::ruling: return "ruling";
    case Kind::event: return "event";
    case Kind::statistic: return "statistic";
    case Kind::practice: return "practice";
    case Kind::contact: return "contact";
    case Kind::example: return "example";
    case Kind::ecosystem: return "ecosystem";
    }
    return "law";
}

Result<Degree> degree_from(std::string_view word) {
    for (const Degree degree : {Degree::confirmed, Degree::secondary, Degree::unverified})
        if (word == word_of(degree)) return degree;
    return Error("claim.not-a-degree"_msg, {{"words", std::string(word.substr(0, 40))}});
}

const Statement* Claim::statement(std::string_view field) const {
    const auto found =
        std::ranges::find(statements, field.empty() ? "says" : field, &Statement::field);
    return found == statements.end() ? nullptr : &*found;
}

void Register::add(Claim claim, Findings& findings) {
    const std::string name = claim.name.text();
    const auto known = claims_.find(name);
    if (known == claims_.end()) {
        claims_.emplace(name, std::move(claim));
        return;
    }
    findings.push_back(Finding{claim.place,
                               static_cast<int>(name.size()),
                               Severity::error,
                               "claim/twice",
                               {"claim.twice"_msg,
                                {{"name", name},
                                 {"file", known->second.place.file_name()},
                                 {"line", known->second.place.line}}},
                               std::nullopt});
}

void Register::each_source(const std::function<void(const Claim&, Source&)>& visit) {
    for (auto& [name, claim] : claims_)
        for (Source& source : claim.sources) visit(claim, source);
}

const Claim* Register::find(const ClaimName& name) const { return find(name.text()); }

const Claim* Register::find(std::string_view name) const {
    const auto found = claims_.find(name);
    return found == claims_.end() ? nullptr : &found->second;
}

std::string Register::nearest(std::string_view name) const {
    std::string best;
    std::size_t best_distance =
        std::max<std::size_t>(3, name.size() / 3); // further away is no help
    for (const auto& [known, claim] : claims_) {
        const std::size_t distance = edit_distance(known, name);
        if (distance >= best_distance) continue;
        best_distance = distance;
        best = known;
    }
    return best;
}

} // namespace claim
