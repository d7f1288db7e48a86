#include <domain/toolkit/toolkit.hpp>

#include <algorithm>

namespace toolkit {

std::vector<ToVerify> to_verify(const Toolkit& toolkit) {
    std::vector<ToVerify> all;
    for (const auto& [name, claim] : toolkit.claims.all()) {
        const auto cited = toolkit.citations.find(name);
        const std::size_t times = cited == toolkit.citations.end() ? 0 : cited->second.size();
        for (const claim::Statement& statement : claim.statements)
            if (statement.degree == claim::Degree::unverified)
                all.push_back({&claim, &statement, times});
    }
    std::ranges::stable_sort(all, std::ranges::greater(), &ToVerify::cited);
    return all;
}

} // namespace toolkit
