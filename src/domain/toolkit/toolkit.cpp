#include <domain/toolkit/toolkit.hpp>

#include <algorithm>

namespace toolkit {

const std::vector<Citing>& Toolkit::citing(std::string_view claim) const {
    static const std::vector<Citing> none;
    const auto found = citations.find(claim);
    return found == citations.end() ? none : found->second;
}

letter::Sources letter_sources(const Toolkit& toolkit) {
    return {toolkit.letters, toolkit.ecosystem, toolkit.law, toolkit.claims,
            toolkit.edition.version};
}

std::vector<ToVerify> to_verify(const Toolkit& toolkit) {
    std::vector<ToVerify> all;
    for (const auto& [name, claim] : toolkit.claims.all()) {
        const std::size_t times = toolkit.citing(name).size();
        for (const claim::Statement& statement : claim.statements)
            if (statement.degree == claim::Degree::unverified)
                all.push_back({&claim, &statement, times});
    }
    std::ranges::stable_sort(all, std::ranges::greater(), &ToVerify::cited);
    return all;
}

} // namespace toolkit
